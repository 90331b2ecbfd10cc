package org.evenkeel.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** How the reference groups on random words, the bootstrap and distributions are computed with this package. */
final class ReferenceResampling {
    private ReferenceResampling() {}

    static Map<String, Function<ReferenceCase, Map<String, ?>>> groups() {
        Map<String, Function<ReferenceCase, Map<String, ?>>> groups = new TreeMap<>();
        groups.put("rng", ReferenceResampling::philox);
        groups.put("bootstrap_bit_exact", ReferenceResampling::exact);
        groups.put("bootstrap_mc", ReferenceResampling::monteCarlo);
        groups.put("distribution", ReferenceResampling::distribution);
        return groups;
    }

    private static Map<String, ?> philox(ReferenceCase c) {
        int[] counter = words(c.input("counter_hex"));
        int[] key = words(c.input("key_hex"));
        Philox.block(counter, key[0], key[1]);
        return Map.of(
                "output_hex",
                Arrays.stream(counter)
                        .mapToObj(word -> String.format(Locale.ROOT, "%08x", word))
                        .toList());
    }

    private static int[] words(JsonNode hex) {
        return IntStream.range(0, hex.size())
                .map(i -> Integer.parseUnsignedInt(hex.get(i).asString(), 16))
                .toArray();
    }

    private static Map<String, ?> exact(ReferenceCase c) {
        Bootstrap.Plan plan = new Bootstrap.Plan(
                c.whole("B"), Long.parseUnsignedLong(c.input("seed_hex").asString(), 16), c.whole("stream"));
        boolean clustered = c.has("groups");
        Bootstrap bootstrap =
                clustered ? Bootstrap.of(c.clusters("groups"), plan) : Bootstrap.of(ReferenceMeans.series(c), plan);
        int n = clustered ? c.rows("groups").size() : ReferenceMeans.series(c).length;
        Level level = Level.of(c.number("level"));
        Philox draws = new Philox(plan.seed(), 0, plan.stream());
        Map<String, Object> fields = new TreeMap<>();
        fields.put(
                "first_replicate_indices",
                IntStream.range(0, Math.min(16, n)).map(i -> draws.index(i, n)).toArray());
        fields.put("sum_of_all_numerators", Sums.sum(bootstrap.numerators()));
        fields.put("sum_of_all_denominators", Sums.sum(bootstrap.denominators()));
        fields.put("first_5_numerators", Arrays.copyOf(bootstrap.numerators(), 5));
        fields.put("percentile_lower", bootstrap.quantile(level.tail()));
        fields.put("percentile_upper", bootstrap.quantile(level.upperTail()));
        fields.put("count_less", bootstrap.countLess());
        fields.put("count_equal", bootstrap.countEqual());
        if (bootstrap.varies()) {
            Bounds adjusted = bootstrap.bcaLevels(level);
            fields.put("acceleration", bootstrap.acceleration());
            fields.put("z0_midrank", bootstrap.biasCorrection());
            fields.put("bca_alpha1", adjusted.lower());
            fields.put("bca_alpha2", adjusted.upper());
            fields.put("bca_lower", bootstrap.quantile(adjusted.lower()));
            fields.put("bca_upper", bootstrap.quantile(adjusted.upper()));
        } else {
            fields.put("bca", ReferenceCase.UNDEFINED);
        }
        return fields;
    }

    private static Map<String, ?> monteCarlo(ReferenceCase c) {
        Bootstrap bootstrap = Bootstrap.of(c.numbers("x"), new Bootstrap.Plan(c.whole("B"), 20_251_124L, 0));
        Estimate.Interval percentile = (Estimate.Interval) bootstrap.percentile(c.number("level"));
        Estimate.Interval bca = (Estimate.Interval) bootstrap.bca(c.number("level"));
        return Map.of(
                "percentile_lower", percentile.lower(),
                "percentile_upper", percentile.upper(),
                "bca_lower", bca.lower(),
                "bca_upper", bca.upper());
    }

    private static Map<String, ?> distribution(ReferenceCase c) {
        return switch (c.name()) {
            case "normal_quantile" -> Map.of("z", map(c.numbers("p"), Distributions::normalQuantile));
            case "normal_cdf" -> Map.of("cdf", map(c.numbers("x"), Distributions::normalCdf));
            case "t_quantile_975" ->
                Map.of("t", map(c.numbers("df"), df -> Distributions.tQuantile(c.number("p"), df)));
            case "incomplete_beta" ->
                Map.of(
                        "I",
                        c.rows("a_b_x").stream()
                                .map(row -> Distributions.betaCdf(row[2], row[0], row[1]))
                                .toList());
            default -> throw new IllegalArgumentException("case " + c.name());
        };
    }

    private static List<Double> map(double[] values, Function<Double, Double> function) {
        return Arrays.stream(values).boxed().map(function).toList();
    }
}
