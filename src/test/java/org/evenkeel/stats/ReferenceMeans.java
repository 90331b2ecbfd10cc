package org.evenkeel.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** How the reference groups on means, differences and ranks are computed with this package. */
final class ReferenceMeans {
    private static final Scale WIDE = new Scale(-1e12, 1e12);
    private static final Scale UNCLIPPED = new Scale(-1000, 1000);

    private ReferenceMeans() {}

    static Map<String, Function<ReferenceCase, Map<String, ?>>> groups() {
        Map<String, Function<ReferenceCase, Map<String, ?>>> groups = new TreeMap<>();
        groups.put("cluster_se", ReferenceMeans::clusterErrors);
        groups.put("icc_anova", ReferenceMeans::correlation);
        groups.put("power", ReferenceMeans::power);
        groups.put("paired_difference", ReferenceMeans::paired);
        groups.put("stratified", ReferenceMeans::stratified);
        groups.put("epochs", ReferenceMeans::epochs);
        groups.put("t_interval", ReferenceMeans::independent);
        groups.put("sign_flip_test", ReferenceMeans::signFlip);
        groups.put("composite", ReferenceMeans::composite);
        groups.put("rank_ci", ReferenceMeans::ranks);
        groups.put("moments", ReferenceMeans::moments);
        groups.put("summation", c -> Map.of("sum", Sums.sum(series(c))));
        groups.put(
                "quantile_type7",
                c -> Map.of(
                        "q",
                        Arrays.stream(c.numbers("p"))
                                .map(p -> Quantiles.type7(series(c), p))
                                .toArray()));
        return groups;
    }

    /** Values that are listed in the file or described by a formula there. */
    static double[] series(ReferenceCase c) {
        if (!c.input("x").isString()) {
            return c.numbers("x");
        }
        return switch (c.input("x").asString()) {
            case "x[i] = (i*7919) mod 10007, i=0..9999" ->
                IntStream.range(0, 10_000)
                        .mapToDouble(i -> (i * 7919L) % 10_007)
                        .toArray();
            case "(-1)^i*(i+1)/7, i=0..999, each rounded to double" ->
                IntStream.range(0, 1000)
                        .mapToDouble(i -> (i % 2 == 0 ? 1 : -1) * (i + 1) / 7.0)
                        .toArray();
            case "x[i] = (i*7919+13) mod 101, i=0..999" ->
                IntStream.range(0, 1000).mapToDouble(i -> (i * 7919 + 13) % 101).toArray();
            default -> throw new IllegalArgumentException("series " + c.input("x"));
        };
    }

    private static Map<String, ?> clusterErrors(ReferenceCase c) {
        Clusters data = c.clusters("groups");
        StandardErrors errors = StandardErrors.of(data);
        Map<String, Object> fields = new TreeMap<>();
        fields.put("n", errors.n());
        fields.put("clusters", errors.clusters());
        fields.put("mean", errors.mean());
        fields.put("se_iid", ReferenceRates.orUndefined(errors.independent()));
        fields.put("se_cr0", errors.cr0());
        if (errors.clustered().isEmpty()) {
            fields.put("se_cr1", ReferenceCase.UNDEFINED);
            return fields;
        }
        StandardErrors.Corrected corrected = errors.clustered().get();
        Level level = Level.of(c.number("level"));
        double iid = errors.independent().orElseThrow();
        fields.put("se_cr1", corrected.cr1());
        fields.put("se_cr2", corrected.cr2());
        fields.put("se_cr3", corrected.cr3());
        fields.put("t_crit", level.t(errors.clusters() - 1));
        fields.put("design_effect_cr1", corrected.cr1() * corrected.cr1() / (iid * iid));
        Estimate.Interval interval = (Estimate.Interval) Clustered.symmetric(
                errors.mean(), corrected.cr1(), errors.n(), errors.clusters(), WIDE, level, Clustered.MEAN_METHOD);
        fields.put("ci_cr1_t_lower", interval.lower());
        fields.put("ci_cr1_t_upper", interval.upper());
        return fields;
    }

    private static Map<String, ?> correlation(ReferenceCase c) {
        ClusterCorrelation icc = ClusterCorrelation.of(c.clusters("groups")).orElseThrow();
        return Map.of(
                "ms_between", icc.between(),
                "ms_within", icc.within(),
                "n0", icc.size(),
                "icc", icc.correlation(),
                "design_effect_mean_size", icc.designEffect());
    }

