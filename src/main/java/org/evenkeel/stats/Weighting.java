package org.evenkeel.stats;

/** What has equal weight in a mean over runs. The epochs of one scenario are always averaged first. */
public enum Weighting {
    /** Scenarios to families to clusters: every cluster counts the same (macro); the error is sd/√G of its means. */
    CLUSTER,
    /** Scenarios to families: every family counts the same, in its cluster. */
    FAMILY,
    /** Every scenario counts the same, whatever its family (pooled). */
    SCENARIO
}
