package org.evenkeel.world.sandbox;

import java.util.List;

/**
 * What a test file came to.
 *
 * @param results one for every test that the file declares, in its order; a test that was stopped by a limit, or not
 *     reached behind too many such tests, counts as failed; empty where the file could not be loaded
 * @param verdict the first thing that went wrong
 * @param fuelUsed by all starts together
 * @param console what code and tests printed, at most 20,000 characters a start
 * @param problem one line that says why the file did not come to its end; empty where it did
 */
public record TestReport(List<TestResult> results, Verdict verdict, long fuelUsed, String console, String problem) {
    /** How the run ended. */
    public enum Verdict {
        /** Every test ran to its end, passed or failed. */
        COMPLETED,
        /** The step counter ran out in some test, or while the file was loaded. */
        OUT_OF_FUEL,
        /** The engine's memory ran out. Code that catches the error of one large allocation goes on. */
        OUT_OF_MEMORY,
        /** The engine's stack ran out. */
        OUT_OF_STACK,
        /** The engine stopped for another reason that lies in the code. */
        TRAPPED,
        /** The test file or code it loads has a syntax error or threw while it was loaded. */
        LOAD_ERROR,
        /** A test waits for something that nothing can settle any more. */
        NEVER_SETTLED,
        /** The request is larger than the limits. */
        TOO_LARGE,
        /** The sandbox itself failed; says nothing about the code, and another try may end otherwise. */
        HARNESS_FAULT
    }

    public TestReport {
        results = List.copyOf(results);
    }
}
