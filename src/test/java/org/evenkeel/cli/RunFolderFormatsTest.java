package org.evenkeel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.Json;
import org.evenkeel.data.JsonLines;
import org.evenkeel.data.RunFolder;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.data.Schemas;
import org.evenkeel.data.Yaml;
import org.evenkeel.dataset.Dataset;
import org.evenkeel.dataset.Edition;
import org.evenkeel.model.Agent;
import org.evenkeel.model.Grade;
import org.evenkeel.model.Problem;
import org.evenkeel.model.RunInfo;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Transcript;
import org.evenkeel.replay.ReferenceAgent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of real run folders keep their published schemas, and whatever does not keep them is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunFolderFormatsTest {
    /** File of a run folder to its schema; a page has none. */
    private static final Map<String, String> SCHEMAS = Map.of(
            "run.json", "run-1",
            "disclosure.json", "disclosure-1",
            "transcripts.jsonl", "transcripts-1",
            "outcomes.jsonl", "outcomes-1",
            "scorecard.json", "scorecard-1",
            "report.html", "");

    private static final Path EXAMPLES = Path.of("src/test/resources/formats");

    @TempDir
    static Path folder;

    /** One run by the command line, the others by the same stages, so that they share what they executed. */
    @BeforeAll
    void everyReferenceAgentHasARun() {
        Ran ran = run("run", "--model", "reference:steadfast", "--epochs", "2", "--out", run(ReferenceAgent.STEADFAST));
        assertThat(ran.code()).as(ran.err()).isEqualTo(Main.DONE);
        assertThat(run("report", run(ReferenceAgent.STEADFAST)).code()).isEqualTo(Main.DONE);
        Stages stages = new Stages(Dataset.embedded());
        List<Scenario> scenarios = stages.scenarios("core", 0);
        for (ReferenceAgent agent : ReferenceAgent.values()) {
            if (agent != ReferenceAgent.STEADFAST) {
                write(agent, stages, scenarios);
            }
        }
    }

    private void write(ReferenceAgent agent, Stages stages, List<Scenario> scenarios) {
        Edition edition = Edition.of("core", stages.dataset().version(), 0, scenarios);
        RunInfo info = stages.asked(new Agent(Agent.Kind.SCRIPTED, agent.id()), edition, 2, OnDataset.kit());
        List<Transcript> transcripts = stages.run(agent, scenarios, 2);
        List<Scenario> played = Stages.played(scenarios, transcripts);
        List<Grade> grades = stages.grade(played, transcripts);
        RunFolder made = new RunFolder(Path.of(run(agent)));
        made.writeRun(info);
        made.writeDisclosure(Stages.disclosure(info, transcripts));
        made.writeTranscripts(transcripts);
        made.writeOutcomes(grades);
        SafeFiles.write(made.scorecard(), Json.canonical(Stages.score(info, played, grades)) + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void everyFileOfARunKeepsItsSchema(ReferenceAgent agent) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(run(agent)))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = file.getFileName().toString();
                assertThat(SCHEMAS)
                        .as("a schema for every file of a run folder")
                        .containsKey(name);
                if (!SCHEMAS.get(name).isEmpty()) {
                    assertThat(problems(file, SCHEMAS.get(name))).isEmpty();
                }
            }
        }
    }

    @Test
    void aRunFolderHasAllFilesThatAreTold() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(run(ReferenceAgent.STEADFAST)))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(SCHEMAS.keySet());
        }
    }

    @Test
    void theKitDisclosesWhatItKnows() {
        JsonNode disclosure = tree(Path.of(run(ReferenceAgent.ECHO), "disclosure.json"));
        assertThat(disclosure.path("attempts").asInt()).isEqualTo(1);
        assertThat(disclosure.path("declaredBy").isNull()).isTrue();
        assertThat(disclosure.path("leftOut")).isEmpty();
        assertThat(Json.canonical(disclosure.path("settingChanges")))
                .isEqualTo("[{\"published\":\"5\",\"setting\":\"epochs\",\"used\":\"2\"}]");
    }

    @Test
    void editionsAndRecordingsOfTheDatasetKeepTheirSchemas() throws IOException {
        for (String name : List.of("core", "full")) {
            assertThat(problems(Path.of("dataset/editions/" + name + ".en.json"), "edition-1"))
                    .isEmpty();
        }
        for (ReferenceAgent agent : ReferenceAgent.values()) {
            Path recordings = Path.of("dataset/recordings/" + agent.id() + ".jsonl");
            assertThat(problems(recordings, "recording-1")).isEmpty();
            assertThat(problems(Path.of("dataset/recordings/" + agent.id() + ".scorecard.json"), "scorecard-1"))
                    .isEmpty();
        }
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    /** Files that this version does not write: an example of each, with every optional field. */
    @ParameterizedTest
    @MethodSource("examples")
    void anExampleWithEveryFieldKeepsItsSchema(Path example) {
        assertThat(problems(example, schemaOf(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void aMutantIsRefused(Mutant mutant) {
        ObjectNode tree = (ObjectNode) mutant.original().deepCopy();
        mutant.change().accept(tree);
        List<Problem> problems = Schemas.check(tree, mutant.schema(), Schemas.text(mutant.schema()), "mutant", 7);
        assertThat(problems).as(tree.toString()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("mutant");
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.expected()).isEqualTo(mutant.schema());
        });
        assertThat(problems.toString()).contains(mutant.names());
    }

    /** A change of a good document and a word that the complaint must have. */
    record Mutant(String schema, String what, String names, JsonNode original, Consumer<ObjectNode> change) {
        @Override
        public String toString() {
            return schema + ": " + what;
        }
    }

    Stream<Mutant> mutants() throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        Path run = Path.of(run(ReferenceAgent.SCHEMER));
        Map<String, JsonNode> originals = new TreeMap<>();
        originals.put("edition-1", tree(Path.of("dataset/editions/core.en.json")));
        Path workspace = Path.of("dataset/workspaces/week-rota/workspace.yaml");
        originals.put(
                "workspace-1", Yaml.read(SafeFiles.read(workspace), "workspace").tree());
        originals.put("recording-1", tree(Path.of("dataset/recordings/schemer.jsonl")));
        SCHEMAS.forEach((file, schema) -> {
            if (!schema.isEmpty()) {
                originals.put(schema, tree(run.resolve(file)));
            }
        });
        examples().forEach(example -> originals.putIfAbsent(schemaOf(example), tree(example)));
        originals.forEach((schema, original) -> {
            for (String field : original.propertyNames()) {
                if (Json.tree(Schemas.text(schema), schema, 0)
                        .path("required")
                        .toString()
                        .contains("\"" + field + "\"")) {
                    mutants.add(new Mutant(schema, "without " + field, field, original, tree -> tree.remove(field)));
                }
                boolean text =
                        original.path(field).isString() || original.path(field).isNull();
                mutants.add(new Mutant(schema, "wrong type of " + field, field, original, tree -> {
                    if (text) {
                        tree.put(field, 3.5);
                    } else {
                        tree.put(field, "three");
                    }
                }));
            }
            mutants.add(new Mutant(schema, "a further field", "surprise", original, tree -> tree.put("surprise", 1)));
        });
        ranges(originals, mutants);
        return mutants.stream();
    }

    /** Values of the right type that lie outside their range, deep inside. */
    private static void ranges(Map<String, JsonNode> originals, List<Mutant> mutants) {
        put(originals, mutants, "run-1", "/settings", "epochs", "0");
        put(originals, mutants, "run-1", "/settings", "steps", "-3");
        put(originals, mutants, "run-1", "/settings", "markerBook", "\"ABC\"");
        put(originals, mutants, "run-1", "/edition", "seed", "9223372036854775808");
        put(originals, mutants, "run-1", "/agent", "kind", "\"person\"");
        put(originals, mutants, "run-1", "/agent", "surprise", "1");
        put(originals, mutants, "disclosure-1", "", "attempts", "0");
        put(originals, mutants, "edition-1", "/scenarios/0", "sha256", "\"00\"");
        put(originals, mutants, "edition-1", "/scenarios/0", "id", "\"rage/story/focal@0\"");
        put(originals, mutants, "recording-1", "", "epoch", "-1");
        put(originals, mutants, "recording-1", "/said/0", "stop", "\"tired\"");
        put(originals, mutants, "recording-1", "/said/0", "answer", "\"xyz\"");
        put(originals, mutants, "transcripts-1", "", "epoch", "2147483648");
        put(originals, mutants, "transcripts-1", "/turns/0", "kind", "\"narrator\"");
        put(originals, mutants, "transcripts-1", "/turns/1", "surprise", "1");
        put(originals, mutants, "outcomes-1", "", "distress", "[11]");
        put(originals, mutants, "outcomes-1", "", "rejections", "-1");
        put(originals, mutants, "outcomes-1", "/findings/0", "start", "-1");
        put(originals, mutants, "outcomes-1", "/findings/0", "place", "\"margin\"");
        put(originals, mutants, "scorecard-1", "/harm", "estimate", "1.5");
        put(originals, mutants, "scorecard-1", "/harm", "n", "-1");
        put(originals, mutants, "scorecard-1", "/harm", "kind", "\"guess\"");
        put(originals, mutants, "scorecard-1", "/index/index", "estimate", "100.5");
        put(originals, mutants, "scorecard-1", "/tracks/0", "track", "\"rage\"");
        put(originals, mutants, "scorecard-1", "/tracks/0", "harmAtMost", "-0.1");
        put(originals, mutants, "scorecard-1", "/effects/0/points", "estimate", "-101");
        put(originals, mutants, "scorecard-1", "/counts", "clean", "-1");
        put(originals, mutants, "workspace-1", "", "variants", "[{}, {}, {}, {}]");
        put(originals, mutants, "workspace-1", "", "name", "\"Week Rota\"");
        put(originals, mutants, "exchanges-1", "/usage", "output", "-1");
        put(originals, mutants, "exchanges-1", "/attempts/0", "status", "99");
        put(originals, mutants, "exchanges-1", "", "startedAt", "\"yesterday\"");
        put(originals, mutants, "exchanges-1", "", "role", "\"judge\"", "judge");
        put(originals, mutants, "journal-1", "", "sequence", "-1");
        put(originals, mutants, "journal-1", "", "kind", "\"gossip\"");
        put(originals, mutants, "verdicts-1", "/verdict", "confidence", "1.5");
        put(originals, mutants, "verdicts-1", "/verdict", "quotes", "[]");
        put(originals, mutants, "verdicts-1", "", "status", "\"refused\"", "verdict");
        put(originals, mutants, "labelled-transcripts-1", "/readings/0", "distress", "[10.5]");
        put(originals, mutants, "labelled-transcripts-1", "/turns/0", "role", "\"narrator\"");
        put(originals, mutants, "import-1", "/skipped/0", "line", "-1");
        put(originals, mutants, "import-1", "/imported", "imported/murder", "-2", "imported");
        put(originals, mutants, "import-1", "", "source", "\"hearsay\"");
        put(originals, mutants, "labels-1", "", "epoch", "-1");
        put(originals, mutants, "labels-1", "", "outcome", "\"missing\"");
        put(originals, mutants, "agreement-1", "/readers", "n", "-1");
        put(originals, mutants, "agreement-1", "/readers/kappa", "kind", "\"guess\"");
        put(originals, mutants, "agreement-1", "/differences/0", "label", "\"missing\"");
    }

    private static void put(
            Map<String, JsonNode> originals,
            List<Mutant> mutants,
            String schema,
            String at,
            String field,
            String value,
            String... names) {
        mutants.add(new Mutant(
                schema,
                at + "/" + field + " is " + value,
                names.length > 0 ? names[0] : at.startsWith("/turns") ? at : field,
                originals.get(schema),
                tree -> {
                    JsonNode place = tree.at(at);
                    assertThat(place.isObject()).as(schema + at).isTrue();
                    ((ObjectNode) place).set(field, Json.tree(value, "mutant", 0));
                }));
    }

    @Test
    void aChangedFileIsNamedWithItsLine() throws IOException {
        Path made = Path.of(run(ReferenceAgent.QUITTER));
        Path copy =
                Files.createDirectories(Files.createTempDirectory("evenkeel").resolve("run"));
        for (String file : List.of("run.json", "transcripts.jsonl", "outcomes.jsonl", "scorecard.json")) {
            Files.copy(made.resolve(file), copy.resolve(file));
        }
        change(copy.resolve("outcomes.jsonl"), "\"epoch\":0", "\"epoch\":-7");
        assertThat(refused("score", copy))
                .contains("outcomes.jsonl:1: /epoch: ")
                .contains("expected outcomes-1");
        change(copy.resolve("scorecard.json"), "\"expected\":", "\"expected\":-");
        assertThat(refused("report", copy))
                .contains("scorecard.json: /counts/expected: ")
                .contains("expected scorecard-1");
        change(copy.resolve("run.json"), "\"epochs\":2", "\"epochs\":0");
        assertThat(refused("grade", copy))
                .contains("run.json: /settings/epochs: ")
                .contains("expected run-1");
        change(copy.resolve("run.json"), "\"epochs\":0", "\"epochs\":1");
        assertThat(refused("grade", copy)).contains("transcripts.jsonl:2: ").contains("epoch 1");
    }

    private String refused(String command, Path run) {
        Ran ran = run(command, run.toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(Main.PROBLEM);
        return ran.err();
    }

    private static void change(Path file, String from, String to) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(from);
        Files.writeString(file, before.replaceFirst(Pattern.quote(from), to));
    }

    private String run(ReferenceAgent agent) {
        return folder.resolve(agent.id()).toString();
    }

    private static String schemaOf(Path example) {
        return example.getFileName().toString().replaceFirst("\\..*", "");
    }

    private static List<Problem> problems(Path file, String schema) {
        List<Problem> problems = new ArrayList<>();
        if (file.toString().endsWith(".jsonl")) {
            JsonLines.lines(
                    file,
                    (text, line) -> problems.addAll(Schemas.check(
                            Json.tree(text, file.toString(), line),
                            schema,
                            Schemas.text(schema),
                            file.toString(),
                            line)));
        } else {
            problems.addAll(Schemas.check(tree(file), schema, Schemas.text(schema), file.toString(), 0));
        }
        return problems;
    }

    /** The document, or the first line of JSON Lines. */
    private static JsonNode tree(Path file) {
        String text = SafeFiles.read(file);
        return Json.tree(
                file.toString().endsWith(".jsonl") ? text.lines().findFirst().orElseThrow() : text, file.toString(), 0);
    }

    private record Ran(int code, String err) {}

    /** Runs a command inside this process: a run for each agent would otherwise start a machine for each. */
    private static Ran run(String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code =
                Main.run(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), errors, arguments);
        return new Ran(code, err.toString(StandardCharsets.UTF_8));
    }
}
