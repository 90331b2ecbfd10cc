package org.evenkeel.stats;

import java.util.OptionalDouble;

/**
 * Chances over several tries of one scenario, unbiased from its epochs (Chen and others 2021, Evaluating Large Language
 * Models Trained on Code).
 */
public final class RepeatedTries {
    private RepeatedTries() {}

    /**
     * The chance that an event happens at least once in k tries: {@code 1 - C(n-c, k) / C(n, k)}.
     *
     * @param n epochs seen
     * @param c epochs with the event
     * @param k tries, at least 1
     * @return empty when fewer than k epochs were seen
     */
    public static OptionalDouble atLeastOnce(int n, int c, int k) {
        OptionalDouble never = every(n, n - c, k);
        return never.isEmpty() ? never : OptionalDouble.of(1 - never.getAsDouble());
    }

    /** The chance that it happens in each of k tries: {@code C(c, k) / C(n, k)}; empty as above. */
    public static OptionalDouble every(int n, int c, int k) {
        Check.successes(c, n);
        Check.atLeast("k", k, 1);
        if (n < k) {
            return OptionalDouble.empty();
        }
        double chance = 1;
        for (int i = 0; i < k; i++) {
            chance *= Math.max(0, c - i) / (double) (n - i);
        }
        return OptionalDouble.of(chance);
    }
}
