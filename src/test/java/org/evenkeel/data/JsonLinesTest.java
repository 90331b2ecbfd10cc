package org.evenkeel.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenkeel.model.Agent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
    private static final Agent ONE = new Agent(Agent.Kind.SCRIPTED, "one");
    private static final Agent TWO = new Agent(Agent.Kind.MODEL, "two");

    @TempDir
    Path folder;

    @Test
    void readsBackWhatItWrote() {
        Path file = folder.resolve("agents.jsonl");
        SafeFiles.write(file, JsonLines.write(List.of(ONE, TWO)));
        assertThat(JsonLines.read(file, Agent.class)).containsExactly(ONE, TWO);
    }

    @Test
    void refusesATornLastLine() throws IOException {
        String text = JsonLines.write(List.of(ONE, TWO));
        assertThatThrownBy(() -> read(text.substring(0, text.length() - 1)))
                .hasMessage(file() + ":2: a last line without a line end; expected a whole line; the file is torn");
    }

    @Test
    void namesTheLineOfATruncatedValue() throws IOException {
        assertThatThrownBy(() -> read(JsonLines.write(List.of(ONE)) + "{\"kind\":\"model\",\n"))
                .hasMessageStartingWith(file() + ":2: ")
                .hasMessageEndingWith("; expected a JSON Agent");
    }

    @Test
    void refusesABlankLine() {
        assertThatThrownBy(() -> read(JsonLines.write(List.of(ONE)) + "\n"))
                .hasMessage(file() + ":2: a blank line; expected one JSON value a line");
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        Files.write(folder.resolve("agents.jsonl"), new byte[] {'"', (byte) 0xc3, '"', '\n'});
        assertThatThrownBy(() -> JsonLines.read(folder.resolve("agents.jsonl"), Agent.class))
                .hasMessage(file() + ":1: bytes that are not UTF-8; expected UTF-8 text");
    }

    @Test
    void aLineOfOneGigabyteIsRefusedBeforeItCostsAnything() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("agents.jsonl").toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        assertThatThrownBy(() -> JsonLines.read(folder.resolve("agents.jsonl"), Agent.class))
                .hasMessage(file() + ":1: a line longer than " + JsonLines.MAX_LINE
                        + " bytes; expected one JSON value a line");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> JsonLines.read(folder.resolve("agents.jsonl"), Agent.class))
                .hasMessage(file() + ": no such file; expected a file");
    }

    private List<Agent> read(String text) throws IOException {
        Files.write(folder.resolve("agents.jsonl"), text.getBytes(StandardCharsets.UTF_8));
        return JsonLines.read(folder.resolve("agents.jsonl"), Agent.class);
    }

    private String file() {
        return folder.resolve("agents.jsonl").toString();
    }
}
