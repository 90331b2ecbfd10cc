package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final Bootstrap.Plan PLAN = new Bootstrap.Plan(2000, 42, 1);

    private static Clusters data() {
        return Design.reduce(Samples.runs(new Random(9), new double[] {0, 40, 75, 100}), Weighting.SCENARIO);
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() throws Exception {
        Clusters data = data();
        Bootstrap here = Bootstrap.of(data, PLAN);
        for (int threads : new int[] {1, 2, 5}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            Bootstrap there = pool.submit(() -> Bootstrap.of(data, PLAN)).get();
            pool.shutdown();
            assertThat(there.numerators()).isEqualTo(here.numerators());
            assertThat(there.denominators()).isEqualTo(here.denominators());
            assertThat(there.bca(0.95)).isEqualTo(here.bca(0.95));
        }
    }

    @Test
    void drawsEachReplicateWithoutTheOthers() {
        Clusters data = data();
        double[] few = Bootstrap.of(data, new Bootstrap.Plan(10, 42, 1)).numerators();
        assertThat(Bootstrap.of(data, PLAN).numerators()).startsWith(few);
        assertThat(Bootstrap.of(data, new Bootstrap.Plan(10, 43, 1)).numerators())
                .isNotEqualTo(few);
        assertThat(Bootstrap.of(data, new Bootstrap.Plan(10, 42, 2)).numerators())
                .isNotEqualTo(few);
    }

    @Test
    void staysInsideTheRangeOfTheDataAndNearTheErrorOfTheMean() {
        Random random = new Random(10);
        double[] values = Samples.points(random, 200);
        Estimate.Interval interval =
                (Estimate.Interval) Bootstrap.of(values, PLAN).percentile(0.95);
        double error = Math.sqrt(Sums.variance(values) / values.length);
        assertThat(interval.upper() - interval.lower()).isEqualTo(2 * 1.96 * error, within(0.1 * error * 4));
        assertThat(interval.lower()).isBetween(0.0, interval.estimate());
        assertThat(interval.upper()).isBetween(interval.estimate(), 100.0);
    }

    @Test
    void refusesToResampleWhatDoesNotVary() {
        for (double[] same : List.of(new double[] {3.3, 3.3, 3.3}, new double[] {0, 0}, new double[] {5})) {
            Bootstrap bootstrap = Bootstrap.of(same, PLAN);
            assertThat(bootstrap.percentile(0.95)).isInstanceOf(Estimate.Point.class);
            assertThat(bootstrap.bca(0.95)).isEqualTo(bootstrap.percentile(0.95));
        }
    }

    @Test
    void givesNoAcceleratedIntervalWhereItsLevelsBreakDown() {
        double[] outlier = new double[50];
        outlier[0] = 1;
        Bootstrap bootstrap = Bootstrap.of(outlier, PLAN);
        assertThat(bootstrap.bca(0.95)).isInstanceOf(Estimate.Interval.class);
        assertThat(bootstrap.bca(1 - 1e-10))
                .isEqualTo(
                        new Estimate.Point(0.02, "the replicates are too skewed for an accelerated interval", 50, 50));
    }

    @Test
    void agreesOnClustersOfOneWithPlainValues() {
        double[] values = {1, 5, 2, 8, 4};
        List<double[]> single =
                Arrays.stream(values).mapToObj(v -> new double[] {v}).toList();
        assertThat(Bootstrap.of(Clusters.of(single), PLAN).numerators())
                .isEqualTo(Bootstrap.of(values, PLAN).numerators());
    }

    @Test
    void refusesTooFewReplicatesForAnInterval() {
        assertThatThrownBy(() -> Bootstrap.of(new double[] {1, 2}, new Bootstrap.Plan(999, 1, 0))
                        .percentile(0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("replicates for an interval 999; expected at least 1000");
        assertThatThrownBy(() -> new Bootstrap.Plan(0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("replicates 0; expected at least 1");
        assertThatThrownBy(() -> Bootstrap.of(new double[0], PLAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of values 0; expected at least 1");
    }

    @Test
    void drawsIndicesEvenly() {
        int[] counts = new int[7];
        Philox draws = new Philox(1, 0, 0);
        for (int i = 0; i < 70_000; i++) {
            counts[draws.index(i, 7)]++;
        }
        assertThat(Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
    }
}
