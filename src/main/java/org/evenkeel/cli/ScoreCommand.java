package org.evenkeel.cli;

import java.util.List;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Json;
import org.evenkeel.data.RunFolder;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.model.Agent;
import org.evenkeel.model.Grade;
import org.evenkeel.model.RunInfo;
import org.evenkeel.model.Scenario;
import org.evenkeel.report.TextReport;
import org.evenkeel.score.Scorecard;
import picocli.CommandLine.Command;

/** Scores the outcomes of a run again. */
@Command(
        name = "score",
        description = "Score the outcomes of a run, into scorecard.json, and print the table.",
        mixinStandardHelpOptions = true)
final class ScoreCommand extends OnRun {
    @Override
    public Integer call() {
        RunFolder folder = folder();
        RunInfo info = folder.readRun();
        if (info.agent().kind() == Agent.Kind.IMPORTED) {
            throw new DataException(
                    folder.run().toString(),
                    0,
                    "a run of imported transcripts, which are graded but have no score",
                    "a run on an edition of the dataset");
        }
        List<Scenario> scenarios = scenarios(stages(), info, folder);
        List<Scenario> played = info.agent().kind() == Agent.Kind.SCRIPTED
                ? Stages.played(scenarios, folder.readTranscripts())
                : scenarios;
        List<Grade> grades = folder.readOutcomes();
        checkAsked(
                folder.outcomes(),
                grades.stream()
                        .map(grade -> new Place(grade.scenario(), grade.epoch()))
                        .toList(),
                played,
                info);
        Scorecard card = Stages.score(info, played, grades);
        SafeFiles.write(folder.scorecard(), Json.canonical(card) + "\n");
        out().print(json ? Json.canonical(card) + "\n" : TextReport.terminal(List.of(card), truths(List.of(card))));
        out().flush();
        return Main.DONE;
    }
}
