package org.evenkeel.score;

import java.util.Optional;
import java.util.OptionalDouble;
import org.evenkeel.stats.Bounds;
import org.evenkeel.stats.Estimate;
import org.evenkeel.stats.Published;

/**
 * A published number with what it was computed from, rounded to six decimals, half to even.
 *
 * @param kind {@code interval}; {@code unvarying}, whose limits are an exact one-sided bound with n = clusters;
 *     {@code point}, without limits; {@code undefined}, without a number
 * @param level confidence level of the limits
 * @param method how the limits were made; for a point or an undefined number the reason why there are none
 * @param n runs behind the number
 * @param clusters independent units behind the number
 */
public record Figure(
        String kind,
        Optional<Double> estimate,
        Optional<Double> lower,
        Optional<Double> upper,
        Optional<Double> level,
        String method,
        int n,
        int clusters) {
    /** The confidence level of every published interval. */
    public static final double LEVEL = 0.95;

    /** The published form of an estimate. */
    public static Figure of(Estimate raw) {
        Estimate estimate = Published.round(raw);
        if (estimate instanceof Estimate.Interval i) {
            return new Figure(
                    "interval",
                    Optional.of(i.estimate()),
                    Optional.of(i.lower()),
                    Optional.of(i.upper()),
                    Optional.of(i.level()),
                    i.method(),
                    i.n(),
                    i.clusters());
        }
        if (estimate instanceof Estimate.Unvarying u) {
            Bounds bounds = u.byClusters();
            return new Figure(
                    "unvarying",
                    Optional.of(u.estimate()),
                    Optional.of(bounds.lower()),
                    Optional.of(bounds.upper()),
                    Optional.of(u.level()),
                    u.method(),
                    u.n(),
                    u.clusters());
        }
        String reason =
                estimate instanceof Estimate.Point point ? point.reason() : ((Estimate.Undefined) estimate).reason();
        return without(estimate.number(), reason, estimate.n(), estimate.clusters());
    }

    /** A number that does not exist. */
    public static Figure undefined(String reason) {
        return without(OptionalDouble.empty(), reason, 0, 0);
    }

    private static Figure without(OptionalDouble number, String reason, int n, int clusters) {
        return new Figure(
                number.isPresent() ? "point" : "undefined",
                number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reason,
                n,
                clusters);
    }

    /**
     * The figure as text, as in {@code 75.0 [61.2, 88.9]}; without limits the number alone, without a number a dash.
     *
     * @param factor 1, or 100 for rates in per cent
     * @param decimals 0 to 12
     */
    public String text(int factor, int decimals) {
        if (estimate.isEmpty()) {
            return "–";
        }
        String number = Published.text(estimate.get() * factor, decimals);
        return lower.isEmpty() || upper.isEmpty()
                ? number
                : number + " [" + Published.text(lower.get() * factor, decimals) + ", "
                        + Published.text(upper.get() * factor, decimals) + "]";
    }
}
