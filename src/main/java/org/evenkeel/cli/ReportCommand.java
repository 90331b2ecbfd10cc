package org.evenkeel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.bundle.Reproduction;
import org.evenkeel.data.RunFolder;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.report.HtmlReport;
import org.evenkeel.report.TextReport;
import org.evenkeel.score.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the report of a run. */
@Command(
        name = "report",
        description = {
            "Write the report of a run: one HTML page into the run folder, or Markdown or text to standard output.",
            "The sealed scorecards of the reference agents stand beside it."
        },
        mixinStandardHelpOptions = true)
final class ReportCommand extends OnRun {
    /** Forms of a report. */
    enum Format {
        HTML,
        MD,
        TEXT
    }

    @Option(names = "--format", defaultValue = "html", description = "html (default), md or text")
    private Format format = Format.HTML;

    @Override
    public Integer call() {
        RunFolder folder = folder();
        Scorecard card = scorecard(folder);
        List<Scorecard> baselines = Reproduction.sealed(dataset.open()).stream()
                .filter(other -> !other.of().agent().equals(card.of().agent()))
                .filter(other -> other.key().sha256().equals(card.key().sha256()))
                .toList();
        List<Scorecard> all = new ArrayList<>(List.of(card));
        all.addAll(baselines);
        if (format == Format.HTML) {
            Path page = folder.report();
            SafeFiles.write(page, HtmlReport.page(card, baselines, truths(all)));
            progress().accept("written to " + page);
        } else {
            out().print(
                            format == Format.MD
                                    ? TextReport.markdown(all, truths(all))
                                    : TextReport.terminal(all, truths(all)));
            out().flush();
        }
        return Main.DONE;
    }
}
