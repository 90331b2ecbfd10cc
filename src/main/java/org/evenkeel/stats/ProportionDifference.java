package org.evenkeel.stats;

import java.util.OptionalDouble;

/** The difference of two rates from independent runs. */
public final class ProportionDifference {
    static final String METHOD = "Newcombe hybrid score";

    private ProportionDifference() {}

    /**
     * First rate minus second, runs of both independent: Newcombe 1998, Stat. Med. 17:873, method 10.
     *
     * @param k1 events among n1 runs
     * @param k2 events among n2 runs
     * @return an interval inside [-1, 1]; undefined when one side has no runs
     */
    public static Estimate independent(int k1, int n1, int k2, int n2, double level) {
        Check.successes(k1, n1);
        Check.successes(k2, n2);
        Level checked = Level.of(level);
        int n = Math.addExact(n1, n2);
        if (n1 == 0 || n2 == 0) {
            return new Estimate.Undefined("no runs on one side", n, n);
        }
        double p1 = (double) k1 / n1;
        double p2 = (double) k2 / n2;
        Bounds w1 = ProportionMethod.WILSON.bounds(k1, n1, checked);
        Bounds w2 = ProportionMethod.WILSON.bounds(k2, n2, checked);
        return estimate(p1, w1, p2, w2, 0, new Sample(n, checked, METHOD));
    }

    record Sample(int n, Level level, String method) {}

    /** Squares and adds the distances of Wilson's limits, less what the correlation phi explains. */
    static Estimate estimate(double p1, Bounds w1, double p2, Bounds w2, double phi, Sample sample) {
        double difference = p1 - p2;
        double down = distance(p1 - w1.lower(), w2.upper() - p2, phi);
        double up = distance(w1.upper() - p1, p2 - w2.lower(), phi);
        return new Estimate.Interval(
                difference,
                Math.max(-1, difference - down),
                Math.min(1, difference + up),
                sample.level().value(),
                sample.method(),
                sample.n(),
                sample.n(),
                OptionalDouble.empty());
    }

    private static double distance(double a, double b, double phi) {
        return Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
    }
}
