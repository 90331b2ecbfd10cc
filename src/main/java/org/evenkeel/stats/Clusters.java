package org.evenkeel.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Values grouped by cluster, ordered by cluster id: what every clustered statistic is computed from. Each value has
 * equal weight in the mean.
 */
public final class Clusters {
    private final SortedMap<String, double[]> values;
    private final int runs;
    private final boolean equalRuns;

    private Clusters(SortedMap<String, double[]> values, int runs, boolean equalRuns) {
        this.values = values;
        this.runs = runs;
        this.equalRuns = equalRuns;
    }

    /**
     * Groups where each value is one run.
     *
     * @param values cluster id to finite values, none of them empty
     * @throws IllegalArgumentException when a cluster is empty or a value is not finite
     */
    public static Clusters of(Map<String, double[]> values) {
        int runs = values.values().stream().mapToInt(v -> v.length).sum();
        return of(values, runs, equal(values.values().stream().flatMapToDouble(Arrays::stream)));
    }

    /**
     * Groups where a value may stand for several runs.
     *
     * @param runs number of runs behind all values, at least the number of values
     * @throws IllegalArgumentException when a cluster is empty, a value is not finite or runs are too few
     */
    public static Clusters of(Map<String, double[]> values, int runs) {
        return of(values, runs, false);
    }

    /** The same, with the knowledge whether all runs have one value. */
    static Clusters of(Map<String, double[]> values, int runs, boolean equalRuns) {
        TreeMap<String, double[]> sorted = new TreeMap<>();
        int units = 0;
        for (Map.Entry<String, double[]> entry : values.entrySet()) {
            double[] copy = entry.getValue().clone();
            if (copy.length == 0) {
                throw new IllegalArgumentException(
                        "cluster '" + entry.getKey() + "' has 0 values; expected at least 1");
            }
            for (double value : copy) {
                Check.finite("value in cluster '" + entry.getKey() + "'", value);
            }
            units += copy.length;
            sorted.put(entry.getKey(), copy);
        }
        Check.atLeast("runs", runs, units);
        return new Clusters(Collections.unmodifiableSortedMap(sorted), runs, equalRuns);
    }

    /** Groups without ids, numbered in their order; each value is one run. */
    public static Clusters of(List<double[]> groups) {
        TreeMap<String, double[]> values = new TreeMap<>();
        for (double[] group : groups) {
            values.put(String.valueOf(1_000_000_000 + values.size()), group);
        }
        return of(values);
    }

    /** Cluster ids in ascending order. */
    public List<String> ids() {
        return new ArrayList<>(values.keySet());
    }

    /** Number of clusters. */
    public int count() {
        return values.size();
    }

    /** Number of runs behind the values: the n of every estimate. */
    public int runs() {
        return runs;
    }

    /** Number of values. */
    public int units() {
        return values.values().stream().mapToInt(v -> v.length).sum();
    }

    /** All values, cluster by cluster. */
    public double[] all() {
        return values.values().stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** The mean of every cluster, in the order of the ids. */
    public double[] means() {
        return values.values().stream().mapToDouble(Sums::mean).toArray();
    }

    SortedMap<String, double[]> values() {
        return values;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether every single run is known to have the same value. */
    boolean equalRuns() {
        return equalRuns;
    }

    /** Whether all clusters have the same mean to within rounding. */
    boolean equalMeans(Scale scale) {
        double[] means = means();
        double low = Arrays.stream(means).min().orElse(0);
        double high = Arrays.stream(means).max().orElse(0);
        return high - low <= 1e-12 * scale.width();
    }

    static boolean equal(DoubleStream numbers) {
        return numbers.distinct().limit(2).count() < 2;
    }

    Clusters check(Scale scale) {
        for (double value : all()) {
            scale.check(value);
        }
        return this;
    }
}
