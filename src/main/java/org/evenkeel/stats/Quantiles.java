package org.evenkeel.stats;

import java.util.Arrays;

/** Sample quantiles of type 7 (Hyndman and Fan 1996): linear between order statistics. */
public final class Quantiles {
    private Quantiles() {}

    /**
     * The quantile at p of values in any order.
     *
     * @param values finite, at least one
     * @param p 0 to 1
     */
    public static double type7(double[] values, double p) {
        Check.atLeast("number of values", values.length, 1);
        double[] sorted = values.clone();
        for (double value : sorted) {
            Check.finite("value", value);
        }
        Arrays.sort(sorted);
        return ofSorted(sorted, p);
    }

    static double ofSorted(double[] sorted, double p) {
        double h = (sorted.length - 1) * Check.probability("p", p);
        int below = (int) Math.floor(h);
        double part = h - below;
        if (part == 0) {
            return sorted[below];
        }
        double a = sorted[below];
        double b = sorted[below + 1];
        // b - a overflows for huge values of opposite sign
        return Math.signum(a) * Math.signum(b) < 0 ? (1 - part) * a + part * b : a + (b - a) * part;
    }
}
