package org.evenkeel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs the JMH benchmarks inside this JAR. */
@Command(
        name = "bench",
        description = {
            "Run the JMH benchmarks of the grading core.",
            "All further options go to JMH: -l lists, -f 1 -wi 1 -i 1 is quick, -h explains."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--json", paramLabel = "FILE", description = "write JMH's JSON to this file")
    private Optional<Path> json = Optional.empty();

    @Unmatched
    private List<String> rest = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunnerException {
        json.ifPresent(file -> rest.addAll(List.of("-rf", "json", "-rff", file.toString())));
        CommandLineOptions options;
        try {
            options = new CommandLineOptions(rest.toArray(String[]::new));
        } catch (CommandLineOptionException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
        Runner runner = new Runner(options);
        if (options.shouldList()) {
            runner.list();
        } else if (options.shouldListWithParams()) {
            runner.listWithParams(options);
        } else {
            runner.run();
        }
        return Main.DONE;
    }
}
