package org.evenkeel.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/** Sums and moments that depend on the values alone, not on their order. */
final class Sums {
    private static final MathContext QUOTIENT = new MathContext(60, RoundingMode.HALF_EVEN);

    private Sums() {}

    /**
     * The correctly rounded sum: every double is a decimal with finitely many digits, so the decimal sum is exact.
     *
     * @throws IllegalArgumentException when a value is not finite
     */
    static double sum(double... values) {
        return exact(values).doubleValue();
    }

    /** The mean, rounded once: equal values give exactly that value, in any order the same bits. */
    static double mean(double... values) {
        Check.atLeast("number of values", values.length, 1);
        return exact(values).divide(BigDecimal.valueOf(values.length), QUOTIENT).doubleValue();
    }

    private static BigDecimal exact(double... values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : values) {
            sum = sum.add(new BigDecimal(Check.finite("value", value)));
        }
        return sum;
    }

    /** The sum of squared deviations from the mean, in two passes. */
    static double squares(double... values) {
        double mean = mean(values);
        return sum(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).toArray());
    }

    /** The sample variance with n - 1; needs two values. */
    static double variance(double... values) {
        Check.atLeast("number of values", values.length, 2);
        return squares(values) / (values.length - 1);
    }
}
