package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusteredTest {
    private static final double[] YES_NO = {0, 0, 0, 1};
    private static final double[] POINTS = {0, 40, 75, 100};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void keepsEveryEstimateInsideItsIntervalAndItsScale(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            for (Weighting weighting : Weighting.values()) {
                assertInside(Clustered.rate(Design.reduce(Samples.runs(random, YES_NO), weighting), 0.95), Scale.RATE);
                assertInside(
                        Clustered.wilsonRate(Design.reduce(Samples.runs(random, YES_NO), weighting), 0.95), Scale.RATE);
                assertInside(
                        Clustered.mean(Design.reduce(Samples.runs(random, POINTS), weighting), Scale.POINTS, 0.95),
                        Scale.POINTS);
            }
        }
    }

    private static void assertInside(Estimate estimate, Scale scale) {
        if (estimate instanceof Estimate.Interval i) {
            assertThat(scale.lower()).isLessThanOrEqualTo(i.lower());
            assertThat(i.lower()).isLessThanOrEqualTo(i.estimate());
            assertThat(i.estimate()).isLessThanOrEqualTo(i.upper());
            assertThat(i.upper()).isLessThanOrEqualTo(scale.upper());
            assertThat(i.upper() - i.lower()).isPositive();
            assertThat(i.clusters()).isBetween(2, i.n());
        } else {
            assertThat(estimate).isInstanceOf(Estimate.Unvarying.class);
        }
    }

    @Test
    void ignoresTheOrderOfRunsAndClusters() {
        Random random = new Random(11);
        List<Observation> runs = Samples.runs(random, POINTS);
        for (Weighting weighting : Weighting.values()) {
            Estimate expected = Clustered.mean(Design.reduce(runs, weighting), Scale.POINTS, 0.95);
            for (int i = 0; i < 20; i++) {
                List<Observation> shuffled = Samples.shuffled(runs, random);
                assertThat(Clustered.mean(Design.reduce(shuffled, weighting), Scale.POINTS, 0.95))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void dependsOnClustersAndNotOnTheirNames() {
        Estimate named = Clustered.rate(
                Clusters.of(Map.of("z", new double[] {0, 1}, "a", new double[] {1, 1, 0}, "m", new double[] {0})), 0.9);
        Estimate numbered = Clustered.rate(
                Clusters.of(List.of(new double[] {0, 1}, new double[] {1, 1, 0}, new double[] {0})), 0.9);
        assertThat(named).isEqualTo(numbered);
    }

    @Test
    void tellsTheSameStoryOfARateAndOfItsComplement() {
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            Clusters data = Design.reduce(Samples.runs(random, YES_NO), Weighting.CLUSTER);
            List<double[]> flipped = data.values().values().stream()
                    .map(values -> Arrays.stream(values).map(v -> 1 - v).toArray())
                    .toList();
            Clusters other = Clusters.of(mapped(flipped), data.runs());
            if (Clustered.rate(data, 0.95) instanceof Estimate.Interval one
                    && Clustered.rate(other, 0.95) instanceof Estimate.Interval two) {
                assertThat(one.lower()).isEqualTo(1 - two.upper(), within(1e-9));
                assertThat(one.upper()).isEqualTo(1 - two.lower(), within(1e-9));
            }
        }
    }

    private static Map<String, double[]> mapped(List<double[]> groups) {
        Map<String, double[]> map = new TreeMap<>();
        groups.forEach(group -> map.put("c" + (100 + map.size()), group));
        return map;
    }

    @Test
    void givesTheMacroMeanTheErrorOfClusterMeans() {
        Random random = new Random(3);
        Clusters macro = Design.reduce(Samples.runs(random, POINTS), Weighting.CLUSTER);
        Estimate.Interval interval = (Estimate.Interval) Clustered.mean(macro, Scale.POINTS, 0.95);
        double error = Math.sqrt(Sums.variance(macro.means()) / macro.count());
        assertThat(interval.estimate()).isEqualTo(Sums.mean(macro.means()), within(1e-12));
        assertThat(interval.standardError().orElseThrow()).isEqualTo(error, within(1e-12));
    }

    @Test
    void boundsWhatNeverHappenedByClustersAndByRuns() {
        Clusters never = Clusters.of(List.of(new double[20], new double[20], new double[20]));
        assertThat(Clustered.rate(never, 0.95))
                .isEqualTo(new Estimate.Unvarying(
                        0,
                        new Bounds(0, ZeroEvents.upperBound(3, 0.95)),
                        Optional.of(new Bounds(0, ZeroEvents.upperBound(60, 0.95))),
                        0.95,
                        "exact one-sided bound",
                        60,
                        3));
    }

    @Test
    void boundsAnUnvaryingScoreOnItsScale() {
        Clusters always = Clusters.of(List.of(new double[] {75}, new double[] {75}));
        Estimate.Unvarying same = (Estimate.Unvarying) Clustered.mean(always, Scale.POINTS, 0.95);
        double share = ZeroEvents.upperBound(2, 0.95);
        assertThat(same.byClusters().lower()).isEqualTo(75 - share * 75, within(1e-12));
        assertThat(same.byClusters().upper()).isEqualTo(75 + share * 25, within(1e-12));
    }

    @Test
    void givesNoBoundByRunsWhenRunsDiffer() {
        Clusters even = Clusters.of(List.of(new double[] {0, 1}, new double[] {1, 0}));
        Estimate.Unvarying same = (Estimate.Unvarying) Clustered.rate(even, 0.95);
        assertThat(same.estimate()).isEqualTo(0.5);
        assertThat(same.byRuns()).isEmpty();
        List<Observation> runs = List.of(
                new Observation("a", "a", "a", 0, 0),
                new Observation("a", "a", "a", 1, 1),
                new Observation("b", "b", "b", 0, 1),
                new Observation("b", "b", "b", 1, 0));
        assertThat(((Estimate.Unvarying) Clustered.rate(Design.reduce(runs, Weighting.CLUSTER), 0.95)).byRuns())
                .isEmpty();
    }

    @Test
    void saysOnlyThePointOfOneClusterAndNothingWithoutData() {
        assertThat(Clustered.rate(Clusters.of(List.of(new double[] {0, 1})), 0.95))
                .isEqualTo(new Estimate.Point(0.5, "one cluster: nothing can be said about others", 2, 1));
        assertThat(Clustered.rate(Clusters.of(List.of()), 0.95)).isEqualTo(new Estimate.Undefined("no data", 0, 0));
        assertThat(Clustered.mean(Clusters.of(List.of()), Scale.POINTS, 0.95).number())
                .isEmpty();
    }

    @Test
    void survivesTheLeastEffectiveSizes() {
        Clusters split = Clusters.of(List.of(new double[50], filled(50, 1)));
        Estimate.Interval interval = (Estimate.Interval) Clustered.rate(split, 0.95);
        assertThat(interval.lower()).isBetween(0.0, 1e-6);
        assertThat(interval.upper()).isBetween(1 - 1e-6, 1.0);
    }

    private static double[] filled(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void neverCountsMoreRunsThanThereWere() {
        List<double[]> alike = new ArrayList<>();
        for (int c = 0; c < 10; c++) {
            double[] runs = new double[10];
            Arrays.fill(runs, 0, c == 0 ? 6 : 5, 1);
            alike.add(runs);
        }
        Estimate.Interval clustered = (Estimate.Interval) Clustered.rate(Clusters.of(alike), 0.95);
        Estimate.Interval independent = (Estimate.Interval) ProportionMethod.CLOPPER_PEARSON.estimate(51, 100, 0.95);
        assertThat(clustered.lower()).isEqualTo(independent.lower(), within(1e-12));
        assertThat(clustered.upper()).isEqualTo(independent.upper(), within(1e-12));
    }

    @Test
    void refusesValuesOffTheScale() {
        Clusters data = Clusters.of(List.of(new double[] {0}, new double[] {1.5}));
        assertThatThrownBy(() -> Clustered.rate(data, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value 1.5; expected 0.0 to 1.0");
        assertThatThrownBy(() -> Clusters.of(List.of(new double[] {Double.NaN})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("NaN; expected a finite number");
        assertThatThrownBy(() -> Clusters.of(Map.of("a", new double[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cluster 'a' has 0 values; expected at least 1");
        assertThatThrownBy(() -> Clusters.of(Map.of("a", new double[3]), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("runs 2; expected at least 3");
        assertThatThrownBy(() -> new Scale(1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scale from 1.0 to 1.0; expected a lower end below the upper end");
    }

    @Test
    void doesNotChangeWhenItsSourceArraysDo() {
        double[] source = {0, 1};
        Clusters data = Clusters.of(Map.of("a", source, "b", new double[] {0}));
        Estimate before = Clustered.rate(data, 0.95);
        source[0] = 1;
        assertThat(Clustered.rate(data, 0.95)).isEqualTo(before);
    }
}
