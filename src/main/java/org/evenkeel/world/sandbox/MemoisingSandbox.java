package org.evenkeel.world.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Digest;
import org.evenkeel.data.EnvironmentException;
import org.evenkeel.data.Json;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.world.sandbox.TestReport.Verdict;

/**
 * Remembers reports by a digest of engine, limits, harness, files and tests; sound because equal requests have equal
 * reports. Faults of the sandbox itself are not remembered. Memory is bounded; a folder, where one is given, is not.
 */
public final class MemoisingSandbox implements Sandbox {
    private static final long MAX_CHARS = 32L << 20;

    private final Sandbox sandbox;
    private final Optional<Path> folder;
    private final Map<String, TestReport> known = new LinkedHashMap<>();
    private long chars;

    public MemoisingSandbox(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.folder = Optional.empty();
    }

    /** @param folder where reports outlast this process; a file in it that is torn or changed is computed anew */
    public MemoisingSandbox(Sandbox sandbox, Path folder) {
        this.sandbox = sandbox;
        this.folder = Optional.of(folder);
    }

    @Override
    public TestReport run(TestRequest request) {
        String key = Digest.sha256(engineKey() + "\n" + Sources.identity(request));
        synchronized (known) {
            TestReport report = known.get(key);
            if (report != null) {
                return report;
            }
        }
        Optional<Path> file = folder.map(path -> path.resolve(key + ".json"));
        TestReport report = file.flatMap(path -> stored(path, key)).orElseGet(() -> {
            TestReport made = sandbox.run(request);
            file.filter(path -> made.verdict() != Verdict.HARNESS_FAULT).ifPresent(path -> store(path, key, made));
            return made;
        });
        if (report.verdict() != Verdict.HARNESS_FAULT) {
            remember(key, report);
        }
        return report;
    }

    @Override
    public String engineKey() {
        return sandbox.engineKey();
    }

    private void remember(String key, TestReport report) {
        synchronized (known) {
            if (known.putIfAbsent(key, report) == null) {
                chars += size(report);
            }
            Iterator<TestReport> oldest = known.values().iterator();
            while (chars > MAX_CHARS) {
                chars -= size(oldest.next());
                oldest.remove();
            }
        }
    }

    private static long size(TestReport report) {
        long size = 500L + report.console().length() + report.problem().length();
        for (TestResult result : report.results()) {
            size += 100L + result.name().length() + result.message().length();
        }
        return size;
    }

    private static Optional<TestReport> stored(Path file, String key) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String[] lines = SafeFiles.read(file).split("\n", -1);
            if (lines.length != 3 || !lines[0].equals(Digest.sha256(key + lines[1]))) {
                return Optional.empty();
            }
            return Optional.of(Json.read(lines[1], TestReport.class, file.toString(), 2));
        } catch (DataException | EnvironmentException e) {
            return Optional.empty();
        }
    }

    /** A folder that cannot be written costs time, not the result. */
    private static void store(Path file, String key, TestReport report) {
        try {
            String line = Json.line(report);
            SafeFiles.write(file, Digest.sha256(key + line) + "\n" + line + "\n");
        } catch (EnvironmentException e) {
            return;
        }
    }
}
