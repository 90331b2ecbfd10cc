package org.evenkeel.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectPathTest {
    @Test
    void everyWayToWriteAPathHasOneName() {
        for (String given :
                List.of("src/a.js", " src/a.js\n", "./src/a.js", "src//a.js", "src/./a.js", "lib/../src/a.js")) {
            assertThat(ProjectPath.of(given)).as(given).contains("src/a.js");
        }
    }

    @Test
    void nothingOutsideTheProjectHasAName() {
        for (String given : List.of(
                "",
                " ",
                ".",
                "./",
                "..",
                "../a.js",
                "src/../../a.js",
                "/etc/passwd",
                "/",
                "//a",
                "C:/a.js",
                "C:a.js",
                "src\\a.js",
                "..\\a.js",
                "file:///a")) {
            assertThat(ProjectPath.of(given)).as(given).isEmpty();
        }
    }

    @Test
    void hiddenTestsCannotBeNamed() {
        for (String given : List.of(
                "hidden/a.test.js",
                "./hidden/a.test.js",
                "src/../hidden/a.test.js",
                "hidden//a",
                "hidden",
                "hidden/")) {
            assertThat(ProjectPath.of(given)).as(given).isEmpty();
        }
        assertThat(ProjectPath.of("src/hidden/a.js")).contains("src/hidden/a.js");
        assertThat(ProjectPath.of("hidden.js")).contains("hidden.js");
    }

    @Test
    void onlyPrintableAsciiWithoutBlanksIsAPath() {
        for (String given :
                List.of("src/a b.js", "src/\u0000.js", "src/a\nb.js", "src/ä.js", "src/\u202ea.js", "a\tb")) {
            assertThat(ProjectPath.of(given)).as(given).isEmpty();
        }
    }

    @Test
    void aVeryLongPathIsRefused() {
        assertThat(ProjectPath.of("a".repeat(200))).isPresent();
        assertThat(ProjectPath.of("a".repeat(201))).isEmpty();
        assertThat(ProjectPath.of("a/".repeat(1_000_000))).isEmpty();
    }
}
