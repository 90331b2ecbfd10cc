package org.evenkeel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.Json;
import org.evenkeel.data.RunFolder;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.dataset.Edition;
import org.evenkeel.model.Agent;
import org.evenkeel.model.Grade;
import org.evenkeel.model.RunInfo;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Transcript;
import org.evenkeel.replay.ReferenceAgent;
import org.evenkeel.report.TextReport;
import org.evenkeel.score.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Runs an agent over an edition. */
@Command(
        name = "run",
        description = {
            "Run an agent over an edition and write a run folder: transcripts, outcomes, scorecard.",
            "reference:NAME is a scripted agent and needs no network."
        },
        mixinStandardHelpOptions = true)
final class RunCommand extends OnDataset {
    private static final String REFERENCE = "reference:";

    @Option(names = "--model", required = true, paramLabel = "PROVIDER:NAME", description = "as in reference:steadfast")
    private String model = "";

    @Option(names = "--edition", defaultValue = "core", description = "core (default) or full")
    private String edition = "core";

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "repeats of each scenario; unless given 5 for core and 3 for full, any other number names the"
                    + " run modified")
    private Optional<Integer> given = Optional.empty();

    @Option(names = "--seed", defaultValue = "0", description = "rendering seed, 0 is the published one")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder to write to; must hold no run")
    private Path out;

    RunCommand() {
        out = Path.of("");
    }

    @Override
    public Integer call() {
        int epochs = given.orElse(Stages.publishedEpochs(edition));
        if (!model.startsWith(REFERENCE) || epochs < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    epochs < 1
                            ? "--epochs " + epochs + "; expected 1 or more"
                            : "unknown provider in '" + model + "'; expected reference:NAME");
        }
        ReferenceAgent agent;
        try {
            agent = ReferenceAgent.of(model.substring(REFERENCE.length()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
        RunFolder folder = new RunFolder(out);
        if (folder.exists()) {
            throw new ParameterException(spec.commandLine(), out + " holds a run already; expected an empty folder");
        }
        Stages stages = stages();
        List<Scenario> scenarios = stages.scenarios(edition, seed);
        Edition asked = Edition.of(edition, stages.dataset().version(), seed, scenarios);
        progress().accept(agent.id() + ": " + scenarios.size() + " scenarios, " + epochs + " epochs");
        List<Transcript> transcripts = stages.run(agent, scenarios, epochs);
        List<Scenario> played = Stages.played(scenarios, transcripts);
        RunInfo run = stages.asked(new Agent(Agent.Kind.SCRIPTED, agent.id()), asked, epochs, kit());
        List<Grade> grades = stages.grade(played, transcripts);
        Scorecard card = Stages.score(run, played, grades);
        folder.writeRun(run);
        folder.writeDisclosure(Stages.disclosure(run, transcripts));
        folder.writeTranscripts(transcripts);
        folder.writeOutcomes(grades);
        SafeFiles.write(folder.scorecard(), Json.canonical(card) + "\n");
        progress().accept("written to " + out);
        out().print(json ? Json.canonical(card) + "\n" : TextReport.terminal(List.of(card), truths(List.of(card))));
        out().flush();
        return Main.DONE;
    }
}
