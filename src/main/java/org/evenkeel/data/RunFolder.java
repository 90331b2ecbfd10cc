package org.evenkeel.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evenkeel.model.Disclosure;
import org.evenkeel.model.Grade;
import org.evenkeel.model.JudgeVerdict;
import org.evenkeel.model.RunInfo;
import org.evenkeel.model.Transcript;

/** The folder of one run: every stage reads one file of it and writes the next. */
public final class RunFolder {
    private final Path folder;

    public RunFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    /** What was asked. */
    public Path run() {
        return folder.resolve("run.json");
    }

    /** What a reader of the scores must know and cannot see in them. */
    public Path disclosure() {
        return folder.resolve("disclosure.json");
    }

    /** Everything said and done. */
    public Path transcripts() {
        return folder.resolve("transcripts.jsonl");
    }

    /** Findings and outcome of every transcript. */
    public Path outcomes() {
        return folder.resolve("outcomes.jsonl");
    }

    /** What judges said. */
    public Path verdicts() {
        return folder.resolve("verdicts.jsonl");
    }

    /** What judges said since the work began, in order of arrival; gone when it is done. */
    public Path verdictsSoFar() {
        return folder.resolve("verdicts.part.jsonl");
    }

    /** How providers were asked, in order of arrival. */
    public Path exchanges() {
        return folder.resolve("exchanges.jsonl");
    }

    /** The scores with their intervals, canonical JSON. */
    public Path scorecard() {
        return folder.resolve("scorecard.json");
    }

    /** The page. */
    public Path report() {
        return folder.resolve("report.html");
    }

    /** Whether a run lies here already. */
    public boolean exists() {
        return Files.exists(run());
    }

    /** Writes what was asked, canonical JSON. */
    public void writeRun(RunInfo run) {
        SafeFiles.write(run(), Json.canonical(run) + "\n");
    }

    /**
     * What was asked.
     *
     * @throws DataException when it breaks its schema
     */
    public RunInfo readRun() {
        return Schemas.read(SafeFiles.read(run()), RunInfo.class, RunInfo.FORMAT, run().toString(), 0);
    }

    /** Writes the disclosure, canonical JSON. */
    public void writeDisclosure(Disclosure disclosure) {
        SafeFiles.write(disclosure(), Json.canonical(disclosure) + "\n");
    }

    /** Writes the transcripts, sorted by scenario and epoch. */
    public void writeTranscripts(List<Transcript> transcripts) {
        SafeFiles.write(
                transcripts(),
                JsonLines.write(transcripts.stream()
                        .sorted(Comparator.comparing(Transcript::scenario).thenComparing(Transcript::epoch))
                        .toList()));
    }

    /**
     * The transcripts. The reader of the records is as strict as the schema but for ranges, and lines may be long.
     *
     * @throws DataException at the first line that is not one
     */
    public List<Transcript> readTranscripts() {
        return JsonLines.read(transcripts(), Transcript.class);
    }

    /** Writes the outcomes, sorted by scenario and epoch. */
    public void writeOutcomes(List<Grade> grades) {
        SafeFiles.write(
                outcomes(),
                JsonLines.write(grades.stream()
                        .sorted(Comparator.comparing(Grade::scenario).thenComparing(Grade::epoch))
                        .toList()));
    }

    /**
     * The outcomes.
     *
     * @throws DataException at the first line that breaks its schema
     */
    public List<Grade> readOutcomes() {
        List<Grade> grades = new ArrayList<>();
        String source = outcomes().toString();
        JsonLines.lines(
                outcomes(), (text, line) -> grades.add(Schemas.read(text, Grade.class, "outcomes-1", source, line)));
        return grades;
    }

    /** Writes verdicts in their order. */
    public void writeVerdicts(List<JudgeVerdict> verdicts) {
        SafeFiles.write(
                verdicts(),
                JsonLines.write(verdicts.stream().sorted(JudgeVerdict.ORDER).toList()));
    }

    /**
     * The verdicts of a file; none where there is no such file.
     *
     * @param file {@link #verdicts()} or {@link #verdictsSoFar()}
     * @throws DataException at the first line that breaks its schema
     */
    public List<JudgeVerdict> readVerdicts(Path file) {
        List<JudgeVerdict> verdicts = new ArrayList<>();
        if (Files.exists(file)) {
            String source = file.toString();
            JsonLines.lines(
                    file,
                    (text, line) -> verdicts.add(Schemas.read(text, JudgeVerdict.class, "verdicts-1", source, line)));
        }
        return verdicts;
    }
}
