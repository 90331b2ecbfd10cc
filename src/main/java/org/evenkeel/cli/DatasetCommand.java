package org.evenkeel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.bundle.Sealing;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.Json;
import org.evenkeel.dataset.Dataset;
import org.evenkeel.dataset.Edition;
import org.evenkeel.dataset.Family;
import org.evenkeel.dataset.Lint;
import org.evenkeel.dataset.Renderer;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Problem;
import org.evenkeel.model.Scenario;
import org.evenkeel.proof.Proof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at the dataset. */
@Command(
        name = "dataset",
        description = "List, show, render and lint the dataset.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DatasetCommand.ListFamilies.class,
            DatasetCommand.Show.class,
            DatasetCommand.Render.class,
            DatasetCommand.LintDataset.class,
            DatasetCommand.Seal.class
        })
final class DatasetCommand {
    private DatasetCommand() {}

    /** Lists families. */
    @Command(name = "list", description = "One line a family.", mixinStandardHelpOptions = true)
    static final class ListFamilies extends OnDataset {
        /** One family. */
        record Row(String family, String cluster, int cells, int scored, String title) {}

        @Override
        public Integer call() {
            for (Family family : dataset.open().families()) {
                List<Cell> cells = family.cells();
                int scored = (int) cells.stream().filter(Cell::scored).count();
                Row row = new Row(family.id(), family.cluster(), cells.size(), scored, family.title());
                out().println(
                                json
                                        ? Json.line(row)
                                        : row.family() + "  " + row.cells() + " cells, " + row.scored() + " scored  "
                                                + row.title());
            }
            return Main.DONE;
        }
    }

    /** Shows one family. */
    @Command(name = "show", description = "A family and its cells.", mixinStandardHelpOptions = true)
    static final class Show extends OnDataset {
        @Parameters(paramLabel = "FAMILY", description = "as in coercion/berth-seven")
        private String id = "";

        /** One family with its cells. */
        record Shown(String family, String title, String summary, String cluster, List<Cell> cells) {}

        @Override
        public Integer call() {
            Family family = dataset.open().family(id);
            Shown shown = new Shown(family.id(), family.title(), family.summary(), family.cluster(), family.cells());
            if (json) {
                out().println(Json.line(shown));
                return Main.DONE;
            }
            out().println(shown.family() + ": " + shown.title());
            out().println(shown.summary());
            out().println("cluster: " + shown.cluster());
            for (Cell cell : shown.cells()) {
                out().println("  " + cell.name() + (cell.scored() ? " (scored)" : ""));
            }
            return Main.DONE;
        }
    }

    /** Renders one scenario. */
    @Command(
            name = "render",
            description = "The exact bytes that a model sees in one scenario.",
            mixinStandardHelpOptions = true)
    static final class Render extends OnDataset {
        @Parameters(index = "0", paramLabel = "FAMILY", description = "as in coercion/berth-seven")
        private String id = "";

        @Parameters(
                index = "1",
                arity = "0..1",
                defaultValue = "focal",
                paramLabel = "CELL",
                description = "focal unless given")
        private String cellName = "focal";

        @Option(names = "--seed", defaultValue = "0", description = "0 is the published rendering")
        private long seed;

        @Override
        public Integer call() {
            Dataset opened = dataset.open();
            Family family = opened.family(id);
            Scenario scenario = dataset.renderer(opened).render(family, opened.cell(family, cellName), seed);
            if (json) {
                out().println(Json.canonical(scenario));
                return Main.DONE;
            }
            out().println("# " + scenario.id() + "  sha256 " + Json.sha256(scenario));
            out().println("## system");
            out().println(scenario.system());
            out().println("## user");
            out().println(scenario.user().opening());
            scenario.user().moves().forEach(move -> {
                out().println("## user, " + move.id());
                out().println(move.text());
            });
            scenario.tools().forEach(tool -> out().println("## tool " + tool.name() + ": " + tool.description()));
            return Main.DONE;
        }
    }

    /** Seals the dataset. */
    @Command(
            name = "seal",
            description = {
                "Write editions, recordings of the reference agents and their scorecards into a dataset's folder.",
                "For authors, after a family, the marker book or the grading changed."
            },
            mixinStandardHelpOptions = true)
    static final class Seal extends OnDataset {
        @Parameters(paramLabel = "DIR", description = "the dataset's folder")
        private Path folder = Path.of("");

        @Override
        public Integer call() {
            new Sealing(new Stages(Dataset.read(folder)), folder, progress()).run();
            return Main.DONE;
        }
    }

    /** Lints the dataset. */
    @Command(
            name = "lint",
            description = "What is wrong with the dataset, by file and line.",
            mixinStandardHelpOptions = true)
    static final class LintDataset extends OnDataset {
        /** Enough that an agent which draws among its exemplars has drawn most of them. */
        private static final int EPOCHS = 10;

        @Option(
                names = "--proof",
                paramLabel = "SEEDS",
                description = "also run every exemplar with this many seeds and the reference agents, and check what"
                        + " they earn")
        private int seeds;

        @Override
        public Integer call() {
            Dataset opened = dataset.open();
            Renderer renderer = dataset.renderer(opened);
            List<Problem> problems = new ArrayList<>(new Lint(opened, renderer).problems());
            if (seeds > 0 && problems.isEmpty()) {
                Stages stages = new Stages(opened);
                Proof proof = new Proof(opened, renderer, stages.replay(), stages.grader());
                problems.addAll(proof.exemplars(seeds));
                problems.addAll(proof.agents(EPOCHS));
            }
            problems.forEach(problem -> out().println(json ? Json.line(problem) : problem.toString()));
            if (problems.isEmpty() && !json) {
                int scenarios = Edition.render(opened, renderer, "full", 0).size();
                out().println(opened.families().size() + " families, " + scenarios + " scenarios, no problem");
            }
            return problems.isEmpty() ? Main.DONE : Main.PROBLEM;
        }
    }
}
