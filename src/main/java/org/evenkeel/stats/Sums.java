package org.evenkeel.stats;

import java.math.BigDecimal;
import java.util.Arrays;

/** Sums and moments that depend on the values alone, not on their order. */
final class Sums {
    private Sums() {}

    /**
     * The correctly rounded sum: every double is a decimal with finitely many digits, so the decimal sum is exact.
     *
     * @throws IllegalArgumentException when a value is not finite
     */
    static double sum(double... values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : values) {
            sum = sum.add(new BigDecimal(Check.finite("value", value)));
        }
        return sum.doubleValue();
    }

    /** The mean: deviations from the first value are averaged, so that equal values give exactly that value. */
    static double mean(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("mean of 0 values; expected at least 1");
        }
        BigDecimal first = new BigDecimal(Check.finite("value", values[0]));
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : values) {
            sum = sum.add(new BigDecimal(Check.finite("value", value)).subtract(first));
        }
        return first.add(new BigDecimal(sum.doubleValue() / values.length)).doubleValue();
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
