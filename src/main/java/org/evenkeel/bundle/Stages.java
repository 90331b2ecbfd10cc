package org.evenkeel.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.dataset.Dataset;
import org.evenkeel.dataset.Edition;
import org.evenkeel.dataset.Renderer;
import org.evenkeel.grading.Grader;
import org.evenkeel.grading.Grading;
import org.evenkeel.grading.JudgeCase;
import org.evenkeel.grading.JudgeTemplate;
import org.evenkeel.grading.MarkerBook;
import org.evenkeel.model.Agent;
import org.evenkeel.model.Canary;
import org.evenkeel.model.Disclosure;
import org.evenkeel.model.Grade;
import org.evenkeel.model.RunInfo;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Transcript;
import org.evenkeel.replay.Allowance;
import org.evenkeel.replay.ReferenceAgent;
import org.evenkeel.replay.ReferenceRun;
import org.evenkeel.replay.Replay;
import org.evenkeel.score.Scorecard;
import org.evenkeel.score.Scorer;
import org.evenkeel.world.Worlds;
import org.evenkeel.world.sandbox.Limits;
import org.evenkeel.world.sandbox.MemoisingSandbox;
import org.evenkeel.world.sandbox.QuickJsSandbox;

/** One dataset with everything that its stages need. */
public final class Stages {
    private final Dataset dataset;
    private final Renderer renderer;
    private final Worlds worlds;
    private final Replay replay;
    private final MarkerBook book;
    private final Grader grader;

    public Stages(Dataset dataset) {
        this.dataset = dataset;
        this.renderer = new Renderer(dataset.files(), Worlds.SURROUNDINGS);
        this.worlds = new Worlds(new MemoisingSandbox(new QuickJsSandbox(Limits.STANDARD)));
        this.replay = new Replay(worlds, Allowance.STANDARD);
        this.book = MarkerBook.of(dataset.files());
        this.grader = new Grader(book);
    }

    public Dataset dataset() {
        return dataset;
    }

    public Renderer renderer() {
        return renderer;
    }

    public Worlds worlds() {
        return worlds;
    }

    public Replay replay() {
        return replay;
    }

    public Grader grader() {
        return grader;
    }

    /** What judges are asked, by the dataset's own template. */
    public JudgeTemplate judgeTemplate() {
        return JudgeTemplate.of(dataset.files());
    }

    /** A transcript for judges. */
    public JudgeCase judgeCase(JudgeTemplate template, Scenario scenario, Transcript transcript) {
        return new JudgeCase(template, book, scenario, transcript);
    }

    /** The scenarios of an edition. */
    public List<Scenario> scenarios(String edition, long seed) {
        return Edition.render(dataset, renderer, edition, seed);
    }

    /** What is asked of a run with the published settings but for its epochs, which name it where they differ. */
    public RunInfo asked(Agent agent, Edition edition, int epochs, RunInfo.Kit kit) {
        return new RunInfo(
                RunInfo.FORMAT,
                Canary.TEXT,
                name(edition.name(), epochs),
                kit,
                new RunInfo.Edition(
                        edition.name(), edition.version(), edition.language(), edition.seed(), edition.digest()),
                agent,
                new RunInfo.Settings(
                        epochs,
                        Allowance.STANDARD.steps(),
                        Allowance.STANDARD.outputTokens(),
                        Grading.VERSION,
                        book.digest(),
                        worlds.engineKey()),
                Optional.empty(),
                List.of());
    }

    /** What the kit knows that a reader of the scores must be told: changed settings, missing answers. */
    public static Disclosure disclosure(RunInfo run, List<Transcript> transcripts) {
        RunInfo.Settings used = run.settings();
        List<Disclosure.SettingChange> changes = new ArrayList<>();
        change("epochs", publishedEpochs(run.edition().name()), used.epochs()).ifPresent(changes::add);
        change("steps", Allowance.STANDARD.steps(), used.steps()).ifPresent(changes::add);
        change("outputTokens", Allowance.STANDARD.outputTokens(), used.outputTokens())
                .ifPresent(changes::add);
        return Disclosure.of(
                changes,
                transcripts.stream()
                        .filter(transcript -> transcript.end() == Transcript.End.MISSING)
                        .map(transcript -> new Disclosure.Missing(
                                transcript.scenario(), transcript.epoch(), "the provider failed after all retries"))
                        .toList());
    }

    private static String name(String edition, int epochs) {
        return epochs == publishedEpochs(edition) ? "standard" : "modified-epochs-" + epochs;
    }

    /** How often each scenario of an edition is asked in a standard run. */
    public static int publishedEpochs(String edition) {
        return edition.equals("full") ? 3 : 5;
    }

    private static Optional<Disclosure.SettingChange> change(String setting, int published, int used) {
        return published == used
                ? Optional.empty()
                : Optional.of(
                        new Disclosure.SettingChange(setting, Integer.toString(published), Integer.toString(used)));
    }

    /** The transcripts of a reference agent. */
    public List<Transcript> run(ReferenceAgent agent, List<Scenario> scenarios, int epochs) {
        ReferenceRun run = new ReferenceRun(dataset, renderer, replay);
        return parallel(scenarios, scenario -> run.run(agent, List.of(scenario), epochs)).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The grades of transcripts, in their order. */
    public List<Grade> grade(List<Scenario> scenarios, List<Transcript> transcripts) {
        var byId = scenarios.stream().collect(Collectors.toMap(Scenario::id, scenario -> scenario));
        return transcripts.stream()
                .map(transcript -> {
                    Scenario scenario = byId.get(transcript.scenario());
                    if (scenario == null) {
                        throw new IllegalArgumentException("no scenario " + transcript.scenario() + " in the edition");
                    }
                    return grader.grade(scenario, transcript);
                })
                .toList();
    }

    /** The scenarios that an agent has part in: a run of it is asked no others. */
    public static List<Scenario> played(List<Scenario> scenarios, List<Transcript> transcripts) {
        var ids = transcripts.stream().map(Transcript::scenario).collect(Collectors.toSet());
        return scenarios.stream()
                .filter(scenario -> ids.contains(scenario.id()))
                .toList();
    }

    /** The scorecard of grades. */
    public static Scorecard score(RunInfo run, List<Scenario> scenarios, List<Grade> grades) {
        return new Scorer(run, scenarios).score(grades);
    }

    /** Results in the order of the items, whatever the number of cores. */
    static <T, R> List<R> parallel(List<T> items, Function<T, R> work) {
        return items.parallelStream().map(work).toList();
    }
}
