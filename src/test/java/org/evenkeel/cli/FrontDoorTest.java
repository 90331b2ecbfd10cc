package org.evenkeel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.data.Json;
import org.evenkeel.data.SafeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The real JAR as a child process. */
class FrontDoorTest {
    @TempDir
    Path folder;

    @Test
    void reproducePrintsTheTableAndNothingElseOnStandardOutput() throws Exception {
        Path page = folder.resolve("table.html");
        Path picture = folder.resolve("scores.svg");
        Program.Ran ran = new Program(folder).run("reproduce", "--html", page.toString(), "--svg", picture.toString());
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Main.DONE);
        assertThat(ran.out())
                .startsWith("Scores, 0 to 100, with 95 % intervals\n")
                .contains("reference:steadfast (scripted)")
                .contains("No real model in this table.");
        assertThat(ran.err()).contains("shaky: replayed, graded, scored; equal to the sealed scorecard");
        assertThat(Files.readString(page)).contains("<h1><bdi>Reference runs (scripted)</bdi></h1>", "Known truth");
        assertThat(Files.readString(picture)).startsWith("<svg ").contains("no real model is here");
        assertThat(Path.of("docs/scorecard.svg")).hasSameTextualContentAs(picture);
        String truths = ran.out()
                .substring(ran.out().indexOf("Agents of known truth"), ran.out().indexOf("No real"));
        assertThat(Files.readString(Path.of("README.md")))
                .contains(truths.strip().indent(4));
    }

    @Test
    void reproduceHasTheSameBytesInEveryLocaleZoneAndNumberOfCores() {
        Program.Ran plain = new Program(folder).run("reproduce", "--json", "-q");
        assertThat(plain.code()).as(plain.toString()).isEqualTo(Main.DONE);
        assertThat(plain.err()).isEmpty();
        for (List<String> options : List.of(
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Kolkata"),
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1"),
                List.of("-Duser.language=de", "-Duser.country=DE", "-XX:ActiveProcessorCount=1"))) {
            Program.Ran other =
                    new Program(folder).with(options.toArray(String[]::new)).run("reproduce", "--json", "-q");
            assertThat(other.out()).as(options.toString()).isEqualTo(plain.out());
        }
    }

    @Test
    void reproduceHasTheSameBytesOnANewerJdkWhereThereIsOne() throws Exception {
        try (Stream<Path> jdks =
                Files.exists(Path.of("/usr/lib/jvm")) ? Files.list(Path.of("/usr/lib/jvm")) : Stream.empty()) {
            Program.Ran plain = new Program(folder).run("reproduce", "--json", "-q");
            for (Path jdk : jdks.filter(path -> path.toString().matches(".*(2[1-9]|3[0-9]).*"))
                    .filter(path -> Files.exists(path.resolve("bin/java")))
                    .toList()) {
                Program.Ran other = new Program(jdk, folder).run("reproduce", "--json", "-q");
                assertThat(other.out()).as(jdk.toString()).isEqualTo(plain.out());
            }
            assertThat(plain.code()).isEqualTo(Main.DONE);
        }
    }

    @Test
    void aRunIsGradedScoredAndReportedAgainToTheSameBytes() throws Exception {
        Path run = folder.resolve("run");
        Program program = new Program(folder);
        Program.Ran made = program.run("run", "--model", "reference:schemer", "--out", run.toString());
        assertThat(made.code()).as(made.toString()).isEqualTo(Main.DONE);
        String outcomes = Files.readString(run.resolve("outcomes.jsonl"));
        String scorecard = Files.readString(run.resolve("scorecard.json"));
        Files.delete(run.resolve("outcomes.jsonl"));
        Files.delete(run.resolve("scorecard.json"));
        assertThat(program.run("grade", run.toString()).code()).isEqualTo(Main.DONE);
        assertThat(program.run("score", run.toString()).code()).isEqualTo(Main.DONE);
        assertThat(run.resolve("outcomes.jsonl")).hasContent(outcomes);
        assertThat(run.resolve("scorecard.json")).hasContent(scorecard);
        assertThat(program.run("report", run.toString()).code()).isEqualTo(Main.DONE);
        assertThat(Files.readString(run.resolve("report.html")))
                .contains("reference:schemer (scripted)")
                .contains("It is not a model's result.")
                .doesNotContain("<script");
        Program.Ran again = program.run("run", "--model", "reference:schemer", "--out", run.toString());
        assertThat(again.code()).isEqualTo(Main.USAGE);
        assertThat(again.err()).contains("holds a run already");
    }

    @Test
    void aTornTranscriptFileIsNamedAndNothingIsLost() throws Exception {
        Path run = folder.resolve("run");
        Program program = new Program(folder);
        program.run("run", "--model", "reference:asker", "--out", run.toString());
        Path transcripts = run.resolve("transcripts.jsonl");
        String whole = Files.readString(transcripts);
        String outcomes = Files.readString(run.resolve("outcomes.jsonl"));
        Files.writeString(transcripts, whole.substring(0, whole.length() - 40));
        Program.Ran ran = program.run("grade", run.toString());
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Main.PROBLEM);
        assertThat(ran.err()).containsPattern("transcripts\\.jsonl:\\d+: ");
        assertThat(run.resolve("outcomes.jsonl")).hasContent(outcomes);
        Files.write(transcripts, new byte[] {0, 1, 2, (byte) 0xfe, '\n'});
        Program.Ran garbage = program.run("grade", run.toString());
        assertThat(garbage.code()).isEqualTo(Main.PROBLEM);
        assertThat(garbage.err()).contains("transcripts.jsonl:1: bytes that are not UTF-8; expected UTF-8 text");
    }

    @Test
    void aLineOfOneGigabyteIsRefusedInASmallHeap() throws Exception {
        Path run = folder.resolve("run");
        new Program(folder).run("run", "--model", "reference:silent", "--out", run.toString());
        String outcomes = Files.readString(run.resolve("outcomes.jsonl"));
        try (RandomAccessFile file =
                new RandomAccessFile(run.resolve("transcripts.jsonl").toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        Program.Ran ran = new Program(folder).with("-Xmx256m").run("grade", run.toString());
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Main.PROBLEM);
        assertThat(ran.err()).containsPattern("transcripts\\.jsonl:\\d+: .*; expected ");
        assertThat(run.resolve("outcomes.jsonl")).hasContent(outcomes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "frobnicate", "run", "run --model nobody:x --out y", "run --model reference:nobody --out y"})
    void usageErrorsExitWithTwoAndSayWhatIsAccepted(String arguments) {
        Program.Ran ran = new Program(folder).run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Main.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotEmpty();
    }

    @Test
    void helpAndVersionSayWhatThereIs() {
        assertThat(new Program(folder).run("--help").out())
                .contains("reproduce")
                .contains("Exit codes");
        assertThat(new Program(folder).run("--version").out())
                .isEqualTo("evenkeel " + System.getProperty("evenkeel.version") + "\n");
    }

    @Test
    void theBenchmarksAreListedFromInsideTheJar() {
        assertThat(new Program(folder).run("bench", "-l").out())
                .contains("JsonLinesBenchmark.readTranscripts")
                .contains("MatcherBenchmark.markerBook")
                .contains("GradingBenchmark.grade")
                .contains("ReplayBenchmark.workspaceExecuted")
                .contains("BootstrapBenchmark.clusterBootstrap");
    }

    @Test
    void aBenchmarkRunsInAForkOfTheJarAndWritesJson() {
        Path json = folder.resolve("bench.json");
        Program.Ran ran = new Program(folder)
                .run(("bench MatcherBenchmark.plainScan -f 1 -wi 0 -i 1 -r 10ms --json " + json).split(" "));
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Main.DONE);
        JsonNode results = Json.tree(SafeFiles.read(json), "bench.json", 0);
        assertThat(results).hasSize(1);
        JsonNode result = results.get(0);
        assertThat(result.path("benchmark").asString()).isEqualTo("org.evenkeel.bench.MatcherBenchmark.plainScan");
        assertThat(result.path("mode").asString()).isEqualTo("avgt");
        assertThat(result.path("forks").asInt()).isEqualTo(1);
        assertThat(result.path("measurementIterations").asInt()).isEqualTo(1);
        assertThat(result.at("/primaryMetric/scoreUnit").asString()).isEqualTo("ms/op");
        assertThat(result.at("/primaryMetric/rawData/0")).hasSize(1);
    }
}