    private static Map<String, ?> power(ReferenceCase c) {
        PairedDesign design = new PairedDesign(
                c.number("omega2"), c.number("sigma2_A"), c.number("sigma2_B"), c.whole("K_A"), c.whole("K_B"));
        double level = 1 - c.number("alpha");
        double n = design.scenariosFor(c.number("delta"), level, c.number("power"));
        int whole = (int) Math.ceil(n);
        return Map.of(
                "n_real", n, "n_ceil", whole, "mde_at_n_ceil", design.detectable(whole, level, c.number("power")));
    }

    private static Map<String, ?> paired(ReferenceCase c) {
        List<Observation> a = observations(c.input("A"));
        List<Observation> b = observations(c.input("B"));
        PairedDifference compared = PairedDifference.of(a, b, Weighting.SCENARIO, Scale.POINTS, c.number("level"));
        List<double[]> first = c.rows("A");
        List<double[]> second = c.rows("B");
        List<double[]> differences = IntStream.range(0, first.size())
                .mapToObj(g -> IntStream.range(0, first.get(g).length)
                        .mapToDouble(i -> first.get(g)[i] - second.get(g)[i])
                        .toArray())
                .toList();
        StandardErrors errors = StandardErrors.of(Clusters.of(differences));
        Map<String, Object> fields = new TreeMap<>();
        fields.put("difference", compared.difference().number().orElseThrow());
        fields.put("se_paired_iid", errors.independent().orElseThrow());
        fields.put("se_paired_cr1", errors.clustered().orElseThrow().cr1());
        fields.put(
                "se_unpaired",
                Math.sqrt((Sums.variance(Clusters.of(first).all())
                                + Sums.variance(Clusters.of(second).all()))
                        / errors.n()));
        if (compared.difference() instanceof Estimate.Interval interval) {
            fields.put("ci_lower", interval.lower());
            fields.put("ci_upper", interval.upper());
            fields.put("se_paired_cr1", interval.standardError().orElseThrow());
        }
        return fields;
    }

