package org.evenkeel.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFilesTest {
    @TempDir
    Path folder;

    @Test
    void leavesNothingHalfWrittenBeside() throws IOException {
        Path file = folder.resolve("deep/er/file.txt");
        SafeFiles.write(file, "one");
        SafeFiles.write(file, "two");
        assertThat(SafeFiles.read(file)).isEqualTo("two");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/x", "a/../../x", "", ".", "a\\b", "C:x", "caf\u00e9", "a b", "a\u0000"})
    void refusesPathsThatAreNotPlainOrLeaveTheirFolder(String name) {
        assertThatThrownBy(() -> SafeFiles.inside(folder, name, "the list"))
                .hasMessage("the list: the path '" + name + "'; expected a path of plain ASCII inside its folder");
    }

    @Test
    void keepsPathsThatStayInside() {
        assertThat(SafeFiles.inside(folder, "a/b.txt", "the list")).isEqualTo(folder.resolve("a/b.txt"));
    }

    @Test
    void readsAZipLikeAFolder() throws IOException {
        SafeFiles.write(folder.resolve("d/a/b.txt"), "B");
        SafeFiles.write(folder.resolve("d/c.txt"), "C");
        Path zip = folder.resolve("d.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : new String[] {"c.txt", "a/b.txt"}) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.substring(name.length() - 5, name.length() - 4)
                        .toUpperCase()
                        .getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        FileTree fromFolder = FileTree.read(folder.resolve("d"));
        FileTree fromZip = FileTree.read(zip);
        assertThat(fromZip.paths("")).isEqualTo(fromFolder.paths("")).containsExactly("a/b.txt", "c.txt");
        assertThat(fromZip.digest("")).isEqualTo(fromFolder.digest(""));
        assertThatThrownBy(() -> fromZip.text("missing")).hasMessageContaining("no such file");
    }
}
