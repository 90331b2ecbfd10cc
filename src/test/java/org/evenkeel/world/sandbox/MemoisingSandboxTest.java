package org.evenkeel.world.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.evenkeel.world.sandbox.TestReport.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoisingSandboxTest {
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void runsEqualRequestsOnce() {
        Sandbox sandbox = new MemoisingSandbox(counting("a", Verdict.COMPLETED));
        assertThat(sandbox.run(request("x"))).isEqualTo(sandbox.run(request("x")));
        assertThat(runs).hasValue(1);
        sandbox.run(request("y"));
        assertThat(runs).hasValue(2);
    }

    @Test
    void doesNotConfuseRequestsWhoseTextsRunTogether() {
        Sandbox sandbox = new MemoisingSandbox(counting("a", Verdict.COMPLETED));
        sandbox.run(new TestRequest(files("a", "b\":\"c"), "t", "u"));
        sandbox.run(new TestRequest(files("a\":\"b", "c"), "t", "u"));
        sandbox.run(new TestRequest(files("a", "\ud800"), "t", "u"));
        sandbox.run(new TestRequest(files("a", "\ud801"), "t", "u"));
        sandbox.run(new TestRequest(files("a", "?"), "t", "u"));
        assertThat(runs).hasValue(5);
    }

    @Test
    void aFaultOfTheSandboxIsTriedAgain(@TempDir Path folder) {
        Sandbox sandbox = new MemoisingSandbox(counting("a", Verdict.HARNESS_FAULT), folder);
        sandbox.run(request("x"));
        sandbox.run(request("x"));
        assertThat(runs).hasValue(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderOutlastsTheProcessButNotTheEngine(@TempDir Path folder) {
        TestReport first = new MemoisingSandbox(counting("a", Verdict.COMPLETED), folder).run(request("x"));
        assertThat(new MemoisingSandbox(counting("a", Verdict.COMPLETED), folder).run(request("x")))
                .isEqualTo(first);
        assertThat(runs).hasValue(1);
        new MemoisingSandbox(counting("b", Verdict.COMPLETED), folder).run(request("x"));
        assertThat(runs).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "torn", "no\n{}\n", "\n\n\n"})
    void aBrokenFileIsComputedAnew(String content, @TempDir Path folder) throws IOException {
        TestReport first = new MemoisingSandbox(counting("a", Verdict.COMPLETED), folder).run(request("x"));
        Files.writeString(onlyFile(folder), content);
        assertThat(new MemoisingSandbox(counting("a", Verdict.COMPLETED), folder).run(request("x")))
                .isEqualTo(first);
        assertThat(runs).hasValue(2);
        assertThat(Files.size(onlyFile(folder))).isGreaterThan(60);
    }

    @Test
    void aFileThatSaysPassedInsteadOfFailedIsComputedAnew(@TempDir Path folder) throws IOException {
        new MemoisingSandbox(counting("a", Verdict.COMPLETED), folder).run(request("x"));
        Path file = onlyFile(folder);
        String text = Files.readString(file);
        assertThat(text).contains("false");
        Files.writeString(file, text.replace("false", "true"));
        TestReport report = new MemoisingSandbox(counting("a", Verdict.COMPLETED), folder).run(request("x"));
        assertThat(report.results().get(0).passed()).isFalse();
        assertThat(runs).hasValue(2);
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNothingButTime(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        TestReport report = new MemoisingSandbox(counting("a", Verdict.COMPLETED), file).run(request("x"));
        assertThat(report.verdict()).isEqualTo(Verdict.COMPLETED);
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private Sandbox counting(String engine, Verdict verdict) {
        return new Sandbox() {
            @Override
            public TestReport run(TestRequest request) {
                runs.incrementAndGet();
                TestResult result = new TestResult("a \u2028 b", false, "expected 3, got 2");
                return new TestReport(List.of(result), verdict, 7, "said\n", "");
            }

            @Override
            public String engineKey() {
                return engine;
            }
        };
    }

    private static TestRequest request(String code) {
        return new TestRequest(files("src/main.js", code), "test/a.test.js", "test('a', () => {});");
    }

    private static TreeMap<String, String> files(String path, String code) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put(path, code);
        return files;
    }
}
