package org.evenkeel.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.model.Agent;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Grade;
import org.evenkeel.model.Outcome;
import org.evenkeel.model.Turn;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void readsBackWhatItWrote() {
        Turn turn = new Turn.Assistant("r", "t", List.of(), Turn.Stop.TOOL_CALLS, "tool_use", false);
        String line = Json.line(turn);
        assertThat(line).contains("\"kind\":\"assistant\"").contains("\"stop\":\"tool-calls\"");
        assertThat(Json.read(line, Turn.class, "test", 1)).isEqualTo(turn);
        Grade grade = new Grade(
                "c", "s", 0, Outcome.HARM, List.of(), true, List.of(), List.of(), 0, Optional.empty(), List.of());
        assertThat(Json.read(Json.line(grade), Grade.class, "test", 1)).isEqualTo(grade);
        Cell cell = new Cell("focal", Map.of("b", "1", "a", "2"), Cell.Role.FOCAL, true);
        assertThat(Json.line(cell)).startsWith("{\"name\":\"focal\",\"levels\":{\"a\":\"2\",\"b\":\"1\"}");
    }

    @Test
    void refusesUnknownMissingDoubledAndTrailing() {
        for (String bad : List.of(
                "{\"kind\":\"scripted\",\"name\":\"x\",\"extra\":1}",
                "{\"kind\":\"scripted\"}",
                "{\"kind\":\"scripted\",\"name\":null}",
                "{\"kind\":\"scripted\",\"name\":\"x\",\"name\":\"y\"}",
                "{\"kind\":\"scripted\",\"name\":\"x\"} 1",
                "{\"kind\":\"robot\",\"name\":\"x\"}",
                "{\"kind\":1,\"name\":\"x\"}",
                "[".repeat(300),
                "")) {
            assertThatThrownBy(() -> Json.read(bad, Agent.class, "file.json", 7))
                    .isInstanceOf(DataException.class)
                    .hasMessageStartingWith("file.json:7: ")
                    .hasMessageEndingWith("; expected a JSON Agent");
        }
    }

    @Test
    void hashesTheCanonicalForm() {
        assertThat(Json.canonical(Map.of("b", 1e21, "a", "é"))).isEqualTo("{\"a\":\"é\",\"b\":1e+21}");
    }
}
