package org.evenkeel.world.sandbox;

/** One test: {@code message} says what went wrong, empty where it passed. */
public record TestResult(String name, boolean passed, String message) {}
