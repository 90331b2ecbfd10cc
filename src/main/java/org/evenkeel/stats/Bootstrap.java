package org.evenkeel.stats;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The cluster bootstrap of a mean: clusters are drawn with replacement and the statistic is the drawn sum over the
 * drawn count. A diagnostic beside the published intervals. Replicates are computed in parallel into their own place,
 * so that the result does not depend on the number of threads.
 */
public final class Bootstrap {
    /** Fewer replicates give no 95 % limits worth printing. */
    public static final int FEWEST_FOR_INTERVAL = 1000;

    static final String PERCENTILE = "cluster bootstrap, percentile";
    static final String BCA = "cluster bootstrap, BCa";

    /**
     * How to resample.
     *
     * @param replicates at least 1; intervals need {@value #FEWEST_FOR_INTERVAL}
     * @param seed from the digest of what is computed, never from time
     * @param stream tells resamplings under one seed apart
     */
    public record Plan(int replicates, long seed, int stream) {
        public Plan {
            Check.atLeast("replicates", replicates, 1);
            Check.atLeast("stream", stream, 0);
        }
    }

    private final double[] sums;
    private final double[] counts;
    private final Plan plan;
    private final int runs;
    private final double[] numerators;
    private final double[] denominators;
    private final double[] sorted;
    private final double estimate;
    private final double[] jackknife;

    private Bootstrap(double[] sums, double[] counts, int runs, Plan plan) {
        this.sums = sums;
        this.counts = counts;
        this.plan = plan;
        this.runs = runs;
        this.estimate = Sums.sum(sums) / Sums.sum(counts);
        this.jackknife = jackknife(sums, counts);
        this.numerators = new double[plan.replicates()];
        this.denominators = new double[plan.replicates()];
        this.sorted = new double[plan.replicates()];
        IntStream.range(0, plan.replicates()).parallel().forEach(this::replicate);
        Arrays.sort(sorted);
    }

    /**
     * Resamples clusters.
     *
     * @param data at least one cluster
     */
    public static Bootstrap of(Clusters data, Plan plan) {
        Check.atLeast("number of clusters", data.count(), 1);
        double[] sums = data.values().values().stream().mapToDouble(Sums::sum).toArray();
        double[] counts =
                data.values().values().stream().mapToDouble(v -> v.length).toArray();
        return new Bootstrap(sums, counts, data.runs(), plan);
    }

    /**
     * Resamples independent values.
     *
     * @param values at least one, finite
     */
    public static Bootstrap of(double[] values, Plan plan) {
        Check.atLeast("number of values", values.length, 1);
        for (double value : values) {
            Check.finite("value", value);
        }
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return new Bootstrap(values.clone(), ones, values.length, plan);
    }

    private void replicate(int r) {
        Philox draws = new Philox(plan.seed(), r, plan.stream());
        double sum = 0;
        double count = 0;
        for (int i = 0; i < sums.length; i++) {
            int drawn = draws.index(i, sums.length);
            sum += sums[drawn];
            count += counts[drawn];
        }
        numerators[r] = sum;
        denominators[r] = count;
        sorted[r] = sum / count;
    }

    /** The percentile interval with type-7 quantiles (Efron 1979); a point where the clusters do not vary. */
    public Estimate percentile(double level) {
        Level checked = Level.of(level);
        return interval(checked, PERCENTILE, checked.tail(), checked.upperTail());
    }

    /**
     * The bias-corrected and accelerated interval (Efron 1987, J. Am. Stat. Assoc. 82:171): ties count half in the bias
     * correction, the acceleration comes from the jackknife over clusters.
     */
    public Estimate bca(double level) {
        Level checked = Level.of(level);
        if (!varies()) {
            return interval(checked, BCA, checked.tail(), checked.upperTail());
        }
        if (!correctable(checked)) {
            return point("the replicates are too skewed for an accelerated interval");
        }
        Bounds p = bcaLevels(checked);
        return interval(checked, BCA, p.lower(), p.upper());
    }

    /** Whether the adjusted levels exist: replicates on both sides and a denominator that keeps its sign. */
    private boolean correctable(Level level) {
        double below = shareBelow();
        return below > 0
                && below < 1
                && acceleration() * (biasCorrection() + level.z()) < 1
                && acceleration() * (biasCorrection() - level.z()) < 1;
    }

    private Estimate point(String reason) {
        return new Estimate.Point(estimate, reason, runs, sums.length);
    }

    private Estimate interval(Level level, String method, double lower, double upper) {
        Check.atLeast("replicates for an interval", plan.replicates(), FEWEST_FOR_INTERVAL);
        if (!varies()) {
            return point("the clusters do not vary: nothing to resample");
        }
        return new Estimate.Interval(
                estimate,
                quantile(lower),
                quantile(upper),
                level.value(),
                method,
                runs,
                sums.length,
                OptionalDouble.empty());
    }

    double quantile(double p) {
        return Quantiles.ofSorted(sorted, p);
    }

    double[] numerators() {
        return numerators;
    }

    double[] denominators() {
        return denominators;
    }

    /** Replicates below the estimate; equal ones are told from rounding by 1e-12 of its size. */
    long countLess() {
        double tie = 1e-12 * Math.abs(estimate);
        return Arrays.stream(sorted).filter(v -> v < estimate - tie).count();
    }

    long countEqual() {
        double tie = 1e-12 * Math.abs(estimate);
        return Arrays.stream(sorted).filter(v -> Math.abs(v - estimate) <= tie).count();
    }

    private double shareBelow() {
        return (countLess() + countEqual() / 2.0) / plan.replicates();
    }

    double biasCorrection() {
        return Distributions.normalQuantile(shareBelow());
    }

    /** Whether leaving a cluster out changes the estimate by more than rounding. */
    boolean varies() {
        double size = Arrays.stream(sums).map(Math::abs).max().orElse(0);
        return Arrays.stream(jackknife).anyMatch(v -> Math.abs(v) > 1e-12 * size);
    }

    /** The sixth part of the skewness of the jackknife over clusters; needs clusters that vary. */
    double acceleration() {
        double mean = Sums.mean(jackknife);
        double[] deviations = Arrays.stream(jackknife).map(v -> v - mean).toArray();
        double squares = Sums.sum(Arrays.stream(deviations).map(v -> v * v).toArray());
        double cubes = Sums.sum(Arrays.stream(deviations).map(v -> v * v * v).toArray());
        return cubes / (6 * squares * Math.sqrt(squares));
    }

    /**
     * What leaving each cluster out takes from the estimate, times the total count: {@code (C·s - S·c) / (C - c)}. The
     * product form keeps whole numbers exact where a difference of two ratios would cancel.
     */
    private static double[] jackknife(double[] sums, double[] counts) {
        double sum = Sums.sum(sums);
        double count = Sums.sum(counts);
        double[] effects = new double[sums.length];
        for (int i = 0; i < sums.length && sums.length > 1; i++) {
            effects[i] = (count * sums[i] - sum * counts[i]) / (count - counts[i]);
        }
        return effects;
    }

    /** The two adjusted percentile levels. */
    Bounds bcaLevels(Level level) {
        return new Bounds(bcaLevel(-level.z()), bcaLevel(level.z()));
    }

    private double bcaLevel(double z) {
        double bias = biasCorrection();
        return Distributions.normalCdf(bias + (bias + z) / (1 - acceleration() * (bias + z)));
    }
}
