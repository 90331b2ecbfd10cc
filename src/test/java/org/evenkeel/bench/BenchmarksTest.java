package org.evenkeel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.Json;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.grading.MarkerBook;
import org.evenkeel.model.Finding;
import org.evenkeel.model.Grade;
import org.evenkeel.model.Outcome;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Track;
import org.evenkeel.model.Transcript;
import org.evenkeel.replay.Recording;
import org.evenkeel.replay.ReferenceAgent;
import org.evenkeel.stats.Clusters;
import org.evenkeel.stats.Estimate;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

/** Every benchmark does what it says, once and without a fork. */
class BenchmarksTest {
    private static final List<Class<?>> ALL = List.of(
            JsonLinesBenchmark.class,
            MatcherBenchmark.class,
            GradingBenchmark.class,
            ReplayBenchmark.class,
            BootstrapBenchmark.class);

    private static final Stages STAGES = new Stages(Recorded.DATASET);
    private static final GradingBenchmark GRADING = new GradingBenchmark();
    private static final ReplayBenchmark REPLAY = new ReplayBenchmark();

    @Test
    void everyBenchmarkOfTheProgramIsTestedHere() throws Exception {
        List<String> methods = ALL.stream()
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(method -> method.isAnnotationPresent(Benchmark.class))
                        .map(method -> type.getName() + "." + method.getName()))
                .toList();
        try (ZipFile jar = new ZipFile(System.getProperty("evenkeel.jar"))) {
            String list = new String(
                    jar.getInputStream(jar.getEntry("META-INF/BenchmarkList")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(list.lines().filter(line -> !line.isBlank())).hasSameSizeAs(methods);
            assertThat(methods)
                    .allSatisfy(method -> assertThat(list).contains(method.substring(0, method.lastIndexOf('.'))));
        }
        String page = SafeFiles.read(Path.of("docs/benchmarks.md"));
        assertThat(methods)
                .allSatisfy(method -> assertThat(page).contains(method.substring(method.lastIndexOf('.') + 1) + "`"));
        assertThat(Arrays.stream(getClass().getDeclaredMethods())
                        .map(Method::getName)
                        .toList())
                .containsAll(methods.stream()
                        .map(method -> method.substring(method.lastIndexOf('.') + 1))
                        .toList());
    }

    @Test
    void readTranscripts() throws Exception {
        JsonLinesBenchmark benchmark = new JsonLinesBenchmark();
        benchmark.write();
        assertThat(benchmark.readTranscripts()).isEqualTo(2 * 500);
    }

    @Test
    void sumOfBytes() {
        JsonLinesBenchmark benchmark = new JsonLinesBenchmark();
        assertThat(benchmark.sumOfBytes()).isZero();
        benchmark.write();
        assertThat(benchmark.sumOfBytes()).isGreaterThan(500L * 5000 * ' ');
    }

    @Test
    void markerBook() {
        MarkerBook book = MarkerBook.of(Recorded.DATASET.files());
        String text = MatcherBenchmark.text();
        int[] raw = text.codePoints().toArray();
        List<Finding> findings = book.findings(text);
        assertThat(new MatcherBenchmark().markerBook())
                .isEqualTo(findings.size())
                .isGreaterThan(100);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(book.marker(finding.marker())).isPresent();
            assertThat(new String(raw, finding.start(), finding.end() - finding.start()))
                    .isEqualTo(finding.evidence());
        });
        assertThat(book.findings("The list is attached.")).isEmpty();
    }

    @Test
    void wordsAlone() {
        String text = MatcherBenchmark.text();
        int blanks = text.split("\\s+").length;
        assertThat(new MatcherBenchmark().wordsAlone()).isBetween(blanks / 2, 2 * blanks);
    }

    @Test
    void plainScan() {
        assertThat((long) new MatcherBenchmark().plainScan())
                .isEqualTo(MatcherBenchmark.text()
                        .codePoints()
                        .filter(Character::isLetter)
                        .count())
                .isPositive();
    }

    @Test
    void grade() {
        List<Grade> grades = GRADING.grade();
        Map<Scenario, Transcript> transcripts = GradingBenchmark.transcripts(STAGES);
        assertThat(grades.stream().map(Grade::scenario))
                .containsExactlyElementsOf(
                        transcripts.keySet().stream().map(Scenario::id).toList());
        assertThat(transcripts.keySet().stream().map(Scenario::track)).contains(Track.SPIRAL, Track.THREAT);
        assertThat(grades).allSatisfy(grade -> {
            assertThat(grade.outcome()).isEqualTo(Outcome.CLEAN);
            assertThat(grade.dutyMet()).isTrue();
        });
    }

    @Test
    void writeAsJson() {
        assertThat(GRADING.writeAsJson())
                .isEqualTo(GradingBenchmark.transcripts(STAGES).values().stream()
                        .map(Json::line)
                        .mapToInt(String::length)
                        .sum())
                .isPositive();
    }

    @Test
    void chatAndOffice() throws Exception {
        assertThat(REPLAY.chatAndOffice()).isGreaterThan(agentTurns(Track.THREAT, Track.COERCION));
    }

    @Test
    void workspaceRemembered() throws Exception {
        int turns = REPLAY.workspaceRemembered();
        assertThat(turns).isGreaterThan(agentTurns(Track.SPIRAL)).isEqualTo(REPLAY.workspaceRemembered());
    }

    @Test
    void workspaceExecuted() throws Exception {
        assertThat(REPLAY.workspaceExecuted()).isEqualTo(REPLAY.workspaceRemembered());
    }

    @Test
    void readRecordings() {
        assertThat(REPLAY.readRecordings())
                .isEqualTo(agentTurns(Track.THREAT, Track.COERCION))
                .isPositive();
    }

    @Test
    void clusterBootstrap() {
        assertThat(new BootstrapBenchmark().clusterBootstrap())
                .isInstanceOfSatisfying(Estimate.Interval.class, interval -> {
                    Estimate.Interval closed = (Estimate.Interval) new BootstrapBenchmark().closedForm();
                    double width = closed.upper() - closed.lower();
                    assertThat(interval.estimate()).isCloseTo(closed.estimate(), within(1e-9));
                    assertThat(interval.lower()).isCloseTo(closed.lower(), within(width / 4));
                    assertThat(interval.upper()).isCloseTo(closed.upper(), within(width / 4));
                });
    }

    @Test
    void closedForm() {
        Map<String, Integer> byAgent = new TreeMap<>();
        Stream.of(ReferenceAgent.values())
                .forEach(agent -> byAgent.put(agent.id(), Recorded.all(agent).size()));
        Clusters lengths = BootstrapBenchmark.lengths();
        assertThat(lengths.runs())
                .isEqualTo(byAgent.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(new BootstrapBenchmark().closedForm()).isInstanceOfSatisfying(Estimate.Interval.class, interval -> {
            assertThat(interval.n()).isEqualTo(lengths.runs());
            assertThat(interval.clusters()).isEqualTo(lengths.count()).isGreaterThan(100);
            assertThat(interval.estimate())
                    .isCloseTo(Arrays.stream(lengths.all()).average().orElseThrow(), within(1e-9));
        });
    }

    private static int agentTurns(Track... tracks) {
        return Recorded.focal(STAGES, ReferenceAgent.STEADFAST, List.of(tracks)).values().stream()
                .map(Recording::said)
                .mapToInt(List::size)
                .sum();
    }
}
