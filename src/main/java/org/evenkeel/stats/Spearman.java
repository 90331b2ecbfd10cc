package org.evenkeel.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Spearman's rank correlation, ties at their middle rank. */
public final class Spearman {
    static final String METHOD = "Spearman, Fisher z with the error of Bonett and Wright";

    private Spearman() {}

    /**
     * The correlation with the interval of Bonett and Wright 2000 (Psychometrika 65:23): Fisher's z with variance
     * {@code (1 + r²/2) / (n - 3)}.
     *
     * @param x independent items, finite
     * @param y the same items in the same order
     * @return an interval inside [-1, 1]; a point below 4 items or at ±1; undefined where one side does not vary
     */
    public static Estimate correlation(double[] x, double[] y, double level) {
        Level checked = Level.of(level);
        Check.sameLength("samples", x.length, y.length);
        int n = x.length;
        double[] a = midRanks(x);
        double[] b = midRanks(y);
        if (n < 2 || constant(a) || constant(b)) {
            return new Estimate.Undefined(n < 2 ? "fewer than 2 items" : "one side does not vary", n, n);
        }
        double mean = (n + 1) / 2.0;
        double cross = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < n; i++) {
            cross += (a[i] - mean) * (b[i] - mean);
            squaresA += (a[i] - mean) * (a[i] - mean);
            squaresB += (b[i] - mean) * (b[i] - mean);
        }
        double r = Math.max(-1, Math.min(1, cross / Math.sqrt(squaresA * squaresB)));
        if (n < 4 || Math.abs(r) >= 1) {
            return new Estimate.Point(r, n < 4 ? "fewer than 4 items" : "perfect order: no standard error", n, n);
        }
        double z = StrictMath.log((1 + r) / (1 - r)) / 2;
        double half = checked.z() * Math.sqrt((1 + r * r / 2) / (n - 3));
        return new Estimate.Interval(
                r, StrictMath.tanh(z - half), StrictMath.tanh(z + half), level, METHOD, n, n, OptionalDouble.empty());
    }

    /**
     * The correlation of what is left of two ranks after the rank of a third thing is taken out linearly:
     * {@code (r_xy - r_xz r_yz) / sqrt((1 - r_xz²)(1 - r_yz²))} (Kendall 1942 for the form). Ranks do not change under
     * a monotone map, so length and log length give the same.
     *
     * @param x finite
     * @param y the same items in the same order
     * @param control the same items in the same order
     * @return a point in [-1, 1]; undefined below 3 items, or where a side does not vary beside the control
     */
    public static Estimate partial(double[] x, double[] y, double[] control) {
        Check.sameLength("samples", x.length, control.length);
        int n = x.length;
        Estimate xy = correlation(x, y, 0.95);
        Estimate xz = correlation(x, control, 0.95);
        Estimate yz = correlation(y, control, 0.95);
        if (n < 3
                || xy.number().isEmpty()
                || xz.number().isEmpty()
                || yz.number().isEmpty()) {
            return new Estimate.Undefined(n < 3 ? "fewer than 3 items" : "one side does not vary", n, n);
        }
        double a = xz.number().getAsDouble();
        double b = yz.number().getAsDouble();
        double left = (1 - a * a) * (1 - b * b);
        if (left < 1e-24) {
            return new Estimate.Undefined("the control explains one side wholly", n, n);
        }
        double r = (xy.number().getAsDouble() - a * b) / Math.sqrt(left);
        return new Estimate.Point(Math.max(-1, Math.min(1, r)), "no interval was asked for", n, n);
    }

    /** Ranks from 1 to n; equal values share the mean of their ranks. */
    static double[] midRanks(double[] values) {
        double[] plain = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            plain[i] = Check.finite("value", values[i]) + 0.0; // -0.0 equals 0.0
        }
        double[] sorted = plain.clone();
        Arrays.sort(sorted);
        Map<Double, Double> ranks = new HashMap<>();
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            ranks.put(sorted[from], (from + 1 + to) / 2.0);
            from = to;
        }
        return Arrays.stream(plain).map(ranks::get).toArray();
    }

    private static boolean constant(double[] ranks) {
        return Arrays.stream(ranks).distinct().count() == 1;
    }
}
