package org.evenkeel.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.evenkeel.data.DataException;
import org.evenkeel.data.EnvironmentException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The front door. */
@Command(
        name = "evenkeel",
        description = {
            "Does an AI model stay on an even keel under pressure?",
            "A dataset of scenarios and the kit that replays, grades and scores them."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 the work found a problem, 2 usage, 3 environment (network, key, disk), 4 bug."
        },
        subcommands = {
            ReproduceCommand.class,
            RunCommand.class,
            GradeCommand.class,
            ScoreCommand.class,
            ReportCommand.class,
            DatasetCommand.class,
            ImportCommand.class,
            ValidityCommand.class,
            BenchCommand.class
        })
public final class Main {
    static final int DONE = 0;
    static final int PROBLEM = 1;
    static final int USAGE = 2;
    static final int ENVIRONMENT = 3;
    static final int BUG = 4;

    private Main() {}

    /** Starts the command line. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        System.exit(code);
    }

    /** Runs one command and returns its exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Main())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler((problem, given) -> usage(problem, errors))
                .setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, errors));
        if (args.length == 0) {
            line.usage(err);
            return USAGE;
        }
        return line.execute(args);
    }

    private static int usage(ParameterException problem, PrintWriter errors) {
        errors.println("evenkeel: " + problem.getMessage());
        errors.println("try: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return USAGE;
    }

    private static int failed(Exception problem, PrintWriter errors) {
        if (problem instanceof DataException data) {
            data.problems().forEach(errors::println);
            return PROBLEM;
        }
        if (problem instanceof EnvironmentException) {
            errors.println("evenkeel: " + problem.getMessage());
            return ENVIRONMENT;
        }
        errors.println("evenkeel: this is a bug, please report it");
        problem.printStackTrace(errors);
        return BUG;
    }

    /** The version of the program that runs. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"evenkeel " + number()};
        }

        static String number() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "unpackaged" : version;
        }
    }
}
