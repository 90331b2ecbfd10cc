package org.evenkeel.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenkeel.data.Json;
import org.evenkeel.model.Outcome;
import org.evenkeel.model.ToolCall;

/** Nothing that comes from outside makes a reader throw, and nothing is lost uncounted. */
class ReadersFuzzTest {
    @FuzzTest(maxDuration = "20s")
    void labelledTranscripts(byte[] data) throws IOException {
        Path file = Files.createTempFile("labelled", ".jsonl");
        try {
            Files.write(file, data);
            Intake intake = LabelledTranscripts.read(file);
            assertThat(intake.seen()).isEqualTo(lines(data));
        } finally {
            Files.delete(file);
        }
    }

    @FuzzTest(maxDuration = "20s")
    void samplesOfTheFramework(byte[] data) {
        Intake.Collector intake = new Intake.Collector(AgenticMisalignment.FORMAT);
        AgenticMisalignment.sample(intake, new String(data, StandardCharsets.UTF_8), "sample");
        assertThat(intake.done().seen()).isEqualTo(1);
    }

    @FuzzTest(maxDuration = "20s")
    void taggedText(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        ToolUse read = ToolUse.parse(text);
        assertThat(read.text().length() + read.reasoning().length()).isLessThanOrEqualTo(text.length());
        for (ToolCall call : read.calls()) {
            assertThat(Json.tree(call.arguments(), "call", 0).isObject()).isTrue();
        }
    }

    @FuzzTest(maxDuration = "20s")
    void gradedText(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        String scenario = PublicScenarios.NAMES.get(data.length % PublicScenarios.NAMES.size());
        assertThat(ImportedTest.grade(scenario, text).outcome()).isNotEqualTo(Outcome.MISSING);
    }

    private static int lines(byte[] data) {
        int lines = 0;
        boolean open = false;
        for (byte b : data) {
            open = b != '\n';
            lines += open ? 0 : 1;
        }
        return lines + (open ? 1 : 0);
    }
}
