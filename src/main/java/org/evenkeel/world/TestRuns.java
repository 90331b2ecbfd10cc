package org.evenkeel.world;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenkeel.data.EnvironmentException;
import org.evenkeel.world.sandbox.Sandbox;
import org.evenkeel.world.sandbox.TestReport;
import org.evenkeel.world.sandbox.TestRequest;
import org.evenkeel.world.sandbox.TestResult;

/**
 * What some test files came to.
 *
 * @param lines one a test, each ending with a line break
 * @param passed names of tests that passed; none of them failed too
 */
record TestRuns(String lines, SortedSet<String> passed, SortedSet<String> failed) {
    /**
     * Runs test files against code; a file that does not come to its end counts as one failed test more.
     *
     * @throws EnvironmentException where the machine failed and not the code: that is nobody's red test
     */
    static TestRuns of(Sandbox sandbox, Map<String, String> project, Map<String, String> tests) {
        SortedMap<String, String> code = new TreeMap<>(project);
        code.keySet().removeIf(path -> path.startsWith("test/"));
        TestRuns runs = new TestRuns("", new TreeSet<>(), new TreeSet<>());
        StringBuilder lines = new StringBuilder();
        tests.forEach((path, source) -> runs.add(path, sandbox.run(new TestRequest(code, path, source)), lines));
        runs.passed.removeAll(runs.failed);
        return new TestRuns(lines.toString(), runs.passed, runs.failed);
    }

    private void add(String path, TestReport report, StringBuilder lines) {
        if (report.verdict() == TestReport.Verdict.HARNESS_FAULT) {
            throw new EnvironmentException("the sandbox failed on this machine: " + report.problem());
        }
        for (TestResult result : report.results()) {
            add(path + ": " + result.name(), result.passed(), result.message(), lines);
        }
        if (report.verdict() != TestReport.Verdict.COMPLETED) {
            add(path + ": runs to its end", false, report.problem(), lines);
        } else if (report.results().isEmpty()) {
            add(path + ": runs to its end", false, "it declares no test", lines);
        }
    }

    private void add(String name, boolean passes, String message, StringBuilder lines) {
        String whole = Characters.whole(name);
        (passes ? passed : failed).add(whole);
        lines.append(passes ? "ok    " : "FAIL  ").append(whole);
        lines.append(passes ? "" : " (" + Characters.whole(message) + ")").append('\n');
    }
}
