package org.evenkeel.world.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Digest;
import org.evenkeel.data.Json;

/**
 * QuickJS as JVM byte code, a fresh instance for every start. A test that hits a limit is counted as failed and the
 * file is started again behind it, so one endless test does not hide the others.
 */
public final class QuickJsSandbox implements Sandbox {
    private static final String HARNESS = harness();
    private static final int MARK_LENGTH = 32;

    private final Limits limits;

    public QuickJsSandbox(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String engineKey() {
        return "quickjs4j 0.1.0, endive 1.0.0, harness "
                + Digest.sha256(HARNESS).substring(0, 16) + ", fuel "
                + limits.fuel() + ", pages " + limits.pages() + ", output " + limits.outputBytes() + ", source "
                + limits.sourceChars() + ", restarts " + limits.restarts();
    }

    @Override
    public TestReport run(TestRequest request) {
        long size = request.testSource().length();
        for (String file : request.files().values()) {
            size += file.length();
        }
        if (size > limits.sourceChars()) {
            return new TestReport(
                    List.of(),
                    TestReport.Verdict.TOO_LARGE,
                    0,
                    "",
                    size + " characters of code; at most " + limits.sourceChars() + " are run");
        }
        return new Run(request).run();
    }

    private final class Run {
        private final TestRequest request;
        private final String mark;
        private final List<TestResult> results = new ArrayList<>();
        private final Map<String, Integer> names = new HashMap<>();
        private final StringBuilder console = new StringBuilder();
        private TestReport.Verdict worst = TestReport.Verdict.COMPLETED;
        private String problem = "";
        private long fuel;

        Run(TestRequest request) {
            this.request = request;
            this.mark = Digest.sha256(Json.line(request) + HARNESS).substring(0, MARK_LENGTH);
        }

        TestReport run() {
            for (int start = 0; start <= limits.restarts(); start++) {
                int before = results.size();
                if (!startAt(before) || results.size() == before) {
                    break;
                }
            }
            return new TestReport(results, worst, fuel, console.toString(), problem);
        }

        /** Runs the file from a test on; true when it must be started again behind a test that hit a limit. */
        private boolean startAt(int first) {
            Guest.Ended ended = Guest.run(source(first), limits);
            fuel += ended.fuelUsed();
            Seen seen = read(ended.output());
            if (seen.done) {
                return false;
            }
            if (!seen.loadProblem.isEmpty()) {
                note(TestReport.Verdict.LOAD_ERROR, seen.loadProblem);
                return false;
            }
            TestReport.Verdict verdict = switch (ended.how()) {
                case FUEL -> TestReport.Verdict.OUT_OF_FUEL;
                case TRAP -> TestReport.Verdict.TRAPPED;
                case FAULT -> TestReport.Verdict.HARNESS_FAULT;
                case FINISHED -> TestReport.Verdict.NEVER_SETTLED;
            };
            String reason = switch (verdict) {
                case OUT_OF_FUEL -> "ran too long";
                case TRAPPED -> "ran out of memory or stack";
                case HARNESS_FAULT -> "the sandbox failed: " + ended.detail();
                default -> "never settled";
            };
            note(verdict, reason);
            if (seen.running.isEmpty() || verdict == TestReport.Verdict.HARNESS_FAULT) {
                return false;
            }
            add(seen.running, false, reason);
            return true;
        }

        private void note(TestReport.Verdict verdict, String reason) {
            if (worst == TestReport.Verdict.COMPLETED) {
                worst = verdict;
                problem = reason;
            }
        }

        private String source(int first) {
            Map<String, Object> parts = new TreeMap<>();
            parts.put("mark", mark);
            parts.put("files", request.files());
            parts.put("testPath", request.testPath());
            parts.put("testSource", request.testSource());
            parts.put("first", first);
            return HARNESS + "(JSON.parse(" + Json.line(Json.line(parts)) + "));";
        }

        private Seen read(String output) {
            Seen seen = new Seen();
            for (String line : output.split("\n", -1)) {
                if (line.startsWith(mark + " ")) {
                    seen.line(line.substring(mark.length() + 1), this);
                } else if (line.startsWith("console ")) {
                    console.append(line.substring("console ".length())).append('\n');
                }
            }
            return seen;
        }

        /** Two tests of one name are told apart, so that neither hides the other. */
        private void add(String name, boolean passed, String message) {
            int times = names.merge(name, 1, Integer::sum);
            results.add(new TestResult(times == 1 ? name : name + " #" + times, passed, message));
        }
    }

    /** What the marked lines of one start said. */
    private static final class Seen {
        private boolean done;
        private String running = "";
        private String loadProblem = "";

        void line(String line, Run run) {
            String[] words = line.split(" ", 3);
            if (words.length < 3) {
                return;
            }
            String[] texts;
            try {
                texts = Json.read("[" + words[2].replaceFirst("\" \"", "\",\"") + "]", String[].class, "report", 0);
            } catch (DataException e) {
                return; // a line that the output limit cut off
            }
            String name = texts.length > 0 ? texts[0] : "";
            String message = texts.length > 1 ? texts[1] : "";
            switch (words[0]) {
                case "start" -> running = name;
                case "end" -> {
                    running = "";
                    run.add(name, words[1].equals("1"), message);
                }
                case "load" -> loadProblem = message.isEmpty() ? "could not be loaded" : message;
                default -> done = true;
            }
        }
    }

    private static String harness() {
        try (InputStream in = Objects.requireNonNull(QuickJsSandbox.class.getResourceAsStream("harness.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the harness is part of this program", e);
        }
    }
}
