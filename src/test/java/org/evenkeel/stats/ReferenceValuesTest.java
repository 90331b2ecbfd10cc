package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenkeel.data.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of the reference file is either met within its tolerance or left out for a reason that stands here. */
class ReferenceValuesTest {
    private static final int CASES = 256;

    /** Group or single case to the reason why nothing here computes it. */
    private static final Map<String, String> LEFT_OUT = new TreeMap<>(Map.ofEntries(
            Map.entry("bradley_terry", "no pairwise votes are collected"),
            Map.entry("clustered_bayes", "no Bayesian interval is published; the reference is a quadrature to 0.002"),
            Map.entry("confidence_sequence", "runs have a fixed size and nobody stops early"),
            Map.entry("dirichlet_paired", "paired comparisons are published as differences with intervals"),
            Map.entry("ppi_mean", "judges are corrected by sensitivity and specificity"),
            Map.entry("tango_paired", "the paired interval is Newcombe's"),
            Map.entry("composite_5_tracks", "tracks share clusters, so no error for independent tracks is offered"),
            Map.entry("kish_effective_n", "no weights from outside the design are used"),
            Map.entry("log_gamma", "distribution functions come whole from Commons Statistics"),
            Map.entry("poststratified_mean_3_strata", "no population shares from outside the design are used"),
            Map.entry("splitmix64_seed_1234567", "the only generator is Philox")));

    /** Fields of a group to the reason why they are not compared. */
    private static final Map<String, String> FIELDS_LEFT_OUT = new TreeMap<>(Map.ofEntries(
            Map.entry("cluster_se/note_one_cluster", "a remark"),
            Map.entry("summation/naive_left_to_right", "shows what is avoided"),
            Map.entry("zero_event/rule_of_three", "the exact bound is published, never the rule of thumb")));

    private static final Map<String, Function<ReferenceCase, Map<String, ?>>> GROUPS = groups();

    private static Map<String, Function<ReferenceCase, Map<String, ?>>> groups() {
        Map<String, Function<ReferenceCase, Map<String, ?>>> groups = new TreeMap<>();
        groups.putAll(ReferenceRates.groups());
        groups.putAll(ReferenceMeans.groups());
        groups.putAll(ReferenceAgreement.groups());
        groups.putAll(ReferenceResampling.groups());
        return groups;
    }

    static List<ReferenceCase> cases() throws IOException {
        try (InputStream in = ReferenceValuesTest.class.getResourceAsStream("/stats/stats-reference.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<ReferenceCase> cases = new ArrayList<>();
            Json.tree(text, "stats-reference.json", 0).path("cases").forEach(c -> cases.add(new ReferenceCase(c)));
            return cases;
        }
    }

    private static boolean leftOut(ReferenceCase c) {
        return LEFT_OUT.containsKey(c.group()) || LEFT_OUT.containsKey(c.name());
    }

    @TestFactory
    Stream<DynamicTest> meetsEveryReferenceValue() throws IOException {
        return cases().stream()
                .filter(c -> !leftOut(c))
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                    assertThat(GROUPS).as("a way to compute group " + c.group()).containsKey(c.group());
                    c.check(GROUPS.get(c.group()).apply(c), FIELDS_LEFT_OUT);
                }));
    }

    @Test
    void accountsForEveryGroupAndEveryException() throws IOException {
        List<ReferenceCase> cases = cases();
        assertThat(cases).hasSize(CASES);
        TreeSet<String> known = new TreeSet<>(GROUPS.keySet());
        known.addAll(LEFT_OUT.keySet());
        assertThat(cases.stream().map(ReferenceCase::group).filter(g -> !known.contains(g)))
                .isEmpty();
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> fields = new TreeSet<>();
        for (ReferenceCase c : cases) {
            names.add(c.group());
            names.add(c.name());
            c.json().path("expected").properties().forEach(f -> fields.add(c.group() + "/" + f.getKey()));
        }
        assertThat(names).containsAll(LEFT_OUT.keySet()).containsAll(GROUPS.keySet());
        assertThat(fields).containsAll(FIELDS_LEFT_OUT.keySet());
        assertThat(LEFT_OUT.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(cases.stream().filter(c -> !leftOut(c)).count()).isEqualTo(224);
    }
}
