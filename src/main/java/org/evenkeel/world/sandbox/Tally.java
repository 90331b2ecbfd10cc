package org.evenkeel.world.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenkeel.world.sandbox.TestReport.Verdict;

/** Gathers what the harness says over all starts of one file. */
final class Tally {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]");

    private final List<String> names = new ArrayList<>();
    private final List<TestResult> results = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final StringBuilder console = new StringBuilder();
    private Verdict verdict = Verdict.COMPLETED;
    private String problem = "";
    private boolean running;
    private boolean loaded;
    private int before;
    private boolean done;
    private long fuel;

    /** A line of the harness: a kind and up to two texts. */
    synchronized void line(List<String> line) {
        switch (line.get(0)) {
            case "test" -> {
                if (!loaded) {
                    names.add(unique(oneLine(line.get(1))));
                }
            }
            case "loaded" -> loaded = true;
            case "start" -> running = true;
            case "end" -> end(oneLine(line.get(2)));
            case "stuck" -> note(Verdict.NEVER_SETTLED, "a test never settled");
            case "load" -> note(Verdict.LOAD_ERROR, oneLine(line.get(1) + ": " + line.get(2)));
            case "console" -> console.append(line.get(1)).append('\n');
            default -> done = true;
        }
    }

    /** Whether the harness came to the end of the file. */
    synchronized boolean done() {
        return done;
    }

    synchronized void restarted() {
        running = false;
        before = results.size();
    }

    synchronized void used(long steps) {
        fuel += steps;
    }

    /** Notes a start that did not come to its end; true when there is a test behind it to start again at. */
    synchronized boolean stopped(Guest.Ended ended) {
        switch (ended.how()) {
            case FUEL -> note(Verdict.OUT_OF_FUEL, where("ran too long"));
            case MEMORY -> note(Verdict.OUT_OF_MEMORY, where("ran out of memory"));
            case STACK -> note(Verdict.OUT_OF_STACK, where("ran out of stack"));
            case TRAP -> note(Verdict.TRAPPED, where("stopped the engine"));
            default -> note(Verdict.HARNESS_FAULT, "the sandbox failed: " + ended.detail());
        }
        if (!loaded || verdict == Verdict.HARNESS_FAULT) {
            return false;
        }
        boolean betweenTests = !running && results.size() > before;
        if (!betweenTests && results.size() < names.size()) {
            end(reason(ended.how()));
        }
        return results.size() < names.size();
    }

    /** The index of the test to start again at. */
    synchronized int next() {
        return results.size();
    }

    synchronized TestReport report() {
        while (loaded && results.size() < names.size()) {
            end("was not reached");
        }
        return new TestReport(results, verdict, fuel, console.toString(), problem);
    }

    private static String reason(Guest.How how) {
        return switch (how) {
            case FUEL -> "ran too long";
            case MEMORY -> "ran out of memory";
            case STACK -> "ran out of stack";
            default -> "stopped the engine";
        };
    }

    private String where(String reason) {
        return running
                ? "'" + names.get(results.size()) + "' " + reason
                : "the file " + reason + " while it was loaded";
    }

    private void end(String message) {
        results.add(new TestResult(names.get(results.size()), message.isEmpty(), message));
        running = false;
    }

    private void note(Verdict worst, String reason) {
        if (verdict == Verdict.COMPLETED || worst == Verdict.HARNESS_FAULT) {
            verdict = worst;
            problem = reason;
        }
    }

    private static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }

    /** Two tests of one name are told apart, so that neither hides the other. */
    private String unique(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + " #" + i;
        }
        return free;
    }
}
