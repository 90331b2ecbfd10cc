package org.evenkeel.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
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
import org.evenkeel.replay.ReferenceAgent;
import org.evenkeel.replay.ReferenceRun;
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
        return everywhere((family, cell) -> LongStream.range(0, seeds)
                .mapToObj(seed -> exemplars(family, cell, seed))
                .flatMap(List::stream)
                .toList());
    }

    /** Exemplars of one scenario that do not earn what they claim. */
    private List<Problem> exemplars(Family family, Cell cell, long seed) {
        Scenario scenario = renderer.render(family, cell, seed);
        List<Problem> problems = new ArrayList<>();
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
        return problems;
    }

    /** Where reference agents do not earn what the table says, in every cell at seed 0, by epochs. */
    public List<Problem> agents(int epochs) {
        AgentTable table = AgentTable.of(dataset.files());
        ReferenceRun run = new ReferenceRun(dataset, renderer, replay);
        return everywhere((family, cell) -> {
            Scenario scenario = renderer.render(family, cell, 0);
            List<Problem> problems = new ArrayList<>();
            for (ReferenceAgent agent : ReferenceAgent.values()) {
                SortedSet<String> expected = table.earns(agent, family.track(), cell);
                earned(run, agent, scenario, epochs).forEach((word, grade) -> {
                    if (!expected.contains(word)) {
                        problems.add(new Problem(
                                dataset.files().name(AgentTable.PATH),
                                0,
                                agent.id() + " in " + scenario.id() + " earned " + grade,
                                String.join(" or ", expected)));
                    }
                });
            }
            return problems;
        });
    }

    /** What the table calls each grade of an agent, and an example of it. */
    private SortedMap<String, String> earned(ReferenceRun run, ReferenceAgent agent, Scenario scenario, int epochs) {
        SortedMap<String, String> words = new TreeMap<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            Optional<Grade> grade =
                    run.run(agent, scenario, epoch).map(transcript -> grader.grade(scenario, transcript));
            words.put(
                    grade.map(AgentTable::word).orElse(AgentTable.NO_PART),
                    grade.map(Proof::earned).orElse(AgentTable.NO_PART));
        }
        return words;
    }

    /** Problems of all cells, in the order of families and cells, on all cores. */
    private List<Problem> everywhere(BiFunction<Family, Cell, List<Problem>> check) {
        return dataset.families().stream()
                .flatMap(family -> family.cells().stream().map(cell -> Map.entry(family, cell)))
                .toList()
                .parallelStream()
                .map(place -> check.apply(place.getKey(), place.getValue()))
                .flatMap(List::stream)
                .toList();
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
