package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How often intervals hold a truth that is known, over seeded samples. */
class CoverageTest {
    private static final int SAMPLES = 1000;

    /** Half of the clusters have one rate, half the other: their mean is the truth about clusters like these. */
    private static Clusters sample(Random random, double low, double high, int clusters, int runs) {
        TreeMap<String, double[]> values = new TreeMap<>();
        for (int c = 0; c < clusters; c++) {
            double rate = random.nextBoolean() ? low : high;
            double[] outcomes = random.doubles(runs).map(u -> u < rate ? 1 : 0).toArray();
            values.put("c" + c, outcomes);
        }
        return Clusters.of(values);
    }

    private static double covered(double low, double high, int clusters, boolean clustered) {
        Random random = new Random(77);
        double truth = (low + high) / 2;
        int hits = 0;
        for (int i = 0; i < SAMPLES; i++) {
            Clusters data = sample(random, low, high, clusters, 10);
            Estimate estimate = clustered
                    ? Clustered.rate(data, 0.95)
                    : ProportionMethod.WILSON.estimate((int) Sums.sum(data.all()), data.runs(), 0.95);
            Bounds bounds = estimate instanceof Estimate.Interval interval
                    ? new Bounds(interval.lower(), interval.upper())
                    : ((Estimate.Unvarying) estimate).byClusters();
            hits += bounds.contains(truth) ? 1 : 0;
        }
        return (double) hits / SAMPLES;
    }

    @Test
    void holdsTheTruthAboutClustersAtLeastNineTimesInTen() {
        assertThat(covered(0, 0.6, 8, true)).isBetween(0.90, 1.0);
        assertThat(covered(0.3, 0.7, 12, true)).isBetween(0.93, 1.0);
        assertThat(covered(0.0, 0.04, 8, true)).isBetween(0.95, 1.0);
    }

    @Test
    void losesTheTruthWhenClustersAreTakenForIndependentRuns() {
        assertThat(covered(0, 0.6, 8, false)).isLessThan(0.8);
    }
}
