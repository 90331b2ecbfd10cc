package org.evenkeel.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Drives the real JAR as a child process, the way a user does. */
final class Program {
    private static final String JAR = System.getProperty("evenkeel.jar");
    private final List<String> java = new ArrayList<>();
    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    Program(Path folder) {
        this(Path.of(System.getProperty("java.home")), folder);
    }

    Program(Path javaHome, Path folder) {
        this.folder = folder;
        java.add(javaHome.resolve("bin/java").toString());
    }

    /** Options of the virtual machine: locale, time zone, cores. */
    Program with(String... options) {
        java.addAll(List.of(options));
        return this;
    }

    /** A variable of the environment. */
    Program given(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** What a run printed and how it ended. */
    record Ran(int code, String out, String err) {
        @Override
        public String toString() {
            return "exit " + code + "\n--- out\n" + out + "\n--- err\n" + err;
        }
    }

    Ran run(String... arguments) {
        List<String> command = new ArrayList<>(java);
        command.add("-jar");
        command.add(JAR);
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            Process process = builder.directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after five minutes: " + command);
            }
            return new Ran(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
