package org.evenkeel.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.evenkeel.bundle.Stages;
import org.evenkeel.model.Agent;
import org.evenkeel.model.RunInfo;
import org.evenkeel.replay.ReferenceAgent;
import org.evenkeel.report.Truth;
import org.evenkeel.score.Scorecard;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that need a dataset share. */
abstract class OnDataset implements Callable<Integer> {
    @Mixin
    DatasetOption dataset = new DatasetOption();

    @Option(names = "--json", description = "print JSON")
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "no progress on the error stream")
    boolean quiet;

    @Spec
    CommandSpec spec;

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    Progress progress() {
        return new Progress(spec.commandLine().getErr(), quiet);
    }

    Stages stages() {
        return new Stages(dataset.open());
    }

    static RunInfo.Kit kit() {
        return new RunInfo.Kit(Main.Version.number(), "unknown", true);
    }

    /** The runs whose harm rate is known. */
    static List<Truth> truths(List<Scorecard> cards) {
        return cards.stream()
                .filter(card -> card.of().agent().kind() == Agent.Kind.SCRIPTED)
                .flatMap(card ->
                        ReferenceAgent.of(card.of().agent().name()).truth().map(rate -> new Truth(card, rate)).stream())
                .toList();
    }
}
