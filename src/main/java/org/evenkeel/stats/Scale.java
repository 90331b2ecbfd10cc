package org.evenkeel.stats;

/**
 * The range that a measured value can take; limits outside it are clipped.
 *
 * @param lower the lowest possible value
 * @param upper the highest possible value, above {@code lower}
 */
public record Scale(double lower, double upper) {
    /** A rate: 0 to 1. */
    public static final Scale RATE = new Scale(0, 1);

    /** Points: 0 to 100. */
    public static final Scale POINTS = new Scale(0, 100);

    public Scale {
        Check.finite("lower end of the scale", lower);
        Check.finite("upper end of the scale", upper);
        if (lower >= upper) {
            throw new IllegalArgumentException(
                    "scale from " + lower + " to " + upper + "; expected a lower end below the upper end");
        }
    }

    /** The scale of differences between two values of this scale. */
    public Scale differences() {
        return new Scale(lower - upper, upper - lower);
    }

    double width() {
        return upper - lower;
    }

    double clip(double value) {
        return Math.max(lower, Math.min(upper, value));
    }

    double check(double value) {
        if (!(value >= lower && value <= upper)) {
            throw new IllegalArgumentException("value " + value + "; expected " + lower + " to " + upper);
        }
        return value;
    }
}
