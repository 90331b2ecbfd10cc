package org.evenkeel.cli;

import java.nio.file.Path;
import java.util.Map;
import org.evenkeel.bundle.Stages;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Json;
import org.evenkeel.data.RunFolder;
import org.evenkeel.interop.AgenticMisalignment;
import org.evenkeel.interop.ImportFolder;
import org.evenkeel.interop.Imported;
import org.evenkeel.interop.Intake;
import org.evenkeel.interop.LabelledTranscripts;
import org.evenkeel.interop.PublicScenarios;
import org.evenkeel.model.Agent;
import org.evenkeel.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Makes runs of transcripts that other tools kept. */
@Command(
        name = "import",
        description = "Make a run folder of transcripts that other tools kept; then 'evenkeel grade DIR'.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "FORMAT",
        subcommands = {ImportCommand.Labelled.class, ImportCommand.Framework.class})
final class ImportCommand {
    /** One format. */
    abstract static class Format extends OnDataset {
        @Option(
                names = "--out",
                required = true,
                paramLabel = "DIR",
                description = "folder to write to; must hold no run")
        private Path out = Path.of("");

        abstract Intake read();

        @Override
        public Integer call() {
            RunFolder folder = new RunFolder(out);
            if (folder.exists()) {
                throw new ParameterException(
                        spec.commandLine(), out + " holds a run already; expected an empty folder");
            }
            Intake intake = read();
            ImportFolder.Report report = ImportFolder.Report.of(intake);
            print(report);
            if (intake.items().isEmpty()) {
                throw new DataException(
                        intake.format(), 0, "no transcript that can be graded", "at least one of a known scenario");
            }
            Stages stages = stages();
            Imported imported = Imported.of(intake.items(), stages.worlds());
            ImportFolder.write(
                    folder,
                    stages.asked(
                            new Agent(Agent.Kind.IMPORTED, imported.agent()),
                            PublicScenarios.edition(),
                            imported.epochs(),
                            kit()),
                    imported,
                    report);
            progress().accept("written to " + out);
            return Main.DONE;
        }

        private void print(ImportFolder.Report report) {
            if (json) {
                out().println(Json.canonical(report));
                return;
            }
            report.skipped().stream().map(Problem::toString).forEach(line -> out().println("left out: " + line));
            for (Map.Entry<String, Integer> scenario : report.imported().entrySet()) {
                out().println(scenario.getKey() + "  " + scenario.getValue());
            }
            int left = report.skipped().size();
            out().println(report.seen() + " read, " + (report.seen() - left) + " imported, " + left + " left out");
        }
    }

    /** Our own plain format. */
    @Command(
            name = "labelled",
            description = "Read labelled-transcripts-1: JSON Lines of the public scenarios, with or without labels.",
            mixinStandardHelpOptions = true)
    static final class Labelled extends Format {
        @Parameters(paramLabel = "FILE", description = "a JSON Lines file")
        private Path file = Path.of("");

        @Override
        Intake read() {
            return LabelledTranscripts.read(file);
        }
    }

    /** The results of the original study's framework. */
    @Command(
            name = "agentic-misalignment",
            description = "Read results of the agentic-misalignment framework: response.json files in a folder.",
            mixinStandardHelpOptions = true)
    static final class Framework extends Format {
        @Parameters(paramLabel = "FILE|DIR", description = "one response.json, or a folder of any depth")
        private Path path = Path.of("");

        @Override
        Intake read() {
            return AgenticMisalignment.read(path);
        }
    }
}
