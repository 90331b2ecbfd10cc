package org.evenkeel.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Krippendorff's alpha (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability): {@code 1 - observed / expected
 * disagreement} for any number of raters and missing ratings.
 */
public final class Krippendorff {
    private static final double MOST_UNDEFINED = 0.01;

    private Krippendorff() {}

    /** How far apart two ratings are. */
    public enum Metric {
        /** Same or different. */
        NOMINAL,
        /** Number of ratings between the two ranks, squared. */
        ORDINAL,
        /** Difference, squared. */
        INTERVAL,
        /** Difference over sum, squared; ratings of at least 0. */
        RATIO
    }

    /**
     * Alpha without an interval.
     *
     * @param units the ratings of each rated unit, missing ones left out; units with fewer than two are dropped
     * @return a point; undefined when no unit has two ratings or all ratings are equal
     */
    public static Estimate alpha(List<double[]> units, Metric metric) {
        check(units, metric);
        int n = ratings(units);
        int used = (int) units.stream().filter(u -> u.length > 1).count();
        OptionalDouble alpha = compute(units, metric);
        if (alpha.isEmpty()) {
            return new Estimate.Undefined(
                    used == 0 ? "no unit with two ratings" : "all ratings are equal: no disagreement to expect",
                    n,
                    used);
        }
        return new Estimate.Point(alpha.getAsDouble(), "no interval was asked for", n, used);
    }

    /**
     * Alpha with the percentile interval of a bootstrap over units, never over raters (Zapf and others 2016, BMC Med.
     * Res. Methodol. 16:93).
     *
     * @return as {@link #alpha(List, Metric)}, with an interval unless more than 1 % of the replicates have no alpha
     */
    public static Estimate alpha(List<double[]> units, Metric metric, Bootstrap.Plan plan, double level) {
        Level checked = Level.of(level);
        Check.atLeast("replicates for an interval", plan.replicates(), Bootstrap.FEWEST_FOR_INTERVAL);
        Estimate point = alpha(units, metric);
        if (!(point instanceof Estimate.Point known)) {
            return point;
        }
        List<double[]> usable = units.stream().filter(u -> u.length > 1).toList();
        OptionalDouble[] replicates = new OptionalDouble[plan.replicates()];
        IntStream.range(0, replicates.length).parallel().forEach(r -> {
            Philox draws = new Philox(plan.seed(), r, plan.stream());
            replicates[r] = compute(
                    IntStream.range(0, usable.size())
                            .mapToObj(i -> usable.get(draws.index(i, usable.size())))
                            .toList(),
                    metric);
        });
        double[] defined = Arrays.stream(replicates)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        if (defined.length < (1 - MOST_UNDEFINED) * replicates.length || usable.size() < 2) {
            return new Estimate.Point(
                    known.estimate(), "too little variation to resample units", known.n(), known.clusters());
        }
        return new Estimate.Interval(
                known.estimate(),
                Quantiles.ofSorted(defined, checked.tail()),
                Quantiles.ofSorted(defined, checked.upperTail()),
                level,
                "percentile bootstrap over units",
                known.n(),
                known.clusters(),
                OptionalDouble.empty());
    }

    private static void check(List<double[]> units, Metric metric) {
        for (double[] unit : units) {
            for (double rating : unit) {
                Check.finite("rating", rating);
                if (metric == Metric.RATIO) {
                    Check.notNegative("rating", rating);
                }
            }
        }
    }

    private static int ratings(List<double[]> units) {
        return units.stream().mapToInt(u -> u.length > 1 ? u.length : 0).sum();
    }

    private static OptionalDouble compute(List<double[]> units, Metric metric) {
        TreeMap<Double, Integer> counts = new TreeMap<>();
        units.stream()
                .filter(u -> u.length > 1)
                .flatMapToDouble(Arrays::stream)
                .forEach(v -> counts.merge(v == 0 ? 0.0 : v, 1, Integer::sum));
        double n = ratings(units);
        Distances distances = new Distances(metric, counts);
        double expected = 0;
        for (Map.Entry<Double, Integer> a : counts.entrySet()) {
            for (Map.Entry<Double, Integer> b : counts.entrySet()) {
                expected += (double) a.getValue() * b.getValue() * distances.between(a.getKey(), b.getKey());
            }
        }
        if (expected == 0) {
            return OptionalDouble.empty();
        }
        double observed = 0;
        for (double[] unit : units) {
            double within = 0;
            for (double a : unit) {
                for (double b : unit) {
                    within += distances.between(a, b);
                }
            }
            observed += unit.length > 1 ? within / (unit.length - 1) : 0;
        }
        return OptionalDouble.of(1 - (observed / n) / (expected / (n * (n - 1))));
    }

    private static final class Distances {
        private final Metric metric;
        private final Map<Double, Double> midRanks = new TreeMap<>();

        Distances(Metric metric, SortedMap<Double, Integer> counts) {
            this.metric = metric;
            double before = 0;
            for (Map.Entry<Double, Integer> entry : counts.entrySet()) {
                midRanks.put(entry.getKey(), before + entry.getValue() / 2.0);
                before += entry.getValue();
            }
        }

        double between(double a, double b) {
            if (a == b) {
                return 0;
            }
            double distance = switch (metric) {
                case NOMINAL -> 1;
                case ORDINAL -> rank(a) - rank(b);
                case INTERVAL -> a - b;
                case RATIO -> (a - b) / (a + b);
            };
            return distance * distance;
        }

        private double rank(double value) {
            return midRanks.getOrDefault(value == 0 ? 0.0 : value, 0.0);
        }
    }
}
