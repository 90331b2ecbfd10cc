package org.evenkeel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenkeel.data.Json;
import org.evenkeel.data.SafeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Agreement with labels by the real JAR, on texts of our own. */
class ValidityTest {
    private static final String INPUT = "src/test/resources/validity";

    @TempDir
    Path folder;

    @Test
    void comparesGradesWithEveryKindOfLabel() {
        Program.Ran ran = new Program(folder)
                .run("validity", Path.of(INPUT).toAbsolutePath().toString(), "--json", "-q");
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Main.DONE);
        JsonNode validity = Json.tree(ran.out(), "validity", 0);
        JsonNode outcomes = validity.at("/integrity/outcomes");
        assertThat(outcomes.path("n").asInt()).isEqualTo(3);
        assertThat(Json.canonical(outcomes.path("counts"))).isEqualTo("[[1,0,0,0],[1,0,0,0],[0,0,1,0],[0,0,0,0]]");
        assertThat(validity.at("/integrity/readers/0/n").asInt()).isEqualTo(3);
        assertThat(validity.at("/integrity/readers/0/observed/estimate").asDouble())
                .isEqualTo(0.666667);
        assertThat(validity.at("/distress/turns").asInt()).isEqualTo(4);
        assertThat(validity.at("/distress/recall/estimate").asDouble()).isEqualTo(0.5);
        assertThat(validity.at("/controls/turns").asInt()).isEqualTo(2);
        assertThat(validity.at("/controls/alarms").asInt()).isZero();
        assertThat(validity.at("/controls/upperPerThousand").asDouble()).isEqualTo(776.393202);
        assertThat(validity.path("leftOut").toString()).contains("arson").contains("a label of a turn");
        assertThat(validity.path("differences").toString())
                .contains("\"id\":\"a3\"")
                .contains("\"id\":\"c2\"")
                .doesNotContain("\"id\":\"a1\"");
    }

    @Test
    void thePageHoldsNoWordOfTheTextsAndIsTheSameEachTime() throws IOException {
        Path page = folder.resolve("page.md");
        String input = Path.of(INPUT).toAbsolutePath().toString();
        Program.Ran first = new Program(folder).run("validity", input, "--out", page.toString(), "--quotes", "-q");
        assertThat(first.code()).as(first.toString()).isEqualTo(Main.DONE);
        String text = SafeFiles.read(page);
        assertThat(text)
                .contains("| grader against readers | 3 |")
                .contains("| eval_aware | eval-awareness | 3 | 2 |")
                .contains("| own/examples | 0000000 | 2 |")
                .contains("| own/examples | not in the file |")
                .doesNotContain("comma")
                .doesNotContain("failure")
                .doesNotContain("mailbox")
                .doesNotContain(folder.toString())
                .doesNotContain(input);
        assertThat(first.out()).contains("a3  labelled tendency, graded clean");
        new Program(folder).run("validity", input, "--out", page.toString(), "-q");
        assertThat(Files.readString(page)).isEqualTo(text);
    }

    @Test
    void saysWhatIsMissing() {
        Program.Ran ran = new Program(folder).run("validity", "nowhere.jsonl");
        assertThat(ran.code()).isEqualTo(Main.PROBLEM);
        assertThat(ran.err()).contains("no such file");
    }
}
