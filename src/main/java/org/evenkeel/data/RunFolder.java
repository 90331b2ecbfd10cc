package org.evenkeel.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.evenkeel.model.Grade;
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

    /** Everything said and done. */
    public Path transcripts() {
        return folder.resolve("transcripts.jsonl");
    }

    /** Findings and outcome of every transcript. */
    public Path outcomes() {
        return folder.resolve("outcomes.jsonl");
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

    /** Writes the transcripts, sorted by scenario and epoch. */
    public void writeTranscripts(List<Transcript> transcripts) {
        SafeFiles.write(
                transcripts(),
                JsonLines.write(transcripts.stream()
                        .sorted(Comparator.comparing(Transcript::scenario).thenComparing(Transcript::epoch))
                        .toList()));
    }

    /**
     * The transcripts.
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
     * @throws DataException at the first line that is not one
     */
    public List<Grade> readOutcomes() {
        return JsonLines.read(outcomes(), Grade.class);
    }
}
