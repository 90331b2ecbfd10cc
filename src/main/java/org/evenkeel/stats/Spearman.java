package org.evenkeel.stats;

import java.util.Arrays;
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

    /** Ranks from 1 to n; equal values share the mean of their ranks. */
    static double[] midRanks(double[] values) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double value = Check.finite("value", values[i]);
            long below = Arrays.stream(values).filter(v -> v < value).count();
            long equal = Arrays.stream(values).filter(v -> v == value).count();
            ranks[i] = below + (equal + 1) / 2.0;
        }
        return ranks;
    }

    private static boolean constant(double[] ranks) {
        return Arrays.stream(ranks).distinct().count() == 1;
    }
}
