package org.evenkeel.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The cluster bootstrap of any statistic: whole clusters are drawn with replacement, and the statistic is computed anew
 * from the rows of those drawn (Field and Welsh 2007, J. R. Stat. Soc. B 69:369). Replicates are computed in parallel
 * into their own place, so the result does not depend on the number of threads.
 */
public final class ClusterResampling {
    static final String METHOD = "cluster bootstrap, percentile";
    private static final double MOST_UNDEFINED = 0.01;

    private final List<int[]> clusters;
    private final Bootstrap.Plan plan;
    private final int rows;

    private ClusterResampling(List<int[]> clusters, int rows, Bootstrap.Plan plan) {
        this.clusters = clusters;
        this.rows = rows;
        this.plan = plan;
    }

    /**
     * Prepares to resample.
     *
     * @param clusters the name of the cluster that each row belongs to; the order of the names does not matter
     * @param plan at least {@value Bootstrap#FEWEST_FOR_INTERVAL} replicates
     */
    public static ClusterResampling of(List<String> clusters, Bootstrap.Plan plan) {
        Check.atLeast("replicates for an interval", plan.replicates(), Bootstrap.FEWEST_FOR_INTERVAL);
        Map<String, List<Integer>> byName = new TreeMap<>();
        for (int row = 0; row < clusters.size(); row++) {
            byName.computeIfAbsent(clusters.get(row), name -> new ArrayList<>()).add(row);
        }
        return new ClusterResampling(
                byName.values().stream()
                        .map(list -> list.stream().mapToInt(i -> i).toArray())
                        .toList(),
                clusters.size(),
                plan);
    }

    /**
     * The statistic of all rows with its percentile interval (type-7 quantiles).
     *
     * @param statistic computes from row numbers, of which some come several times; must not keep state
     * @return an interval; a point with fewer than two clusters, where more than 1 % of the replicates have no number,
     *     or where none differs; undefined where all rows give no number
     */
    public Estimate percentile(Function<int[], Estimate> statistic, double level) {
        Level checked = Level.of(level);
        Estimate whole = statistic.apply(IntStream.range(0, rows).toArray());
        if (whole.number().isEmpty()) {
            return whole;
        }
        double estimate = whole.number().getAsDouble();
        if (clusters.size() < 2) {
            return new Estimate.Point(estimate, "fewer than two clusters", rows, clusters.size());
        }
        OptionalDouble[] replicates = new OptionalDouble[plan.replicates()];
        IntStream.range(0, replicates.length)
                .parallel()
                .forEach(r -> replicates[r] = statistic.apply(drawn(r)).number());
        double[] defined = Arrays.stream(replicates)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        if (defined.length < (1 - MOST_UNDEFINED) * replicates.length) {
            return new Estimate.Point(estimate, "too little variation to resample clusters", rows, clusters.size());
        }
        if (defined[0] == defined[defined.length - 1]) {
            return new Estimate.Point(estimate, "no replicate differs", rows, clusters.size());
        }
        return new Estimate.Interval(
                estimate,
                Quantiles.ofSorted(defined, checked.tail()),
                Quantiles.ofSorted(defined, checked.upperTail()),
                level,
                METHOD,
                rows,
                clusters.size(),
                OptionalDouble.empty());
    }

    private int[] drawn(int replicate) {
        Philox draws = new Philox(plan.seed(), replicate, plan.stream());
        return IntStream.range(0, clusters.size())
                .mapToObj(i -> clusters.get(draws.index(i, clusters.size())))
                .flatMapToInt(Arrays::stream)
                .toArray();
    }
}
