package org.evenkeel.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two conditions compared on the same scenarios.
 *
 * @param difference first minus second: CR1, t(G-1), clipped to the scale of differences; its n counts scenarios
 * @param t the clustered t-test of no difference: the one that ranks use
 * @param signFlip the sign-flip test over cluster means: shown, never used for ranks; at G clusters its p is at least
 *     2/2^G
 */
public record PairedDifference(Estimate difference, Significance t, Significance signFlip) {
    static final String T_METHOD = "clustered t(G-1) on paired differences";

    /**
     * Compares runs scenario by scenario, after averaging epochs.
     *
     * @param first runs of the first condition
     * @param second runs of the second, on the same scenarios in the same families and clusters
     * @param scale of the values, not of their differences
     * @throws IllegalArgumentException when the scenarios differ or a value is off the scale
     */
    public static PairedDifference of(
            List<Observation> first, List<Observation> second, Weighting weighting, Scale scale, double level) {
        return of(Design.reduce(subtract(first, second, scale), weighting), scale, level);
    }

    /**
     * Compares differences that are already taken.
     *
     * @param differences first minus second
     * @param scale of the values, not of their differences
     */
    public static PairedDifference of(Clusters differences, Scale scale, double level) {
        Estimate estimate = Clustered.mean(differences, scale.differences(), level);
        return new PairedDifference(estimate, t(estimate), signFlip(differences));
    }

    private static Significance t(Estimate estimate) {
        if (estimate instanceof Estimate.Interval interval) {
            double t = interval.estimate() / interval.standardError().orElseThrow();
            return new Significance.Tested(Distributions.tTwoSided(t, interval.clusters() - 1), T_METHOD);
        }
        if (estimate instanceof Estimate.Unvarying same) {
            return new Significance.Untested(
                    same.estimate() == 0 ? "no difference in any cluster" : "the same difference in every cluster");
        }
        return new Significance.Untested("fewer than 2 clusters");
    }

    private static Significance signFlip(Clusters differences) {
        if (differences.isEmpty()) {
            return new Significance.Untested("no data");
        }
        return SignFlip.test(differences.means()).significance();
    }

    private static List<Observation> subtract(List<Observation> first, List<Observation> second, Scale scale) {
        Map<String, List<Observation>> a = byScenario(first, scale);
        Map<String, List<Observation>> b = byScenario(second, scale);
        for (Map.Entry<String, List<Observation>> entry : a.entrySet()) {
            checkPartner(entry.getValue().get(0), b.get(entry.getKey()));
        }
        for (Map.Entry<String, List<Observation>> entry : b.entrySet()) {
            checkPartner(entry.getValue().get(0), a.get(entry.getKey()));
        }
        List<Observation> differences = new ArrayList<>();
        a.forEach((scenario, runs) -> {
            Observation one = runs.get(0);
            double difference = mean(runs) - mean(b.getOrDefault(scenario, List.of()));
            differences.add(new Observation(one.cluster(), one.family(), scenario, 0, difference));
        });
        return differences;
    }

    private static void checkPartner(Observation one, @Nullable List<Observation> partner) {
        if (partner == null) {
            throw new IllegalArgumentException(
                    "scenario " + one.scenario() + " in one condition only; expected the same scenarios in both");
        }
        Observation other = partner.get(0);
        if (!other.cluster().equals(one.cluster()) || !other.family().equals(one.family())) {
            throw new IllegalArgumentException("scenario " + one.scenario() + " in " + one.cluster() + "/"
                    + one.family() + " and " + other.cluster() + "/" + other.family()
                    + "; expected one cluster and family");
        }
    }

    private static Map<String, List<Observation>> byScenario(List<Observation> runs, Scale scale) {
        Design.checkNesting(runs);
        runs.forEach(run -> scale.check(run.value()));
        return runs.stream().collect(Collectors.groupingBy(Observation::scenario, TreeMap::new, Collectors.toList()));
    }

    private static double mean(List<Observation> runs) {
        return Sums.mean(runs.stream().mapToDouble(Observation::value).toArray());
    }
}
