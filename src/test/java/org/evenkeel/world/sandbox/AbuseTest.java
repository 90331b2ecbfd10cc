package org.evenkeel.world.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scripts that try to run for ever, to exhaust, to break out or to fake a pass, against one hidden test file. Their
 * first line says how the run must end and which tests differ from "only stands passes"; all of them are wrong, so a
 * pass that is not stated there is a forged one.
 */
class AbuseTest {
    private static final Path FOLDER = Path.of("src/test/resources/sandbox");
    private static final List<String> TESTS =
            List.of("runs", "adds", "equals", "throws", "rejects", "waits", "visits", "stands");
    private static final Sandbox SANDBOX = new QuickJsSandbox(Limits.STANDARD.withFuel(2_500_000));

    static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("abuse"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void thereAreScriptsOfEveryKind() throws IOException {
        Map<String, Long> kinds = scripts().stream()
                .collect(Collectors.groupingBy(name -> name.split("-", 2)[0], TreeMap::new, Collectors.counting()));
        assertThat(kinds.keySet())
                .containsExactly(
                        "console", "forge", "host", "loop", "memory", "native", "never", "rejects", "stack", "text",
                        "throws");
        assertThat(kinds.get("forge")).isGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void endsAsItsFirstLineSays(String name) throws IOException {
        String code = Files.readString(FOLDER.resolve("abuse").resolve(name));
        String[] expected = code.lines()
                .findFirst()
                .orElseThrow()
                .substring("// expect: ".length())
                .split(" ");

        TestReport report = SANDBOX.run(request(code));

        String what = name + ": " + report.verdict() + ", " + report.problem() + ", " + report.results();
        assertThat(report.verdict().name()).as(what).isEqualTo(expected[0]);
        assertThat(outcomes(report)).as(what).isEqualTo(outcomes(expected));
        assertThat(report.results()).allSatisfy(result -> {
            assertThat(result.message().isEmpty()).isEqualTo(result.passed());
            assertThat(result.message()).hasSizeLessThan(1_000).hasLineCount(result.passed() ? 0 : 1);
        });
        assertThat(report.problem().isEmpty()).isEqualTo(report.verdict() == TestReport.Verdict.COMPLETED);
        assertThat(report.console().length()).isLessThanOrEqualTo(140_000);
    }

    private static TestRequest request(String code) throws IOException {
        TreeMap<String, String> files = new TreeMap<>(Map.of("src/main.js", code));
        return new TestRequest(files, "test/hidden.test.js", Files.readString(FOLDER.resolve("hidden.test.js")));
    }

    private static Map<String, String> outcomes(TestReport report) {
        return report.results().stream()
                .collect(Collectors.toMap(
                        TestResult::name,
                        result -> result.passed() ? "ok" : "fail",
                        (first, second) -> first + " " + second,
                        TreeMap::new));
    }

    private static Map<String, String> outcomes(String[] expected) {
        Map<String, String> outcomes = new TreeMap<>();
        if (expected[1].equals("none")) {
            return outcomes;
        }
        TESTS.forEach(test -> outcomes.put(test, test.equals("stands") ? "ok" : "fail"));
        for (int i = 1; i < expected.length; i++) {
            String[] pair = expected[i].toLowerCase(Locale.ROOT).split("=");
            outcomes.put(pair[0], pair[1]);
        }
        return outcomes;
    }
}
