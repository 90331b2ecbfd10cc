package org.evenkeel.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The way from runs to the values that are averaged: epochs to scenario, to family, to cluster. */
public final class Design {
    private Design() {}

    /**
     * Averages runs as the weighting says.
     *
     * @param runs in any order
     * @return the values per cluster, with the number of runs as n
     * @throws IllegalArgumentException when a scenario and epoch stands twice, a scenario has two families or a family
     *     has two clusters
     */
    public static Clusters reduce(List<Observation> runs, Weighting weighting) {
        checkNesting(runs);
        Map<String, Map<String, Map<String, double[]>>> nested = runs.stream()
                .collect(Collectors.groupingBy(
                        Observation::cluster,
                        TreeMap::new,
                        Collectors.groupingBy(
                                Observation::family,
                                TreeMap::new,
                                Collectors.groupingBy(
                                        Observation::scenario,
                                        TreeMap::new,
                                        Collectors.collectingAndThen(Collectors.toList(), Design::values)))));
        Map<String, double[]> reduced = new TreeMap<>();
        nested.forEach((cluster, families) -> reduced.put(cluster, reduce(families, weighting)));
        return Clusters.of(reduced, runs.size(), Clusters.equal(runs.stream().mapToDouble(Observation::value)));
    }

    private static double[] reduce(Map<String, Map<String, double[]>> families, Weighting weighting) {
        List<double[]> scenarioMeans = families.values().stream()
                .map(scenarios ->
                        scenarios.values().stream().mapToDouble(Sums::mean).toArray())
                .toList();
        double[] familyMeans = scenarioMeans.stream().mapToDouble(Sums::mean).toArray();
        return switch (weighting) {
            case SCENARIO ->
                scenarioMeans.stream().flatMapToDouble(Arrays::stream).toArray();
            case FAMILY -> familyMeans;
            case CLUSTER -> new double[] {Sums.mean(familyMeans)};
        };
    }

    private static double[] values(List<Observation> runs) {
        return runs.stream().mapToDouble(Observation::value).toArray();
    }

    static void checkNesting(List<Observation> runs) {
        Map<String, String> familyOf = new TreeMap<>();
        Map<String, String> clusterOf = new TreeMap<>();
        Map<String, Boolean> seen = new TreeMap<>();
        for (Observation run : runs) {
            checkOne(familyOf, "scenario", run.scenario(), "family", run.family());
            checkOne(clusterOf, "family", run.family(), "cluster", run.cluster());
            if (seen.put(run.scenario() + " epoch " + run.epoch(), true) != null) {
                throw new IllegalArgumentException("scenario " + run.scenario() + " epoch " + run.epoch()
                        + " stands twice; expected each scenario and epoch once");
            }
        }
    }

    private static void checkOne(Map<String, String> known, String what, String id, String holder, String given) {
        String before = known.putIfAbsent(id, given);
        if (before != null && !before.equals(given)) {
            throw new IllegalArgumentException(
                    what + " " + id + " in " + holder + " " + before + " and " + given + "; expected one " + holder);
        }
    }
}
