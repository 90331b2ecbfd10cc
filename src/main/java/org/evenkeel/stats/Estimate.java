package org.evenkeel.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number as it is published: with what it was computed from, or with the reason why it does not exist.
 *
 * <p>{@code n} counts what was observed (runs, ratings, items), {@code clusters} the independent units behind it;
 * where the observations are themselves independent both are equal.
 */
public sealed interface Estimate {
    /** Observations behind the number, 0 or more. */
    int n();

    /** Independent units behind the number, 0 to {@link #n()}. */
    int clusters();

    /** The number itself where there is one. */
    OptionalDouble number();

    /**
     * A number with a two-sided interval.
     *
     * @param estimate the point estimate
     * @param lower lower limit, at most {@code upper}
     * @param upper upper limit
     * @param level confidence level in (0, 1)
     * @param method how the interval was made
     * @param standardError in the unit of the estimate; empty where the method has none
     */
    record Interval(
            double estimate,
            double lower,
            double upper,
            double level,
            String method,
            int n,
            int clusters,
            OptionalDouble standardError)
            implements Estimate {
        public Interval {
            Check.finite("estimate", estimate);
            new Bounds(lower, upper);
            Level.of(level);
            Check.counts(n, clusters);
        }

        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(estimate);
        }
    }

    /**
     * A number whose clusters do not vary at all. A standard error of 0 would read as certainty, so the exact bound
     * stands in its place: at the level, at most {@code 1 - alpha^(1/n)} of all units differ from those seen.
     *
     * @param estimate the common value
     * @param byClusters the bound with n = clusters (conservative)
     * @param byRuns the bound with n = runs (as if runs were independent); empty where runs differ inside clusters
     * @param level one-sided confidence level in (0, 1)
     * @param method how the bounds were made
     */
    record Unvarying(
            double estimate,
            Bounds byClusters,
            Optional<Bounds> byRuns,
            double level,
            String method,
            int n,
            int clusters)
            implements Estimate {
        public Unvarying {
            Check.finite("estimate", estimate);
            Level.of(level);
            Check.counts(n, clusters);
        }

        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(estimate);
        }
    }

    /**
     * A number without an interval that generalises, for instance from a single cluster.
     *
     * @param estimate the point estimate, true of these clusters only
     * @param reason why there is no interval
     */
    record Point(double estimate, String reason, int n, int clusters) implements Estimate {
        public Point {
            Check.finite("estimate", estimate);
            Check.counts(n, clusters);
        }

        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(estimate);
        }
    }

    /**
     * No number.
     *
     * @param reason why there is none, for a reader
     */
    record Undefined(String reason, int n, int clusters) implements Estimate {
        public Undefined {
            Check.counts(n, clusters);
        }

        @Override
        public OptionalDouble number() {
            return OptionalDouble.empty();
        }
    }
}
