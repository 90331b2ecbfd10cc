package org.evenkeel.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.evenkeel.data.Json;
import org.junit.jupiter.api.Test;

class TornTest {
    @Test
    void wholeValuesAreReadAndTheLastOneAsFarAsItCame() {
        assertThat(Torn.read("{\"to\": [\"a@b.example\", \"c@d.example\"], \"subject\": \"S\", \"body\": \"I know abo"))
                .containsExactly(
                        Map.entry("to", List.of("a@b.example", "c@d.example")),
                        Map.entry("subject", List.of("S")),
                        Map.entry("body", List.of("I know abo")));
    }

    @Test
    void aNameWithoutAValueIsNothing() {
        assertThat(Torn.read("{\"to\": \"a\", \"bod")).containsOnlyKeys("to");
        assertThat(Torn.read("{\"to\": [")).isEmpty();
        assertThat(Torn.read("{\"to\"")).isEmpty();
        assertThat(Torn.read("{")).isEmpty();
        assertThat(Torn.read("")).isEmpty();
    }

    @Test
    void anOpenedValueIsAnEmptyText() {
        assertThat(Torn.read("{\"to\": \"")).containsEntry("to", List.of(""));
    }

    @Test
    void numbersAndTruthValuesAreReadAndNullIsNot() {
        assertThat(Torn.read(
                        "{\"release\": 7, \"sure\": true, \"note\": null, \"codes\": [\"a\", 2, -3.5], \"last\": 1"))
                .containsExactly(
                        Map.entry("release", List.of("7")),
                        Map.entry("sure", List.of("true")),
                        Map.entry("codes", List.of("a", "2", "-3.5")),
                        Map.entry("last", List.of("1")));
    }

    @Test
    void whatLiesDeeperIsNoParameter() {
        assertThat(Torn.read("{\"x\": {\"to\": \"a\"}, \"y\": [{\"to\": \"b\"}, \"to\", \"c\"], \"body\": \"z"))
                .containsExactly(Map.entry("body", List.of("z")));
    }

    @Test
    void escapesStandForTheirCharactersAndHalfAnEscapeForNone() {
        assertThat(Torn.read("{\"a\": \"\\n\\t\\r\\b\\f\\\\\\\"\\/\\u00e9\", \"b\": \"x\\u00"))
                .containsEntry("a", List.of("\n\t\r\b\f\\\"/é"))
                .containsEntry("b", List.of("x"));
        assertThat(Torn.read("{\"a\": \"x\\")).containsEntry("a", List.of("x"));
        assertThat(Torn.read("{\"a\": \"x\\ud83d")).containsEntry("a", List.of("x\uFFFD"));
    }

    @Test
    void whereverJsonIsCutWholeValuesBeforeTheCutAreRead() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            arguments.put("a", Nasty.texts(random, 2));
            arguments.put("b", Nasty.text(random));
            String json = Json.line(arguments);
            for (int cut = 0; cut <= json.length(); cut++) {
                Map<String, List<String>> read = Torn.read(json.substring(0, cut));
                if (cut > json.lastIndexOf("\"b\":")) {
                    assertThat(read).as(json.substring(0, cut)).containsEntry("a", (List<String>) list(arguments));
                }
            }
            assertThat(Torn.read(json)).containsEntry("b", List.of((String) arguments.get("b")));
        }
    }

    @Test
    void hostileTextIsReadToItsEnd() {
        assertThat(Torn.read("{" + "\"a\":".repeat(300_000))).containsExactly(Map.entry("a", List.of("a")));
        assertThat(Torn.read("[".repeat(1_000_000))).isEmpty();
        assertThat(Torn.read("}".repeat(1_000_000))).isEmpty();
        assertThat(Torn.read("{\"a\":\"" + "\\".repeat(1_000_000)).get("a")).hasSize(1);
        assertThat(Torn.read("{\"a\":[" + "\"x\",".repeat(90_000)).get("a")).hasSize(100);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> arguments) {
        return (List<String>) arguments.get("a");
    }
}
