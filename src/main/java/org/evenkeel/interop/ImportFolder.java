package org.evenkeel.interop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.data.Json;
import org.evenkeel.data.JsonLines;
import org.evenkeel.data.RunFolder;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.model.Canary;
import org.evenkeel.model.Problem;
import org.evenkeel.model.RunInfo;

/** The run folder of imported transcripts: beside the files of every run, where each came from and what was left out. */
public final class ImportFolder {
    private static final String LABELS = "labels.jsonl";
    private static final String REPORT = "import.json";
    private static final String AGREEMENT = "agreement.json";

    private ImportFolder() {}

    /**
     * What became of the input: {@code import.json}.
     *
     * @param format {@code import-1}
     * @param source the input's format
     * @param seen lines or files
     * @param imported transcripts a scenario
     * @param skipped what was left out, each with its place and the reason
     */
    public record Report(
            String format,
            String canary,
            String source,
            int seen,
            Map<String, Integer> imported,
            List<Problem> skipped) {
        public Report {
            imported = new TreeMap<>(imported);
            skipped = List.copyOf(skipped);
        }

        /** The report of an intake. */
        public static Report of(Intake intake) {
            Map<String, Integer> counts = new TreeMap<>();
            intake.items().forEach(item -> counts.merge(PublicScenarios.id(item.scenario()), 1, Integer::sum));
            return new Report("import-1", Canary.TEXT, intake.format(), intake.seen(), counts, intake.skipped());
        }
    }

    /** Writes everything. */
    public static void write(RunFolder folder, RunInfo run, Imported imported, Report report) {
        folder.writeTranscripts(imported.transcripts());
        SafeFiles.write(
                folder.path().resolve(LABELS),
                JsonLines.write(imported.labels().stream()
                        .sorted(Comparator.comparing(Label::scenario).thenComparing(Label::epoch))
                        .toList()));
        SafeFiles.write(folder.path().resolve(REPORT), Json.canonical(report) + "\n");
        SafeFiles.write(folder.run(), Json.canonical(run) + "\n");
    }

    /** The labels that came with a run; none where it was not imported. */
    public static List<Label> labels(RunFolder folder) {
        Path file = folder.path().resolve(LABELS);
        return Files.exists(file) ? JsonLines.read(file, Label.class) : List.of();
    }

    /** Writes the agreement. */
    public static void writeAgreement(RunFolder folder, Agreement agreement) {
        SafeFiles.write(folder.path().resolve(AGREEMENT), Json.canonical(agreement) + "\n");
    }
}
