package org.evenkeel.stats;

/**
 * A pair of limits.
 *
 * @param lower at most {@code upper}
 * @param upper at least {@code lower}
 */
public record Bounds(double lower, double upper) {
    public Bounds {
        Check.finite("lower limit", lower);
        Check.finite("upper limit", upper);
        if (lower > upper) {
            throw new IllegalArgumentException(
                    "lower limit " + lower + " is above upper limit " + upper + "; expected lower at most upper");
        }
    }

    /** Whether the value lies between the limits, both included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    Bounds clipped(Scale scale) {
        return new Bounds(scale.clip(lower), scale.clip(upper));
    }
}
