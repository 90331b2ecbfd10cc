package org.evenkeel.stats;

import java.util.Arrays;

/**
 * Where the uncertainty of a mean over scenarios comes from: scenarios that differ, or epochs of one scenario that
 * differ (Miller 2024, Adding Error Bars to Evals). More epochs never bring the error below
 * {@link #errorWithoutEpochNoise}.
 *
 * @param scenarios number of scenarios
 * @param epochs epochs of each
 * @param mean mean of the scenario means
 * @param total variance of the scenario means
 * @param within mean variance inside a scenario
 */
public record EpochVariance(int scenarios, int epochs, double mean, double total, double within) {
    /**
     * Splits the variance.
     *
     * @param values one row per scenario, at least two, each with the same number of epochs, at least two
     */
    public static EpochVariance of(double[][] values) {
        Check.atLeast("number of scenarios", values.length, 2);
        int epochs = Check.atLeast("number of epochs", values[0].length, 2);
        for (double[] row : values) {
            Check.sameLength("epochs", epochs, row.length);
        }
        double[] means = Arrays.stream(values).mapToDouble(Sums::mean).toArray();
        double[] variances = Arrays.stream(values).mapToDouble(Sums::variance).toArray();
        return new EpochVariance(values.length, epochs, Sums.mean(means), Sums.variance(means), Sums.mean(variances));
    }

    /** Variance between scenarios; below 0 where epochs differ more than scenarios do. */
    public double between() {
        return total - within / epochs;
    }

    /** Standard error of the mean. */
    public double error() {
        return Math.sqrt(total / scenarios);
    }

    /** Standard error expected with another number of epochs, at least 1. */
    public double errorAt(int otherEpochs) {
        Check.atLeast("number of epochs", otherEpochs, 1);
        return Math.sqrt(Math.max(0, between() + within / otherEpochs) / scenarios);
    }

    /** Standard error that more epochs cannot undercut. */
    public double errorWithoutEpochNoise() {
        return Math.sqrt(Math.max(0, between()) / scenarios);
    }
}
