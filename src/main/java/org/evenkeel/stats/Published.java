package org.evenkeel.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** The one place where numbers take the form in which they are published: decimals, rounded half to even. */
public final class Published {
    /** Decimals of a figure before it is written or hashed. */
    public static final int DECIMALS = 6;

    private Published() {}

    /**
     * A figure rounded to {@value #DECIMALS} decimals; never -0.
     *
     * @param value finite
     */
    public static double round(double value) {
        return decimal(value, DECIMALS).doubleValue();
    }

    /** An estimate with every figure rounded to {@value #DECIMALS} decimals. */
    public static Estimate round(Estimate estimate) {
        if (estimate instanceof Estimate.Interval i) {
            OptionalDouble se = i.standardError().isPresent()
                    ? OptionalDouble.of(round(i.standardError().getAsDouble()))
                    : OptionalDouble.empty();
            return new Estimate.Interval(
                    round(i.estimate()),
                    round(i.lower()),
                    round(i.upper()),
                    i.level(),
                    i.method(),
                    i.n(),
                    i.clusters(),
                    se);
        }
        if (estimate instanceof Estimate.Unvarying u) {
            return new Estimate.Unvarying(
                    round(u.estimate()),
                    round(u.byClusters()),
                    u.byRuns().map(Published::round),
                    u.level(),
                    u.method(),
                    u.n(),
                    u.clusters());
        }
        if (estimate instanceof Estimate.Point p) {
            return new Estimate.Point(round(p.estimate()), p.reason(), p.n(), p.clusters());
        }
        return estimate;
    }

    /**
     * A figure as text with a fixed number of decimals, the same in every locale; never "-0".
     *
     * @param decimals 0 to 12
     */
    public static String text(double value, int decimals) {
        return decimal(value, decimals).toPlainString();
    }

    /** An estimate as text: {@code 12.5 (3.1 to 40.2)}, {@code 0.0 (no variation; 0.0 to 31.2)} or {@code undefined: reason}. */
    public static String text(Estimate estimate, int decimals) {
        if (estimate instanceof Estimate.Interval i) {
            return text(i.estimate(), decimals) + " (" + range(i.lower(), i.upper(), decimals) + ")";
        }
        if (estimate instanceof Estimate.Unvarying u) {
            return text(u.estimate(), decimals) + " (no variation; "
                    + range(u.byClusters().lower(), u.byClusters().upper(), decimals) + ")";
        }
        if (estimate instanceof Estimate.Point p) {
            return text(p.estimate(), decimals) + " (no interval: " + p.reason() + ")";
        }
        Estimate.Undefined undefined = (Estimate.Undefined) estimate;
        return "undefined: " + undefined.reason();
    }

    private static String range(double lower, double upper, int decimals) {
        return text(lower, decimals) + " to " + text(upper, decimals);
    }

    private static Bounds round(Bounds bounds) {
        return new Bounds(round(bounds.lower()), round(bounds.upper()));
    }

    private static BigDecimal decimal(double value, int decimals) {
        if (decimals < 0 || decimals > 12) {
            throw new IllegalArgumentException("decimals " + decimals + "; expected 0 to 12");
        }
        return new BigDecimal(Check.finite("value", value)).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
