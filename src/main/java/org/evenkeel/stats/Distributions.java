package org.evenkeel.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Distribution functions, all from Apache Commons Statistics. */
final class Distributions {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Distributions() {}

    static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    static double normalCdf(double x) {
        return NORMAL.cumulativeProbability(x);
    }

    static double tQuantile(double p, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(p);
    }

    /** P(|T| >= |t|). */
    static double tTwoSided(double t, double degreesOfFreedom) {
        return Math.min(1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t)));
    }

    static double betaQuantile(double p, double a, double b) {
        return BetaDistribution.of(a, b).inverseCumulativeProbability(p);
    }

    static double betaCdf(double x, double a, double b) {
        return BetaDistribution.of(a, b).cumulativeProbability(x);
    }

    static double binomialCdf(int k, int n, double p) {
        return BinomialDistribution.of(n, p).cumulativeProbability(k);
    }

    static double binomialPmf(int k, int n, double p) {
        return BinomialDistribution.of(n, p).probability(k);
    }
}
