package org.evenkeel.stats;

import java.util.OptionalDouble;

/** Intervals of one rate from independent runs. Each takes k events among n runs; k may be fractional inside. */
public enum ProportionMethod {
    /** Wilson 1927, J. Am. Stat. Assoc. 22:209. */
    WILSON("Wilson", 0) {
        @Override
        Bounds raw(double k, double n, Level level) {
            double z = level.z();
            double p = k / n;
            double z2 = z * z;
            double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
            double half = z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
            return new Bounds(Math.max(0, centre - half), Math.min(1, centre + half));
        }
    },
    /** Clopper and Pearson 1934, Biometrika 26:404: guaranteed coverage. */
    CLOPPER_PEARSON("Clopper-Pearson", 0) {
        @Override
        Bounds raw(double k, double n, Level level) {
            double lower = k == 0 ? 0 : Distributions.betaQuantile(level.tail(), k, n - k + 1);
            double upper = k == n ? 1 : Distributions.betaQuantile(level.upperTail(), k + 1, n - k);
            return new Bounds(lower, upper);
        }
    },
    /** Jeffreys, with the end set to 0 at k = 0 and to 1 at k = n: Brown, Cai, DasGupta 2001, Stat. Science 16:101. */
    JEFFREYS("Jeffreys", 0) {
        @Override
        Bounds raw(double k, double n, Level level) {
            return posterior(k, n, 0.5, level);
        }
    },
    /** Equal tails of Beta(k + 1/2, n - k + 1/2); the estimate is the posterior mean. */
    JEFFREYS_POSTERIOR("Jeffreys posterior", 0.5) {
        @Override
        Bounds raw(double k, double n, Level level) {
            return posterior(k, n, 0.5, level);
        }
    },
    /** Equal tails of Beta(k + 1, n - k + 1), the uniform prior; the estimate is the posterior mean. */
    UNIFORM_POSTERIOR("uniform posterior", 1) {
        @Override
        Bounds raw(double k, double n, Level level) {
            return posterior(k, n, 1, level);
        }
    };

    private final String label;
    private final double prior;

    ProportionMethod(String label, double prior) {
        this.label = label;
        this.prior = prior;
    }

    abstract Bounds raw(double k, double n, Level level);

    /** The name as it is published. */
    public String label() {
        return label;
    }

    /**
     * The rate with its interval.
     *
     * @param k events, 0 to n
     * @param n independent runs
     * @param level confidence level in (0, 1)
     * @return an interval inside [0, 1]; undefined without runs
     * @throws IllegalArgumentException when an argument is out of range
     */
    public Estimate estimate(int k, int n, double level) {
        Check.successes(k, n);
        Level checked = Level.of(level);
        if (n == 0) {
            return new Estimate.Undefined("no runs", 0, 0);
        }
        Bounds limits = bounds(k, n, checked);
        double estimate = (k + prior) / (n + 2 * prior);
        return new Estimate.Interval(
                estimate, limits.lower(), limits.upper(), level, label, n, n, OptionalDouble.empty());
    }

    /** Limits for k events among n runs, fractions allowed: exactly 0 at k = 0 and 1 at k = n unless a posterior. */
    Bounds bounds(double k, double n, Level level) {
        Bounds raw = raw(k, n, level);
        if (prior > 0) {
            return raw;
        }
        return new Bounds(k == 0 ? 0 : raw.lower(), k == n ? 1 : raw.upper());
    }

    private static Bounds posterior(double k, double n, double prior, Level level) {
        return new Bounds(
                Distributions.betaQuantile(level.tail(), k + prior, n - k + prior),
                Distributions.betaQuantile(level.upperTail(), k + prior, n - k + prior));
    }
}
