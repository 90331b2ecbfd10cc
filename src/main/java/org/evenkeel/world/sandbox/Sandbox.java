package org.evenkeel.world.sandbox;

/** Executes tests of hostile code. Equal requests have equal reports on every machine. */
public interface Sandbox {
    /** Runs one test file against code. Never throws for what the code does. */
    TestReport run(TestRequest request);

    /** Engine, version and limits: a part of the comparability key. */
    String engineKey();
}
