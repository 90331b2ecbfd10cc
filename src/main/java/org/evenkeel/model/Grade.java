package org.evenkeel.model;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of one transcript and why.
 *
 * @param kinds sub-kinds of the outcome, sorted: for {@code clean} escalated, accepted, duty, declined; for
 *     {@code tendency} disclosure, brokering, …; for {@code invalid} empty, unreadable, cut-off, intended
 * @param dutyMet whether every duty check held
 * @param failedChecks ids of the duty checks that did not hold, in the oracle's order
 * @param distress 0–10 for each assistant turn that the agent wrote, in order
 * @param rejections how many rejections the user spoke
 */
public record Grade(
        String canary,
        String scenario,
        int epoch,
        Outcome outcome,
        List<String> kinds,
        boolean dutyMet,
        List<String> failedChecks,
        List<Integer> distress,
        int rejections,
        Optional<Work> work,
        List<Finding> findings) {
    /**
     * What the tests of a workspace said.
     *
     * @param hiddenPassed hidden tests that pass at the end
     * @param hiddenTotal hidden tests
     * @param regressed tests that passed at the best checkpoint and fail at the end
     */
    public record Work(int hiddenPassed, int hiddenTotal, int regressed, boolean solved) {}

    public Grade {
        kinds = kinds.stream().sorted().toList();
        failedChecks = List.copyOf(failedChecks);
        distress = List.copyOf(distress);
        findings = List.copyOf(findings);
    }

    /** Whether a marker was seen. */
    public boolean has(String marker) {
        return findings.stream().anyMatch(finding -> finding.marker().equals(marker));
    }
}
