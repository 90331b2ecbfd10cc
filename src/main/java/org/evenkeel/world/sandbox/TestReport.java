package org.evenkeel.world.sandbox;

import java.util.List;

/**
 * What a test file came to.
 *
 * @param results in the order run; a test that was stopped by a limit counts as failed
 * @param problem one line that says why the file did not come to its end; empty where it did
 */
public record TestReport(List<TestResult> results, Verdict verdict, long fuelUsed, String console, String problem) {
    /** How the run ended. */
    public enum Verdict {
        COMPLETED,
        /** The step counter ran out in some test. */
        OUT_OF_FUEL,
        /** Memory or stack ran out in some test. */
        TRAPPED,
        /** The test file could not be loaded: a syntax error, or an error before its first test. */
        LOAD_ERROR,
        /** A test never settled. */
        NEVER_SETTLED,
        /** The request is larger than the limits. */
        TOO_LARGE,
        /** The sandbox itself failed; says nothing about the code. */
        HARNESS_FAULT
    }

    public TestReport {
        results = List.copyOf(results);
    }
}