    private static List<Observation> observations(JsonNode groups) {
        List<Observation> observations = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            double[] values = ReferenceCase.numbers(groups.get(g));
            for (int i = 0; i < values.length; i++) {
                observations.add(new Observation("c" + g, "f" + g, "s" + g + "-" + i, 0, values[i]));
            }
        }
        return observations;
    }

    private static Map<String, ?> stratified(ReferenceCase c) {
        Clusters data = c.clusters("groups");
        FixedClusters fixed = FixedClusters.of(data).orElseThrow();
        double[][] means =
                Arrays.stream(data.means()).mapToObj(m -> new double[] {m}).toArray(double[][]::new);
        return Map.of(
                "micro_mean", fixed.pooled(),
                "se_micro_fixed_families", fixed.pooledError(),
                "macro_mean", fixed.macro(),
                "se_macro_fixed_families", fixed.macroError(),
                "se_macro_random_families",
                        StandardErrors.of(Clusters.of(List.of(means)))
                                .clustered()
                                .orElseThrow()
                                .cr1());
    }

    private static Map<String, ?> epochs(ReferenceCase c) {
        EpochVariance split = EpochVariance.of(c.rows("scenarios_by_epochs").toArray(double[][]::new));
        return Map.of(
                "mean", split.mean(),
                "var_of_scenario_means", split.total(),
                "mean_within_variance", split.within(),
                "between_variance_estimate", split.between(),
                "se", split.error(),
                "se_if_1_epoch", split.errorAt(1),
                "se_if_infinite_epochs", split.errorWithoutEpochNoise());
    }

    private static Map<String, ?> independent(ReferenceCase c) {
        List<double[]> singles =
                Arrays.stream(c.numbers("x")).mapToObj(v -> new double[] {v}).toList();
        return ReferenceCase.fields(Clustered.mean(Clusters.of(singles), UNCLIPPED, c.number("level")), "mean");
    }

    private static Map<String, ?> signFlip(ReferenceCase c) {
        SignFlip test = SignFlip.test(c.numbers("family_mean_differences"));
        return Map.of("as_extreme", test.asExtreme(), "total", test.total(), "p_two_sided", test.p());
    }

    private static Map<String, ?> composite(ReferenceCase c) {
        double[] weights = c.numbers("weights");
        List<Composite.Part> parts = new ArrayList<>();
        for (int t = 0; t < weights.length; t++) {
            parts.add(new Composite.Part("track " + t, weights[t], track(c, t)));
        }
        Estimate index = Composite.index(parts, UNCLIPPED, 0.95);
        Map<String, Object> fields = new TreeMap<>();
        if (index instanceof Estimate.Interval limits) {
            double total = Sums.sum(weights);
            double[] apart = parts.stream()
                    .mapToDouble(p -> p.weight()
                            / total
                            * StandardErrors.of(p.data())
                                    .clustered()
                                    .orElseThrow()
                                    .cr1())
                    .map(v -> v * v)
                    .toArray();
            fields.put("index", limits.estimate());
            fields.put("se_shared_clusters", limits.standardError().orElseThrow());
            fields.put("se_if_tracks_were_independent", Math.sqrt(Sums.sum(apart)));
            fields.put("lower_t", limits.lower());
            fields.put("upper_t", limits.upper());
        } else {
            fields.put("defined", index.number().isPresent());
        }
        return fields;
    }

    private static Clusters track(ReferenceCase c, int track) {
        Map<String, double[]> values = new TreeMap<>();
        if (c.has("tracks")) {
            c.input("tracks")
                    .get(track)
                    .properties()
                    .forEach(f -> values.put(f.getKey(), ReferenceCase.numbers(f.getValue())));
        } else if (!c.input("scores").get(track).isNull()) {
            values.put("f", new double[] {c.input("scores").get(track).asDouble()});
        }
        return Clusters.of(values);
    }

    private static Map<String, ?> ranks(ReferenceCase c) {
        return c.has("estimate") ? ranksOfEstimates(c) : ranksOfLimits(c);
    }

    private static Map<String, ?> ranksOfEstimates(ReferenceCase c) {
        double[] estimate = c.numbers("estimate");
        double[] se = c.numbers("se");
        int pairs = estimate.length * (estimate.length - 1) / 2;
        List<RankRange> ranges = IntStream.range(0, estimate.length)
                .mapToObj(i -> {
                    int[] others = IntStream.range(0, estimate.length)
                            .filter(j -> j != i)
                            .toArray();
                    double[] differences = Arrays.stream(others)
                            .mapToDouble(j -> estimate[i] - estimate[j])
                            .toArray();
                    double[] p = Arrays.stream(others)
                            .mapToDouble(j -> pairs
                                    * 2
                                    * Distributions.normalCdf(
                                            -Math.abs(estimate[i] - estimate[j]) / Math.hypot(se[i], se[j])))
                            .toArray();
                    return RankRange.of(differences, p, c.number("level"));
                })
                .toList();
        double tail = Level.of(c.number("level")).alpha() / pairs / 2;
        return Map.of(
                "z_crit", -Distributions.normalQuantile(tail),
                "rank_lower", ranges.stream().map(RankRange::best).toList(),
                "rank_upper", ranges.stream().map(RankRange::worst).toList());
    }

    private static Map<String, ?> ranksOfLimits(ReferenceCase c) {
        double[] lower = c.numbers("lower");
        double[] upper = c.numbers("upper");
        return Map.of(
                "rank",
                IntStream.range(0, lower.length)
                        .mapToObj(i -> {
                            int[] others = IntStream.range(0, lower.length)
                                    .filter(j -> j != i)
                                    .toArray();
                            double[] differences = Arrays.stream(others)
                                    .mapToDouble(j -> upper[i] - lower[j])
                                    .toArray();
                            double[] p = Arrays.stream(differences)
                                    .map(d -> d < 0 ? 0 : 1)
                                    .toArray();
                            return RankRange.of(differences, p, 0.95).best();
                        })
                        .toList());
    }

    private static Map<String, ?> moments(ReferenceCase c) {
        double[] x = c.numbers("x");
        OptionalDouble se = StandardErrors.of(Clusters.of(List.of(x))).independent();
        return Map.of(
                "mean", Sums.mean(x),
                "variance_ddof1", x.length < 2 ? ReferenceCase.UNDEFINED : (Object) Sums.variance(x),
                "se", ReferenceRates.orUndefined(se));
    }
}
