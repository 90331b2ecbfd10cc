package org.evenkeel.stats;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/** How the reference groups on rates are computed with this package. */
final class ReferenceRates {
    private ReferenceRates() {}

    static Map<String, Function<ReferenceCase, Map<String, ?>>> groups() {
        Map<String, Function<ReferenceCase, Map<String, ?>>> groups = new TreeMap<>();
        groups.put("wilson", c -> proportion(c, ProportionMethod.WILSON, "estimate"));
        groups.put("clopper_pearson", c -> proportion(c, ProportionMethod.CLOPPER_PEARSON, "estimate"));
        groups.put("beta_posterior", c -> proportion(c, ProportionMethod.UNIFORM_POSTERIOR, "mean"));
        groups.put("jeffreys", ReferenceRates::jeffreys);
        groups.put(
                "zero_event",
                c -> Map.of("upper_one_sided_exact", ZeroEvents.upperBound(c.whole("n"), c.number("level"))));
        groups.put(
                "newcombe_independent",
                c -> ReferenceCase.fields(
                        ProportionDifference.independent(
                                c.whole("k1"), c.whole("n1"), c.whole("k2"), c.whole("n2"), c.number("level")),
                        "difference"));
        groups.put("newcombe_paired", ReferenceRates::newcombePaired);
        groups.put("mcnemar", ReferenceRates::mcNemar);
        groups.put("clustered_rate", ReferenceRates::clusteredRate);
        groups.put("rogan_gladen", ReferenceRates::roganGladen);
        groups.put("pass_at_k", ReferenceRates::passAtK);
        return groups;
    }

    private static Map<String, ?> proportion(ReferenceCase c, ProportionMethod method, String number) {
        return ReferenceCase.fields(method.estimate(c.whole("k"), c.whole("n"), c.number("level")), number);
    }

    private static Map<String, ?> jeffreys(ReferenceCase c) {
        Estimate raw = ProportionMethod.JEFFREYS_POSTERIOR.estimate(c.whole("k"), c.whole("n"), c.number("level"));
        Estimate bounded = ProportionMethod.JEFFREYS.estimate(c.whole("k"), c.whole("n"), c.number("level"));
        if (raw instanceof Estimate.Interval r && bounded instanceof Estimate.Interval b) {
            return Map.of(
                    "lower_raw", r.lower(),
                    "upper_raw", r.upper(),
                    "lower_bounded", b.lower(),
                    "upper_bounded", b.upper());
        }
        return Map.of("defined", false);
    }

    private static Map<String, ?> newcombePaired(ReferenceCase c) {
        PairedTable table = new PairedTable(c.whole("both"), c.whole("only_A"), c.whole("only_B"), c.whole("neither"));
        Map<String, Object> fields = ReferenceCase.fields(table.difference(c.number("level")), "difference");
        fields.put("phi", table.phi());
        return fields;
    }

    private static Map<String, ?> mcNemar(ReferenceCase c) {
        PairedTable.McNemar test = new PairedTable(3, c.whole("only_A"), c.whole("only_B"), 4).mcNemar();
        return Map.of(
                "exact", test.exact(),
                "midp", test.midP(),
                "chi2", orUndefined(test.chiSquared()),
                "asymptotic", orUndefined(test.asymptotic()));
    }

    private static Map<String, ?> clusteredRate(ReferenceCase c) {
        Clusters data = Clusters.of(c.rows("clusters_k_n").stream()
                .map(row -> {
                    double[] runs = new double[(int) row[1]];
                    Arrays.fill(runs, 0, (int) row[0], 1);
                    return runs;
                })
                .toList());
        StandardErrors errors = StandardErrors.of(data);
        double se = errors.clustered().orElseThrow().cr1();
        Estimate published = Clustered.rate(data, c.number("level"));
        Map<String, Object> fields = new TreeMap<>();
        fields.put("n", published.n());
        fields.put("clusters", published.clusters());
        fields.put("estimate", published.number().orElseThrow());
        fields.put("se_cr1", se);
        fields.put("n_eff", ReferenceCase.UNDEFINED);
        if (published instanceof Estimate.Interval kornGraubard
                && Clustered.wilsonRate(data, c.number("level")) instanceof Estimate.Interval wilson) {
            EffectiveSize size =
                    EffectiveSize.of(errors.mean(), se, data.runs(), data.count(), Level.of(c.number("level")));
            fields.put("n_eff_raw", size.raw());
            fields.put("n_eff_df_adjusted", size.adjusted());
            fields.put("wilson_eff_lower", wilson.lower());
            fields.put("wilson_eff_upper", wilson.upper());
            fields.put("korn_graubard_lower", kornGraubard.lower());
            fields.put("korn_graubard_upper", kornGraubard.upper());
        }
        return fields;
    }

    private static Map<String, ?> roganGladen(ReferenceCase c) {
        JudgeCorrection judge = new JudgeCorrection(
                c.whole("positives"),
                c.whole("n"),
                c.whole("true_pos"),
                c.whole("n_pos"),
                c.whole("true_neg"),
                c.whole("n_neg"));
        Map<String, Object> fields = new TreeMap<>();
        fields.put("apparent", judge.apparent());
        fields.put("sensitivity", judge.sensitivity());
        fields.put("specificity", judge.specificity());
        fields.put("youden_j", judge.youden());
        if (judge.youden() == 0) {
            fields.put("defined", judge.estimate(c.number("level")).number().isPresent());
            return fields;
        }
        Bounds limits = judge.limits(Level.of(c.number("level"))).clipped(Scale.RATE);
        fields.put("prevalence_raw", judge.raw());
        fields.put("prevalence", Scale.RATE.clip(judge.raw()));
        fields.put("se_delta", judge.error());
        fields.put("lr_lower", limits.lower());
        fields.put("lr_upper", limits.upper());
        return fields;
    }

    private static Map<String, ?> passAtK(ReferenceCase c) {
        OptionalDouble once = RepeatedTries.atLeastOnce(c.whole("n"), c.whole("c"), c.whole("k"));
        OptionalDouble every = RepeatedTries.every(c.whole("n"), c.whole("c"), c.whole("k"));
        return once.isEmpty()
                ? Map.of("defined", every.isPresent())
                : Map.of("pass_at_k", once.getAsDouble(), "all_k_pass", every.orElseThrow());
    }

    static Object orUndefined(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : ReferenceCase.UNDEFINED;
    }
}
