package org.evenkeel.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A confidence level. Its tails are taken in decimals, so that the tail of 0.95 is the double 0.025 and not
 * {@code (1 - 0.95) / 2}, which is another double.
 */
record Level(double value, double alpha, double tail) {
    private static final int DECIMALS = 12;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Level of(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + "; expected a number between 0 and 1, both excluded");
        }
        BigDecimal alpha = BigDecimal.ONE.subtract(new BigDecimal(level).setScale(DECIMALS, RoundingMode.HALF_EVEN));
        if (alpha.signum() <= 0 || alpha.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("level " + level + "; expected at most " + DECIMALS + " decimals");
        }
        return new Level(level, alpha.doubleValue(), alpha.divide(TWO).doubleValue());
    }

    /** The probability below the upper limit of a two-sided interval. */
    double upperTail() {
        return BigDecimal.ONE
                .subtract(new BigDecimal(tail).setScale(DECIMALS + 1, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    /** The two-sided normal critical value. */
    double z() {
        return -Distributions.normalQuantile(tail);
    }

    /** The two-sided critical value of Student's t. */
    double t(int degreesOfFreedom) {
        return -Distributions.tQuantile(tail, degreesOfFreedom);
    }
}
