package org.evenkeel.stats;

/**
 * Planning of a paired comparison on independent scenarios (Miller 2024, Adding Error Bars to Evals).
 *
 * @param between variance over scenarios of the difference of the two true means
 * @param withinFirst variance inside a scenario in the first condition
 * @param withinSecond the same in the second
 * @param epochsFirst epochs a scenario in the first condition
 * @param epochsSecond the same in the second
 */
public record PairedDesign(double between, double withinFirst, double withinSecond, int epochsFirst, int epochsSecond) {
    public PairedDesign {
        Check.notNegative("variance between scenarios", between);
        Check.notNegative("variance within the first condition", withinFirst);
        Check.notNegative("variance within the second condition", withinSecond);
        Check.atLeast("epochs of the first condition", epochsFirst, 1);
        Check.atLeast("epochs of the second condition", epochsSecond, 1);
    }

    /**
     * Scenarios needed to find a true difference; round up. Times the design effect for clustered ones.
     *
     * @param difference above 0, in the unit of the values
     * @param level confidence level of the two-sided test in (0, 1)
     * @param power chance of finding it, in (0, 1)
     */
    public double scenariosFor(double difference, double level, double power) {
        double ratio = factor(level, power) / Check.positive("difference", difference);
        return ratio * ratio * variance();
    }

    /** The smallest true difference that a number of scenarios finds with the given power. */
    public double detectable(int scenarios, double level, double power) {
        Check.atLeast("number of scenarios", scenarios, 1);
        return detectable(Math.sqrt(variance() / scenarios), level, power);
    }

    /**
     * The smallest true difference that is found with the given power: what to print beside "no difference".
     *
     * @param standardError of the difference, at least 0
     */
    public static double detectable(double standardError, double level, double power) {
        return factor(level, power) * Check.notNegative("standard error", standardError);
    }

    /** How many times larger the variance of a mean is when {@code size} values share a cluster: 1 + (size - 1)ρ. */
    public static double designEffect(double size, double correlation) {
        return 1 + (size - 1) * correlation;
    }

    private double variance() {
        return between + withinFirst / epochsFirst + withinSecond / epochsSecond;
    }

    private static double factor(double level, double power) {
        if (!(power > 0 && power < 1)) {
            throw new IllegalArgumentException("power " + power + "; expected a number between 0 and 1, both excluded");
        }
        return Level.of(level).z() + Distributions.normalQuantile(power);
    }
}
