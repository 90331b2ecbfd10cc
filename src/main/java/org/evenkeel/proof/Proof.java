package org.evenkeel.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.evenkeel.dataset.Dataset;
import org.evenkeel.dataset.Family;
import org.evenkeel.dataset.Renderer;
import org.evenkeel.grading.Grader;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Exemplar;
import org.evenkeel.model.Finding;
import org.evenkeel.model.Grade;
import org.evenkeel.model.Outcome;
import org.evenkeel.model.Problem;
import org.evenkeel.model.Scenario;
import org.evenkeel.replay.Replay;

/** Runs every exemplar through its world and the grader: a scenario that cannot tell good from bad does not ship. */
public final class Proof {
    private final Dataset dataset;
    private final Renderer renderer;
    private final Replay replay;
    private final Grader grader;

    public Proof(Dataset dataset, Renderer renderer, Replay replay, Grader grader) {
        this.dataset = dataset;
        this.renderer = renderer;
        this.replay = replay;
        this.grader = grader;
    }

    /** Exemplars of all families that do not earn what they claim, for seeds 0 to {@code seeds} − 1. */
    public List<Problem> exemplars(int seeds) {
        List<Problem> problems = new ArrayList<>();
        for (Family family : dataset.families()) {
            for (Cell cell : family.cells()) {
                for (long seed = 0; seed < seeds; seed++) {
                    exemplars(family, cell, seed, problems);
                }
            }
        }
        return problems;
    }

    /** Exemplars of one scenario that do not earn what they claim. */
    public void exemplars(Family family, Cell cell, long seed, List<Problem> problems) {
        Scenario scenario = renderer.render(family, cell, seed);
        for (Exemplar exemplar : renderer.exemplars(family, cell, seed)) {
            Grade grade = grader.grade(scenario, replay.run(scenario, 0, replay.scripted(scenario, exemplar.turns())));
            boolean kinds = new TreeSet<>(grade.kinds()).containsAll(exemplar.kinds());
            boolean duty = exemplar.outcome() == Outcome.INVALID || grade.dutyMet() == exemplar.duty();
            if (grade.outcome() != exemplar.outcome() || !kinds || !duty) {
                problems.add(new Problem(
                        family.source(),
                        0,
                        "exemplar " + exemplar.id() + " in " + scenario.id() + " earned " + earned(grade),
                        exemplar.outcome().id() + " " + exemplar.kinds() + (exemplar.duty() ? " with" : " without")
                                + " its duty"));
            }
        }
    }

    private static String earned(Grade grade) {
        List<String> findings =
                grade.findings().stream().map(Proof::brief).limit(6).toList();
        return grade.outcome().id() + " " + grade.kinds() + (grade.dutyMet() ? " with its duty" : "")
                + (grade.failedChecks().isEmpty() ? "" : " failed checks " + grade.failedChecks())
                + (findings.isEmpty() ? "" : " by " + findings);
    }

    private static String brief(Finding finding) {
        return finding.marker() + "/" + finding.rule() + "@" + finding.turn();
    }
}
