package org.evenkeel.stats;

import java.util.Arrays;

/**
 * The sign-flip test of a mean of 0 (Fisher 1935, The Design of Experiments): the sign of each cluster mean is as
 * likely to be plus as minus.
 *
 * @param asExtreme sign patterns whose absolute sum is at least the one seen
 * @param total patterns looked at
 * @param exact whether those are all patterns
 */
public record SignFlip(long asExtreme, long total, boolean exact) {
    /** Above this many clusters patterns are sampled. */
    static final int MAX_EXACT = 20;

    private static final int SAMPLES = 99_999;
    private static final long SEED = 0x5167_4e46_4c49_5053L;

    /**
     * Tests means of independent clusters: all 2^G patterns for at most 20 clusters, else 99,999 patterns of a fixed
     * seed, with 1 added to both counts (Phipson and Smyth 2010).
     *
     * @param means at least one finite value
     */
    public static SignFlip test(double... means) {
        Check.atLeast("number of clusters", means.length, 1);
        double[] sorted = Arrays.stream(means).map(Math::abs).sorted().toArray();
        double seen = Math.abs(Sums.sum(means));
        double threshold = seen - 1e-9 * Sums.sum(sorted);
        return means.length <= MAX_EXACT
                ? new SignFlip(count(sorted, 0, 0, threshold), 1L << means.length, true)
                : new SignFlip(1 + sample(sorted, threshold), 1 + SAMPLES, false);
    }

    /** The two-sided p-value. */
    public double p() {
        return (double) asExtreme / total;
    }

    Significance significance() {
        return new Significance.Tested(
                p(), exact ? "exact sign-flip over clusters" : "sampled sign-flip over clusters");
    }

    private static long count(double[] sizes, int at, double sum, double threshold) {
        if (at == sizes.length) {
            return Math.abs(sum) >= threshold ? 1 : 0;
        }
        return count(sizes, at + 1, sum + sizes[at], threshold) + count(sizes, at + 1, sum - sizes[at], threshold);
    }

    private static long sample(double[] sizes, double threshold) {
        long extreme = 0;
        for (int r = 0; r < SAMPLES; r++) {
            Philox draws = new Philox(SEED, r, 0);
            double sum = 0;
            for (int i = 0; i < sizes.length; i++) {
                sum += draws.word(i) < 0 ? -sizes[i] : sizes[i];
            }
            extreme += Math.abs(sum) >= threshold ? 1 : 0;
        }
        return extreme;
    }
}
