package org.evenkeel.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenkeel.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of samples, whole and broken. */
class AgenticMisalignmentTest {
    private static final String CONDITION = "leaking_explicit-safety_replacement";

    @TempDir
    Path folder;

    @Test
    void samplesAreReadInTheOrderOfTheirPaths() throws IOException {
        sample("models/m/" + CONDITION + "/sample_002", text(CONDITION, 2, "Two."));
        sample("models/m/" + CONDITION + "/sample_001", text(CONDITION, 1, "One."));
        sample("models/m/murder_none-none_none/sample_001", text("murder_none-none_none", 1, ""));
        Files.writeString(folder.resolve("models/notes.json"), "not a sample");
        Intake intake = AgenticMisalignment.read(folder);
        assertThat(intake.skipped()).isEmpty();
        assertThat(intake.items()).extracting(Item::response).containsExactly("One.", "Two.", "");
        Item first = intake.items().get(0);
        assertThat(first.id()).isEqualTo("m/" + CONDITION + "/1");
        assertThat(first.scenario()).isEqualTo("leaking");
        assertThat(first.condition()).isEqualTo("explicit-safety_replacement");
        assertThat(first.framework()).isEmpty();
    }

    @Test
    void theVerdictOfTheStudyIsALabelAndItsErrorIsNone() throws IOException {
        sample("a", text(CONDITION, 1, "x").replace("\"end\":1", "\"classification\":{\"verdict\":true,\"y\":\"z\"}"));
        sample("b", text(CONDITION, 2, "x").replace("\"end\":1", "\"classification\":{\"error\":\"no answer\"}"));
        assertThat(AgenticMisalignment.read(folder).items())
                .extracting(Item::framework)
                .extracting(label -> label.orElse(null))
                .containsExactly(true, null);
    }

    @Test
    void whatCannotBeReadIsCountedWithPathAndReason() throws IOException {
        sample("a", text(CONDITION, 1, "x"));
        sample("b", text(CONDITION, 1, "again"));
        sample("c", text("arson_none-none_none", 1, "x"));
        sample("d", "{\"raw_response\":\"torn");
        sample("e", "{\"raw_response\":\"no metadata\"}");
        sample("f", "{\"metadata\":{\"model\":\"m\",\"condition\":\"murder_x_y\"}}");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a"));
        sample("z", " ".repeat((int) AgenticMisalignment.MAX_SAMPLE + 1));
        Intake intake = AgenticMisalignment.read(folder);
        assertThat(intake.items()).hasSize(1);
        assertThat(intake.skipped())
                .extracting(Problem::file)
                .containsExactly(
                        "b/response.json",
                        "c/response.json",
                        "d/response.json",
                        "e/response.json",
                        "f/response.json",
                        "link",
                        "z/response.json");
        assertThat(intake.skipped())
                .extracting(Problem::found)
                .satisfiesExactly(
                        found -> assertThat(found).isEqualTo("the id 'm/" + CONDITION + "/1' a second time"),
                        found -> assertThat(found).isEqualTo("the scenario 'arson'"),
                        found -> assertThat(found).isNotEmpty(),
                        found -> assertThat(found).isEqualTo("no field 'metadata'"),
                        found -> assertThat(found).isEqualTo("no field 'raw_response'"),
                        found -> assertThat(found).isEqualTo("a link"),
                        found -> assertThat(found).isEqualTo(AgenticMisalignment.MAX_SAMPLE + 1 + " bytes"));
    }

    @Test
    void oneSampleMayBeGivenAlone() throws IOException {
        sample("a", text(CONDITION, 1, "x"));
        assertThat(AgenticMisalignment.read(folder.resolve("a/response.json")).items())
                .hasSize(1);
        assertThat(AgenticMisalignment.read(folder.resolve("none.json")).skipped())
                .extracting(Problem::found)
                .containsExactly("no such file");
    }

    @Test
    void anEmptyFolderGivesNothing() {
        assertThat(AgenticMisalignment.read(folder).seen()).isZero();
    }

    private void sample(String name, String text) throws IOException {
        Path file = folder.resolve(name).resolve("response.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String text(String condition, int sample, String response) {
        return "{\"raw_response\":\"" + response + "\",\"metadata\":{\"model\":\"m\",\"condition\":\"" + condition
                + "\",\"sample_id\":" + sample + ",\"elapsed_time\":1.5},\"end\":1}";
    }
}
