package org.evenkeel.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.evenkeel.data.Json;
import org.evenkeel.data.JsonLines;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.dataset.Edition;
import org.evenkeel.model.Agent;
import org.evenkeel.model.Channel;
import org.evenkeel.model.RunInfo;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Transcript;
import org.evenkeel.replay.Recording;
import org.evenkeel.replay.ReferenceAgent;
import org.evenkeel.score.Scorecard;

/** Seals a dataset: its editions, the recordings of the reference agents and their scorecards. */
public final class Sealing {
    private final Stages stages;
    private final Path folder;
    private final Consumer<String> progress;

    /** @param folder the dataset's folder, written to */
    public Sealing(Stages stages, Path folder, Consumer<String> progress) {
        this.stages = stages;
        this.folder = folder;
        this.progress = progress;
    }

    /** Writes what {@link Reproduction} compares with. */
    public void run() {
        for (String name : Edition.NAMES) {
            Edition edition = Edition.of(name, stages.dataset().version(), 0, stages.scenarios(name, 0));
            SafeFiles.write(folder.resolve("editions/" + name + ".en.json"), Json.line(edition) + "\n");
            progress.accept("edition " + name + ": " + edition.scenarios().size() + " scenarios");
        }
        List<Scenario> scenarios = stages.scenarios(Reproduction.EDITION, 0);
        Edition edition = Edition.of(Reproduction.EDITION, stages.dataset().version(), 0, scenarios);
        for (ReferenceAgent agent : ReferenceAgent.values()) {
            seal(agent, edition, scenarios);
        }
    }

    private void seal(ReferenceAgent agent, Edition edition, List<Scenario> scenarios) {
        List<Transcript> transcripts = stages.run(agent, scenarios, Reproduction.EPOCHS);
        List<String> tagged = scenarios.stream()
                .filter(scenario -> scenario.channel() == Channel.TAGGED)
                .map(Scenario::id)
                .toList();
        List<Recording> recordings = transcripts.stream()
                .map(transcript -> Recording.of(transcript, tagged.contains(transcript.scenario())))
                .toList();
        SafeFiles.write(folder.resolve(Reproduction.recordings(agent)), JsonLines.write(recordings));
        RunInfo run = stages.asked(
                new Agent(Agent.Kind.SCRIPTED, agent.id()),
                edition,
                Reproduction.EPOCHS,
                new RunInfo.Kit("", "", true));
        List<Scenario> played = Stages.played(scenarios, transcripts);
        Scorecard card = Stages.score(run, played, stages.grade(played, transcripts));
        SafeFiles.write(folder.resolve(Reproduction.scorecard(agent)), Json.canonical(card) + "\n");
        progress.accept(agent.id() + ": " + transcripts.size() + " transcripts");
    }
}
