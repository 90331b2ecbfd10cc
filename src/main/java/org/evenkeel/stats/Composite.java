package org.evenkeel.stats;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A weighted mean of several means whose clusters may be shared. */
public final class Composite {
    static final String METHOD = "influence function over shared clusters, t(G-1), clipped to the scale";
    static final String BOUND_METHOD = "exact one-sided bound per part, Bonferroni over parts";

    /**
     * One part of the index.
     *
     * @param name for messages
     * @param weight above 0; weights are divided by their sum
     * @param data values on the scale of the index
     */
    public record Part(String name, double weight, Clusters data) {
        public Part {
            Check.positive("weight of " + name, weight);
        }
    }

    private Composite() {}

    /**
     * The index {@code Σ w·mean / Σ w}. Its error takes each cluster once over all parts: {@code ψ_c = Σ w·Σ(y - mean)/n}
     * and {@code Var = G/(G-1)·Σ ψ²}, the linearised estimator for a function of means (Binder 1983, Int. Stat. Rev.
     * 51:279).
     *
     * @param parts at least one
     * @return an interval with G the number of distinct clusters; unvarying when no part varies; a point when no error
     *     can be estimated, as where a part has one cluster; undefined when a part has no data, because an index over fewer parts is another index
     */
    public static Estimate index(List<Part> parts, Scale scale, double level) {
        Check.atLeast("number of parts", parts.size(), 1);
        Level checked = Level.of(level);
        int runs = parts.stream().mapToInt(p -> p.data().check(scale).runs()).sum();
        SortedMap<String, Double> influence = influence(parts);
        int clusters = influence.size();
        for (Part part : parts) {
            if (part.data().isEmpty()) {
                return new Estimate.Undefined("no data for " + part.name(), runs, clusters);
            }
        }
        double index = scale.clip(weighted(parts, part -> Sums.mean(part.data().all())));
        if (clusters < 2) {
            return new Estimate.Point(index, Clustered.ONE_CLUSTER, runs, clusters);
        }
        Optional<Part> single =
                parts.stream().filter(part -> part.data().count() < 2).findFirst();
        if (single.isPresent()) {
            return new Estimate.Point(
                    index, "one cluster in " + single.get().name() + ": no standard error", runs, clusters);
        }
        if (parts.stream().allMatch(part -> part.data().equalMeans(scale))) {
            return unvarying(parts, index, scale, level);
        }
        double[] squares =
                influence.values().stream().mapToDouble(psi -> psi * psi).toArray();
        double se = Math.sqrt(Sums.sum(squares) * clusters / (clusters - 1.0));
        if (se <= 1e-12 * scale.width()) {
            return new Estimate.Point(index, "the parts of every cluster cancel: no standard error", runs, clusters);
        }
        return Clustered.symmetric(index, se, runs, clusters, scale, checked, METHOD);
    }

    private interface Value {
        double of(Part part);
    }

    private static double weighted(List<Part> parts, Value value) {
        double total = Sums.sum(parts.stream().mapToDouble(Part::weight).toArray());
        return Sums.sum(parts.stream()
                        .mapToDouble(p -> p.weight() * value.of(p))
                        .toArray())
                / total;
    }

    private static SortedMap<String, Double> influence(List<Part> parts) {
        double total = Sums.sum(parts.stream().mapToDouble(Part::weight).toArray());
        SortedMap<String, Double> influence = new TreeMap<>();
        for (Part part : parts) {
            if (!part.data().isEmpty()) {
                double mean = Sums.mean(part.data().all());
                double share = part.weight() / total / part.data().units();
                double[] residuals = StandardErrors.residuals(part.data(), mean);
                List<String> ids = part.data().ids();
                for (int g = 0; g < residuals.length; g++) {
                    influence.merge(ids.get(g), share * residuals[g], Double::sum);
                }
            }
        }
        return influence;
    }

    private static Estimate unvarying(List<Part> parts, double index, Scale scale, double level) {
        int runs = parts.stream().mapToInt(p -> p.data().runs()).sum();
        double each = 1 - Level.of(level).alpha() / parts.size();
        Bounds byClusters = new Bounds(
                weighted(parts, p -> bound(p, p.data().count(), scale, each).lower()),
                weighted(parts, p -> bound(p, p.data().count(), scale, each).upper()));
        Optional<Bounds> byRuns = parts.stream().allMatch(p -> p.data().equalRuns())
                ? Optional.of(new Bounds(
                        weighted(
                                parts,
                                p -> bound(p, p.data().runs(), scale, each).lower()),
                        weighted(
                                parts,
                                p -> bound(p, p.data().runs(), scale, each).upper())))
                : Optional.empty();
        return new Estimate.Unvarying(
                index,
                byClusters,
                byRuns,
                level,
                BOUND_METHOD,
                runs,
                influence(parts).size());
    }

    private static Bounds bound(Part part, int n, Scale scale, double level) {
        return ZeroEvents.meanBound(Sums.mean(part.data().all()), n, scale, level);
    }
}
