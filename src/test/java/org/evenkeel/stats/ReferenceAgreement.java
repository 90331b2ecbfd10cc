package org.evenkeel.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** How the reference groups on agreement and on many tests at once are computed with this package. */
final class ReferenceAgreement {
    private ReferenceAgreement() {}

    static Map<String, Function<ReferenceCase, Map<String, ?>>> groups() {
        Map<String, Function<ReferenceCase, Map<String, ?>>> groups = new TreeMap<>();
        groups.put("cohen_kappa", ReferenceAgreement::kappa);
        groups.put("weighted_kappa", ReferenceAgreement::weightedKappa);
        groups.put("gwet_ac1", ReferenceAgreement::ac1);
        groups.put("krippendorff_alpha", ReferenceAgreement::alpha);
        groups.put("holm", c -> adjusted(c, Multiplicity::holm));
        groups.put("bh", c -> adjusted(c, Multiplicity::benjaminiHochberg));
        return groups;
    }

    private static Map<String, ?> kappa(ReferenceCase c) {
        AgreementTable table = AgreementTable.of(c.table("table"));
        Map<String, Object> fields = new TreeMap<>();
        fields.put("po", table.observed());
        fields.put("pe", table.chance());
        if (table.kappa(0.95) instanceof Estimate.Undefined) {
            fields.put("defined", false);
            return fields;
        }
        double half = Level.of(c.number("level")).z() * table.kappaError();
        fields.put("kappa", table.kappa());
        fields.put("se", table.kappaError());
        fields.put("lower", table.kappa() - half);
        fields.put("upper", table.kappa() + half);
        return fields;
    }

    private static Map<String, ?> weightedKappa(ReferenceCase c) {
        AgreementTable.Weights weights =
                AgreementTable.Weights.valueOf(c.input("weights").asString().toUpperCase(Locale.ROOT));
        return Map.of(
                "kappa",
                AgreementTable.of(c.table("table"))
                        .weightedKappa(weights)
                        .number()
                        .orElseThrow());
    }

    private static Map<String, ?> ac1(ReferenceCase c) {
        AgreementTable table = AgreementTable.of(c.table("table"));
        return Map.of(
                "pa", table.observed(),
                "pe", table.ac1Chance(),
                "ac1", table.ac1().number().orElseThrow());
    }

    private static Map<String, ?> alpha(ReferenceCase c) {
        JsonNode judges = c.input("ratings_rows_are_judges");
        List<double[]> units = IntStream.range(0, judges.get(0).size())
                .mapToObj(u -> IntStream.range(0, judges.size())
                        .mapToObj(j -> judges.get(j).get(u))
                        .filter(rating -> !rating.isNull())
                        .mapToDouble(JsonNode::asDouble)
                        .toArray())
                .toList();
        Krippendorff.Metric metric =
                Krippendorff.Metric.valueOf(c.input("metric").asString().toUpperCase(Locale.ROOT));
        Estimate alpha = Krippendorff.alpha(units, metric);
        return alpha.number().isPresent() ? Map.of("alpha", alpha.number().getAsDouble()) : Map.of("defined", false);
    }

    private static Map<String, ?> adjusted(ReferenceCase c, UnaryOperator<List<Significance>> adjustment) {
        List<Significance> tests = new ArrayList<>();
        c.input("p")
                .forEach(p -> tests.add(
                        p.isNull()
                                ? new Significance.Untested("missing")
                                : new Significance.Tested(p.asDouble(), "test")));
        return Map.of(
                "adjusted",
                adjustment.apply(tests).stream()
                        .map(t ->
                                t instanceof Significance.Tested tested ? (Object) tested.p() : ReferenceCase.UNDEFINED)
                        .toList());
    }
}
