package org.evenkeel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.bundle.Panel;
import org.evenkeel.bundle.RecordedVerdicts;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.AppendedLines;
import org.evenkeel.data.EnvironmentException;
import org.evenkeel.data.RunFolder;
import org.evenkeel.grading.JudgeCase;
import org.evenkeel.grading.JudgeTemplate;
import org.evenkeel.interop.ImportFolder;
import org.evenkeel.model.JudgeVerdict;
import org.evenkeel.model.Outcome;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Transcript;
import org.evenkeel.validity.JudgeAgreement.Place;

/** The verdicts of a run folder: asked for, recorded, and read again from the judges' raw words. */
final class Judged {
    private final RunFolder folder;
    private final Progress progress;
    private final List<JudgeCase> cases;
    private final RecordedVerdicts recorded;

    Judged(RunFolder folder, Stages stages, List<Scenario> scenarios, List<Transcript> transcripts, Progress progress) {
        this.folder = folder;
        this.progress = progress;
        Map<String, Scenario> byId = new HashMap<>();
        scenarios.forEach(scenario -> byId.put(scenario.id(), scenario));
        JudgeTemplate template = stages.judgeTemplate();
        this.cases = transcripts.stream()
                .filter(transcript -> transcript.end() != Transcript.End.MISSING)
                .flatMap(transcript -> Optional.ofNullable(byId.get(transcript.scenario())).stream()
                        .map(scenario -> stages.judgeCase(template, scenario, transcript)))
                .toList();
        this.recorded = RecordedVerdicts.of(
                folder.readVerdicts(folder.verdicts()), folder.verdicts().toString());
    }

    /** Whether a run folder holds verdicts, or the beginnings of them. */
    static boolean any(RunFolder folder) {
        return Files.exists(folder.verdicts()) || Files.exists(folder.verdictsSoFar());
    }

    /**
     * Asks for what is not recorded. Each answer is on the disk before the next is waited for, so that work that was
     * broken off goes on where it stood.
     *
     * @return false when the provider was given up
     */
    boolean ask(Panel panel) {
        AtomicInteger count = new AtomicInteger();
        try (AppendedLines part = AppendedLines.open(folder.verdictsSoFar());
                AppendedLines exchanges = AppendedLines.open(folder.exchanges())) {
            return panel.ask(cases, recorded, asked -> {
                exchanges.add(asked.exchange());
                part.add(asked.verdict());
                recorded.add(asked.verdict());
                JudgeVerdict verdict = asked.verdict();
                progress.accept(
                        count.incrementAndGet() + "  " + verdict.judge() + "  " + verdict.scenario() + "  epoch "
                                + verdict.epoch() + "  draw " + verdict.draw() + "  "
                                + verdict.status().name().toLowerCase(Locale.ROOT)
                                + (verdict.refusal().isEmpty() ? "" : ": " + verdict.refusal()));
            });
        }
    }

    /** Takes in what was asked before the work was broken off. */
    void takeUp() {
        if (Files.exists(folder.verdictsSoFar())) {
            AppendedLines.open(folder.verdictsSoFar()).close(); // cuts a torn line off
            folder.readVerdicts(folder.verdictsSoFar()).forEach(recorded::add);
        }
    }

    /**
     * Reads every verdict again and writes them in order. Verdicts on other words or under another template are kept
     * in the file as they are and take no part.
     *
     * @return those that take part
     */
    List<JudgeVerdict> seal() {
        Map<Place, JudgeCase> byPlace = new HashMap<>();
        cases.forEach(each -> byPlace.put(new Place(each.scenario(), each.epoch()), each));
        List<JudgeVerdict> mine = new ArrayList<>();
        List<JudgeVerdict> all = new ArrayList<>();
        int changed = 0;
        for (JudgeVerdict old : recorded.all()) {
            Optional<JudgeVerdict> read = Optional.ofNullable(byPlace.get(new Place(old.scenario(), old.epoch())))
                    .flatMap(each -> each.again(old));
            read.ifPresent(mine::add);
            all.add(read.orElse(old));
            changed += read.isPresent() && !read.get().equals(old) ? 1 : 0;
        }
        folder.writeVerdicts(all);
        try {
            Files.deleteIfExists(folder.verdictsSoFar());
        } catch (IOException e) {
            throw new EnvironmentException("cannot delete " + folder.verdictsSoFar(), e);
        }
        say(all.size() - mine.size(), " verdicts on other transcripts or by another template take no part");
        say(changed, " verdicts read otherwise than they were recorded");
        return mine;
    }

    private void say(int count, String what) {
        if (count > 0) {
            progress.accept(count + what);
        }
    }

    /** What readers found, where labels came with the run. */
    static Map<Place, Outcome> readers(RunFolder folder) {
        Map<Place, Outcome> readers = new HashMap<>();
        ImportFolder.labels(folder)
                .forEach(label -> label.outcome()
                        .ifPresent(outcome -> readers.put(new Place(label.scenario(), label.epoch()), outcome)));
        return readers;
    }
}
