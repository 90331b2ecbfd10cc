package org.evenkeel.cli;

import java.util.List;
import org.evenkeel.bundle.Reproduction;
import org.evenkeel.data.Json;
import org.evenkeel.report.TextReport;
import org.evenkeel.score.Scorecard;
import picocli.CommandLine.Command;

/** Reproduces the published table. */
@Command(
        name = "reproduce",
        description = {
            "Reproduce the published table from the recorded reference runs: every world is executed again,",
            "every transcript graded again, every scorecard compared byte for byte."
        },
        mixinStandardHelpOptions = true)
final class ReproduceCommand extends OnDataset {
    @Override
    public Integer call() {
        List<Scorecard> cards = new Reproduction(stages(), progress()).run();
        out().print(json ? Json.canonical(cards) + "\n" : TextReport.terminal(cards, truths(cards)));
        out().flush();
        return Main.DONE;
    }
}
