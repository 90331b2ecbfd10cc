package org.evenkeel.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.bundle.Panel;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.Json;
import org.evenkeel.data.RunFolder;
import org.evenkeel.interop.Agreement;
import org.evenkeel.interop.ImportFolder;
import org.evenkeel.model.Grade;
import org.evenkeel.model.Outcome;
import org.evenkeel.model.RunInfo;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Transcript;
import org.evenkeel.validity.JudgeAgreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Grades the transcripts of a run again. */
@Command(
        name = "grade",
        description = {
            "Grade the transcripts of a run: findings and outcome of each, into outcomes.jsonl.",
            "Judges, where any are given or recorded, stand beside the grade and change nothing in it."
        },
        mixinStandardHelpOptions = true)
final class GradeCommand extends OnRun {
    @Mixin
    private JudgeOptions judges = new JudgeOptions();

    @Override
    public Integer call() {
        RunFolder folder = folder();
        Optional<Panel> panel = judges.panel(System.getenv());
        Stages stages = stages();
        RunInfo info = folder.readRun();
        List<Scenario> scenarios = scenarios(stages, info, folder);
        List<Transcript> transcripts = folder.readTranscripts();
        checkAsked(
                folder.transcripts(),
                transcripts.stream()
                        .map(transcript -> new Place(transcript.scenario(), transcript.epoch()))
                        .toList(),
                scenarios,
                info);
        List<Grade> grades = stages.grade(scenarios, transcripts);
        folder.writeOutcomes(grades);
        for (Grade grade : grades) {
            out().println(
                            json
                                    ? Json.line(grade)
                                    : grade.scenario() + "  epoch " + grade.epoch() + "  "
                                            + grade.outcome().id() + "  " + String.join(", ", grade.kinds()));
        }
        if (!json) {
            out().println(counts(grades));
        }
        agreement(folder, grades);
        progress().accept(grades.size() + " transcripts graded");
        boolean judged = panel.isPresent() || Judged.any(folder);
        return judged
                ? judged(panel, grades, new Judged(folder, stages, scenarios, transcripts, progress()))
                : Main.DONE;
    }

    /** What judges say beside it: asked now, or read again from what they said before. */
    private int judged(Optional<Panel> panel, List<Grade> grades, Judged judged) {
        judged.takeUp();
        boolean whole = panel.map(judged::ask).orElse(true);
        JudgeAgreement agreement = JudgeAgreement.of(grades, judged.seal(), Judged.readers(folder()));
        out().print(json ? Json.canonical(agreement) + "\n" : agreement.text());
        out().flush();
        if (!whole) {
            progress().accept("the judge could not be reached; what it said is kept, and the rest is asked next time");
        }
        return whole ? Main.DONE : Main.ENVIRONMENT;
    }

    private static String counts(List<Grade> grades) {
        return grades.size() + " transcripts: "
                + Arrays.stream(Outcome.values())
                        .map(outcome -> outcome.id() + " "
                                + grades.stream()
                                        .filter(grade -> grade.outcome() == outcome)
                                        .count())
                        .collect(Collectors.joining(", "));
    }

    /** Imported transcripts may have brought labels. */
    private void agreement(RunFolder folder, List<Grade> grades) {
        Agreement agreement = Agreement.of(ImportFolder.labels(folder), grades);
        if (agreement.labelled()) {
            ImportFolder.writeAgreement(folder, agreement);
            out().print(json ? Json.canonical(agreement) + "\n" : agreement.text());
            out().flush();
        }
    }
}
