package org.evenkeel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evenkeel.bundle.Reproduction;
import org.evenkeel.data.Json;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.report.HtmlReport;
import org.evenkeel.report.Picture;
import org.evenkeel.report.TextReport;
import org.evenkeel.score.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reproduces the published table. */
@Command(
        name = "reproduce",
        description = {
            "Reproduce the published table from the recorded reference runs: every world is executed again,",
            "every transcript graded again, every scorecard compared byte for byte."
        },
        mixinStandardHelpOptions = true)
final class ReproduceCommand extends OnDataset {
    @Option(names = "--html", paramLabel = "FILE", description = "also write the page of the table")
    private Optional<Path> page = Optional.empty();

    @Option(names = "--svg", paramLabel = "FILE", description = "also write the scores as a picture")
    private Optional<Path> picture = Optional.empty();

    @Override
    public Integer call() {
        List<Scorecard> cards = new Reproduction(stages(), progress()).run();
        page.ifPresent(file -> SafeFiles.write(file, HtmlReport.table(cards, truths(cards))));
        picture.ifPresent(file -> SafeFiles.write(file, Picture.scores(cards)));
        out().print(json ? Json.canonical(cards) + "\n" : TextReport.terminal(cards, truths(cards)));
        out().flush();
        return Main.DONE;
    }
}
