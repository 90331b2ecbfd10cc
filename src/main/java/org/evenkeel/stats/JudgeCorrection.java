package org.evenkeel.stats;

import java.util.OptionalDouble;

/**
 * A rate flagged by an imperfect judge, corrected by what the judge did on labelled items (Rogan and Gladen 1978, Am.
 * J. Epidemiol. 107:71; interval of Lang and Reiczigel 2014, Prev. Vet. Med. 113:13).
 *
 * @param flagged items that the judge flagged among {@code n}
 * @param n independent items judged
 * @param truePositives flagged among {@code positives} labelled positive
 * @param positives labelled positive, at least 1
 * @param trueNegatives not flagged among {@code negatives} labelled negative
 * @param negatives labelled negative, at least 1
 */
public record JudgeCorrection(int flagged, int n, int truePositives, int positives, int trueNegatives, int negatives) {
    static final String METHOD = "Rogan-Gladen, Lang-Reiczigel interval";

    /** A judge with sensitivity + specificity - 1 at or below this is of no use. */
    public static final double USELESS = 0.1;

    public JudgeCorrection {
        Check.successes(flagged, n);
        Check.atLeast("positives", positives, 1);
        Check.atLeast("negatives", negatives, 1);
        Check.successes(truePositives, positives);
        Check.successes(trueNegatives, negatives);
    }

    /**
     * The corrected rate.
     *
     * @return an interval inside [0, 1]; undefined without items, for a useless judge, or when the correction leaves
     *     [0, 1] by more than its standard error, which shows that the labels do not carry over to these items
     */
    public Estimate estimate(double level) {
        Level checked = Level.of(level);
        if (n == 0) {
            return new Estimate.Undefined("no items", 0, 0);
        }
        if (youden() <= USELESS || adjustedYouden() <= 0) {
            return new Estimate.Undefined("failed judge calibration: the judge is close to guessing", n, n);
        }
        double raw = raw();
        if (Scale.RATE.clip(raw) != raw && Math.abs(raw - Scale.RATE.clip(raw)) > error()) {
            return new Estimate.Undefined("failed judge calibration: the corrected rate leaves 0 to 1", n, n);
        }
        Bounds limits = limits(checked).clipped(Scale.RATE);
        return new Estimate.Interval(
                Scale.RATE.clip(raw), limits.lower(), limits.upper(), level, METHOD, n, n, OptionalDouble.of(error()));
    }

    /** The rate as flagged; n must not be 0. */
    double apparent() {
        return (double) flagged / n;
    }

    double sensitivity() {
        return (double) truePositives / positives;
    }

    double specificity() {
        return (double) trueNegatives / negatives;
    }

    double youden() {
        return sensitivity() + specificity() - 1;
    }

    double raw() {
        return (apparent() + specificity() - 1) / youden();
    }

    /** Delta-method standard error, calibration noise included. */
    double error() {
        double theta = raw();
        double a = apparent();
        double variance = a * (1 - a) / n
                + theta * theta * sensitivity() * (1 - sensitivity()) / positives
                + (1 - theta) * (1 - theta) * specificity() * (1 - specificity()) / negatives;
        return Math.sqrt(variance) / Math.abs(youden());
    }

    private double adjustedYouden() {
        return (truePositives + 1.0) / (positives + 2.0) + (trueNegatives + 1.0) / (negatives + 2.0) - 1;
    }

    /** Lang-Reiczigel limits, which may leave [0, 1]; needs a judge better than guessing. */
    Bounds limits(Level level) {
        double z = level.z();
        double items = n + z * z;
        double p = (flagged + z * z / 2) / items;
        double se = (truePositives + 1.0) / (positives + 2.0);
        double sp = (trueNegatives + 1.0) / (negatives + 2.0);
        double theta = (p + sp - 1) / adjustedYouden();
        double varSe = se * (1 - se) / (positives + 2.0);
        double varSp = sp * (1 - sp) / (negatives + 2.0);
        double shift = 2 * z * z * (theta * varSe - (1 - theta) * varSp);
        double spread = Math.sqrt(p * (1 - p) / items + theta * theta * varSe + (1 - theta) * (1 - theta) * varSp)
                / adjustedYouden();
        return new Bounds(theta + shift - z * spread, theta + shift + z * spread);
    }
}
