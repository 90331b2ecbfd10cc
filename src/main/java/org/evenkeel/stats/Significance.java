package org.evenkeel.stats;

/** The result of a test. */
public sealed interface Significance {
    /**
     * A p-value.
     *
     * @param p two-sided, 0 to 1
     * @param method the test
     */
    record Tested(double p, String method) implements Significance {
        public Tested {
            Check.probability("p", p);
        }
    }

    /**
     * No test.
     *
     * @param reason why, for a reader
     */
    record Untested(String reason) implements Significance {}
}
