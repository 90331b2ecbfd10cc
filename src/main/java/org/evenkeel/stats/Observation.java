package org.evenkeel.stats;

/**
 * One run as statistics see it.
 *
 * @param cluster the unit of all statistics; a family belongs to one cluster
 * @param family a scenario belongs to one family
 * @param scenario id of the scenario
 * @param epoch repeat number of the scenario, 0 or more
 * @param value what was measured, finite
 */
public record Observation(String cluster, String family, String scenario, int epoch, double value) {
    public Observation {
        Check.atLeast("epoch", epoch, 0);
        Check.finite("value", value);
    }
}
