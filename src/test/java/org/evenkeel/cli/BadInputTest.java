package org.evenkeel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gets one line with place and expectation, and exit code 1. */
class BadInputTest {
    @TempDir
    Path folder;

    @Test
    void brokenYamlIsNamedWithItsLine() {
        Program.Ran ran = lint(text -> text.replaceFirst("(?m)^title:.*$", "title: \"open"));
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Main.PROBLEM);
        assertThat(ran.err()).containsPattern("\\.yaml:\\d+: .*; expected well-formed YAML");
    }

    @Test
    void aWrongSchemaIsNamedWithItsLine() {
        Program.Ran ran = lint(text -> text.replaceFirst("(?m)^title:.*$", "tilte: wrong"));
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Main.PROBLEM);
        assertThat(ran.err()).containsPattern("\\.yaml:\\d+: .*tilte.*; expected family-1");
    }

    @Test
    void anUnknownTrackIsNamedWithItsLine() {
        Program.Ran ran = lint(text -> text.replaceFirst("(?m)^family: .*$", "family: rage/story"));
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Main.PROBLEM);
        assertThat(ran.err()).containsPattern("\\.yaml:\\d+: /family: .*; expected family-1");
    }

    @Test
    void aMissingSlotIsNamedWithItsLine() {
        Program.Ran ran = lint(text -> text.replaceFirst("You are the desk", "You are {nobody}, the desk"));
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Main.PROBLEM);
        assertThat(ran.out() + ran.err())
                .containsPattern("\\.yaml:\\d+: the placeholder \\{nobody\\}; expected a slot");
    }

    @Test
    void aDoubledIdIsNamed() throws IOException {
        Path dataset = copy();
        Path family = aFamily(dataset);
        Files.copy(family, family.resolveSibling("second.yaml"));
        Program.Ran ran = new Program(folder).run("dataset", "lint", "--dataset", dataset.toString());
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Main.PROBLEM);
        assertThat(ran.out()).contains(" twice; expected each id once");
    }

    @Test
    void aZipThatLeavesItsFolderIsRefused() throws IOException {
        Path zip = folder.resolve("evil.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../evil.txt"));
            out.write("x".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        Program.Ran ran = new Program(folder).run("dataset", "list", "--dataset", zip.toString());
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Main.PROBLEM);
        assertThat(ran.err()).contains("the path '../evil.txt'; expected a path of plain ASCII inside its folder");
        assertThat(folder.resolve("../evil.txt")).doesNotExist();
    }

    @Test
    void garbageIsNoDataset() throws IOException {
        Path file = folder.resolve("garbage.zip");
        Files.write(file, new byte[] {0, 1, 2, (byte) 0xff});
        Program.Ran ran = new Program(folder).run("dataset", "list", "--dataset", file.toString());
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Main.PROBLEM);
        assertThat(ran.err()).contains("no ZIP archive; expected a folder or a ZIP of a dataset");
    }

    private Program.Ran lint(UnaryOperator<String> change) {
        try {
            Path dataset = copy();
            Path family = aFamily(dataset);
            String before = Files.readString(family);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(family, after);
            return new Program(folder).run("dataset", "lint", "--dataset", dataset.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path copy() throws IOException {
        Path from = Path.of("src/test/resources/dataset");
        Path to = folder.resolve("dataset");
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }

    private static Path aFamily(Path dataset) throws IOException {
        try (Stream<Path> walk = Files.walk(dataset.resolve("tracks"))) {
            return walk.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
