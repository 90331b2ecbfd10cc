package org.evenkeel.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/** Rates and scores whose runs come in clusters. Runs of one cluster are alike; only clusters are independent. */
public final class Clustered {
    static final String MEAN_METHOD = "cluster-robust CR1, t(G-1), clipped to the scale";
    static final String RATE_METHOD = "Korn-Graubard on the df-adjusted effective n";
    static final String WILSON_METHOD = "Wilson on the df-adjusted effective n";
    static final String ONE_CLUSTER = "one cluster: nothing can be said about others";

    private Clustered() {}

    /**
     * The mean of a score with the interval {@code mean ± t(G-1) CR1}, clipped to the scale.
     *
     * @param data values on the scale
     * @return an interval; unvarying when all clusters have the same mean; a point for one cluster; undefined without
     *     data
     * @throws IllegalArgumentException when a value is off the scale
     */
    public static Estimate mean(Clusters data, Scale scale, double level) {
        Level checked = Level.of(level);
        data.check(scale);
        Optional<Estimate> degenerate = degenerate(data, scale, level);
        if (degenerate.isPresent()) {
            return degenerate.get();
        }
        StandardErrors errors = StandardErrors.of(data);
        double se = errors.clustered().orElseThrow().cr1();
        return symmetric(errors.mean(), se, data.runs(), data.count(), scale, checked, MEAN_METHOD);
    }

    /**
     * A clustered rate with the Korn-Graubard interval (Korn and Graubard 1998, Survey Methodology 24:193; the
     * criterion of the NCHS presentation standards): Clopper-Pearson on {@link EffectiveSize#adjusted()}.
     *
     * @param data values from 0 to 1
     * @return as {@link #mean}
     */
    public static Estimate rate(Clusters data, double level) {
        return rate(data, level, ProportionMethod.CLOPPER_PEARSON, RATE_METHOD);
    }

    /** The same rate with Wilson's interval on the same effective n: a diagnostic, never the published interval. */
    public static Estimate wilsonRate(Clusters data, double level) {
        return rate(data, level, ProportionMethod.WILSON, WILSON_METHOD);
    }

    private static Estimate rate(Clusters data, double level, ProportionMethod method, String label) {
        Level checked = Level.of(level);
        data.check(Scale.RATE);
        Optional<Estimate> degenerate = degenerate(data, Scale.RATE, level);
        if (degenerate.isPresent()) {
            return degenerate.get();
        }
        StandardErrors errors = StandardErrors.of(data);
        double p = errors.mean();
        double se = errors.clustered().orElseThrow().cr1();
        double n = EffectiveSize.of(p, se, data.runs(), data.count(), checked).adjusted();
        Bounds limits = method.bounds(p * n, n, checked);
        return new Estimate.Interval(
                p,
                Math.min(p, limits.lower()),
                Math.max(p, limits.upper()),
                level,
                label,
                data.runs(),
                data.count(),
                OptionalDouble.of(se));
    }

    static Estimate symmetric(
            double estimate, double se, int runs, int clusters, Scale scale, Level level, String method) {
        double half = level.t(clusters - 1) * se;
        return new Estimate.Interval(
                estimate,
                scale.clip(estimate - half),
                scale.clip(estimate + half),
                level.value(),
                method,
                runs,
                clusters,
                OptionalDouble.of(se));
    }

    /** The forms that have no standard error. */
    static Optional<Estimate> degenerate(Clusters data, Scale scale, double level) {
        if (data.isEmpty()) {
            return Optional.of(new Estimate.Undefined("no data", 0, 0));
        }
        double mean = scale.clip(Sums.mean(data.all()));
        if (data.count() == 1) {
            return Optional.of(new Estimate.Point(mean, ONE_CLUSTER, data.runs(), 1));
        }
        if (!data.equalMeans(scale)) {
            return Optional.empty();
        }
        Optional<Bounds> byRuns = data.equalRuns()
                ? Optional.of(ZeroEvents.meanBound(mean, data.runs(), scale, level))
                : Optional.empty();
        return Optional.of(new Estimate.Unvarying(
                mean,
                ZeroEvents.meanBound(mean, data.count(), scale, level),
                byRuns,
                level,
                ZeroEvents.METHOD,
                data.runs(),
                data.count()));
    }
}
