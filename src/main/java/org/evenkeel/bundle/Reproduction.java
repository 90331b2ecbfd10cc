package org.evenkeel.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.evenkeel.data.DataException;
import org.evenkeel.data.FileTree;
import org.evenkeel.data.Json;
import org.evenkeel.data.JsonLines;
import org.evenkeel.data.Schemas;
import org.evenkeel.dataset.Dataset;
import org.evenkeel.dataset.Edition;
import org.evenkeel.model.Agent;
import org.evenkeel.model.Grade;
import org.evenkeel.model.RunInfo;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Transcript;
import org.evenkeel.replay.Recording;
import org.evenkeel.replay.Reexecution;
import org.evenkeel.replay.ReferenceAgent;
import org.evenkeel.score.Scorecard;

/** Runs the recorded reference runs again and compares everything with what the dataset sealed. */
public final class Reproduction {
    /** The edition that the reference runs were made on, and how often each scenario was repeated. */
    static final String EDITION = "core";

    static final int EPOCHS = 5;

    private final Stages stages;
    private final Consumer<String> progress;

    /** @param progress told what has been done, a line at a time */
    public Reproduction(Stages stages, Consumer<String> progress) {
        this.stages = stages;
        this.progress = progress;
    }

    static String recordings(ReferenceAgent agent) {
        return "recordings/" + agent.id() + ".jsonl";
    }

    static String scorecard(ReferenceAgent agent) {
        return "recordings/" + agent.id() + ".scorecard.json";
    }

    /**
     * The scorecards of all reference runs, in the order of the agents, each equal to its sealed bytes.
     *
     * @throws DataException at the first difference
     */
    public List<Scorecard> run() {
        List<Scenario> scenarios = stages.scenarios(EDITION, 0);
        Edition edition = editions(scenarios);
        progress.accept(scenarios.size() + " scenarios rendered; their digests are the sealed ones");
        List<Scorecard> cards = new ArrayList<>();
        for (ReferenceAgent agent : ReferenceAgent.values()) {
            cards.add(agent(agent, edition, scenarios));
            progress.accept(agent.id() + ": replayed, graded, scored; equal to the sealed scorecard");
        }
        return cards;
    }

    /** The sealed scorecards of a dataset, in the order of the agents; none where it was not sealed. */
    public static List<Scorecard> sealed(Dataset dataset) {
        FileTree files = dataset.files();
        List<Scorecard> cards = new ArrayList<>();
        for (ReferenceAgent agent : ReferenceAgent.values()) {
            String path = scorecard(agent);
            if (files.has(path)) {
                cards.add(Schemas.read(files.text(path), Scorecard.class, Scorecard.FORMAT, files.name(path), 0));
            }
        }
        return cards;
    }

    private Edition editions(List<Scenario> scenarios) {
        Edition sealed = Edition.sealed(stages.dataset(), EDITION);
        Edition now = Edition.of(EDITION, stages.dataset().version(), 0, scenarios);
        for (int i = 0; i < Math.max(sealed.scenarios().size(), now.scenarios().size()); i++) {
            Edition.Entry expected =
                    i < sealed.scenarios().size() ? sealed.scenarios().get(i) : null;
            Edition.Entry found = i < now.scenarios().size() ? now.scenarios().get(i) : null;
            if (expected == null || !expected.equals(found)) {
                throw new DataException(
                        "editions/" + EDITION, 0, "scenario " + i + " is " + found, String.valueOf(expected));
            }
        }
        if (!sealed.equals(now)) {
            throw new DataException("editions/" + EDITION, 0, "version " + now.version(), sealed.version());
        }
        return now;
    }

    private Scorecard agent(ReferenceAgent agent, Edition edition, List<Scenario> scenarios) {
        Map<String, Scenario> byId = scenarios.stream()
                .collect(Collectors.toMap(Scenario::id, scenario -> scenario, (a, b) -> a, LinkedHashMap::new));
        FileTree files = stages.dataset().files();
        List<Graded> graded = Stages.parallel(
                read(files, recordings(agent)), recording -> again(byId, recording, files.name(recordings(agent))));
        RunInfo run = stages.asked(
                new Agent(Agent.Kind.SCRIPTED, agent.id()), edition, EPOCHS, new RunInfo.Kit("", "", true));
        List<Scenario> played =
                Stages.played(scenarios, graded.stream().map(Graded::transcript).toList());
        Scorecard card =
                Stages.score(run, played, graded.stream().map(Graded::grade).toList());
        compare(Json.canonical(card), files.text(scorecard(agent)), files.name(scorecard(agent)));
        return card;
    }

    private record Graded(Transcript transcript, Grade grade) {}

    private Graded again(Map<String, Scenario> scenarios, Recording recording, String source) {
        Scenario scenario = scenarios.get(recording.scenario());
        if (scenario == null) {
            throw new DataException(source, 0, "a recording of " + recording.scenario(), "a scenario of the edition");
        }
        try {
            Transcript transcript = new Reexecution(stages.replay()).run(scenario, recording);
            return new Graded(transcript, stages.grader().grade(scenario, transcript));
        } catch (Reexecution.Difference e) {
            throw new DataException(source, 0, String.valueOf(e.getMessage()), "the recorded conversation");
        }
    }

    private static List<Recording> read(FileTree files, String path) {
        List<Recording> recordings = new ArrayList<>();
        byte[] bytes = files.text(path).getBytes(StandardCharsets.UTF_8);
        try {
            JsonLines.lines(
                    new ByteArrayInputStream(bytes),
                    files.name(path),
                    JsonLines.MAX_LINE,
                    (line, number) -> recordings.add(
                            Schemas.read(line, Recording.class, Recording.FORMAT, files.name(path), number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return recordings;
    }

    private static void compare(String found, String sealed, String source) {
        String expected = sealed.strip();
        if (!found.equals(expected)) {
            int at = Arrays.mismatch(found.toCharArray(), expected.toCharArray());
            throw new DataException(
                    source,
                    0,
                    "the scorecard differs at character " + at + ": " + around(found, at),
                    around(expected, at));
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }
}
