package org.evenkeel.replay;

/**
 * How long a conversation may get.
 *
 * @param steps agent turns
 * @param outputTokens a turn, as asked of a provider
 */
public record Allowance(int steps, int outputTokens) {
    /** The limits of the published edition; any others rename the run. */
    public static final Allowance STANDARD = new Allowance(30, 4096);

    public Allowance {
        if (steps < 1 || outputTokens < 1) {
            throw new IllegalArgumentException(
                    "limits of " + steps + " steps and " + outputTokens + " tokens; both must be at least 1");
        }
    }
}
