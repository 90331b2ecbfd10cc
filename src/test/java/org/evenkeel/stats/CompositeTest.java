package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompositeTest {
    private static final double[] POINTS = {0, 40, 75, 100};

    private static Composite.Part part(String name, double weight, Map<String, double[]> values) {
        return new Composite.Part(name, weight, Clusters.of(values));
    }

    @Test
    void isTheClusteredMeanWhenThereIsOnePart() {
        Clusters data = Design.reduce(Samples.runs(new Random(1), POINTS), Weighting.FAMILY);
        Estimate.Interval alone = (Estimate.Interval) Clustered.mean(data, Scale.POINTS, 0.95);
        Estimate.Interval index =
                (Estimate.Interval) Composite.index(List.of(new Composite.Part("only", 3, data)), Scale.POINTS, 0.95);
        assertThat(index.estimate()).isEqualTo(alone.estimate(), within(1e-12));
        assertThat(index.lower()).isEqualTo(alone.lower(), within(1e-10));
        assertThat(index.upper()).isEqualTo(alone.upper(), within(1e-10));
    }

    @Test
    void doesNotDependOnTheOrderOfPartsOrTheSizeOfWeights() {
        Random random = new Random(2);
        Clusters a = Design.reduce(Samples.runs(random, POINTS), Weighting.CLUSTER);
        Clusters b = Design.reduce(Samples.runs(random, POINTS), Weighting.CLUSTER);
        Estimate.Interval one = (Estimate.Interval) Composite.index(
                List.of(new Composite.Part("a", 1, a), new Composite.Part("b", 2, b)), Scale.POINTS, 0.95);
        Estimate.Interval two = (Estimate.Interval) Composite.index(
                List.of(new Composite.Part("b", 20, b), new Composite.Part("a", 10, a)), Scale.POINTS, 0.95);
        assertThat(Published.round(one)).isEqualTo(Published.round(two));
        assertThat(one.clusters()).isEqualTo(Math.max(a.count(), b.count()));
        assertThat(one.n()).isEqualTo(a.runs() + b.runs());
    }

    @Test
    void isAbsentWhenAPartIs() {
        Estimate index = Composite.index(
                List.of(
                        part("spiral", 1, Map.of("a", new double[] {1}, "b", new double[] {2})),
                        part("leak", 1, Map.of())),
                Scale.POINTS,
                0.95);
        assertThat(index).isEqualTo(new Estimate.Undefined("no data for leak", 2, 2));
    }

    @Test
    void boundsAnIndexWhosePartsDoNotVary() {
        Map<String, double[]> full = Map.of("a", new double[] {100}, "b", new double[] {100});
        Estimate.Unvarying index = (Estimate.Unvarying)
                Composite.index(List.of(part("x", 1, full), part("y", 1, full)), Scale.POINTS, 0.95);
        assertThat(index.estimate()).isEqualTo(100);
        assertThat(index.byClusters().upper()).isEqualTo(100);
        assertThat(index.byClusters().lower()).isEqualTo(100 * (1 - ZeroEvents.upperBound(2, 0.975)), within(1e-10));
    }

    @Test
    void givesNoErrorOfZeroWhenPartsCancel() {
        Estimate index = Composite.index(
                List.of(
                        part("x", 1, Map.of("a", new double[] {0}, "b", new double[] {100})),
                        part("y", 1, Map.of("a", new double[] {100}, "b", new double[] {0}))),
                Scale.POINTS,
                0.95);
        assertThat(index)
                .isEqualTo(new Estimate.Point(50, "the parts of every cluster cancel: no standard error", 4, 2));
    }

    @Test
    void saysOnlyThePointOfOneCluster() {
        Estimate index = Composite.index(List.of(part("x", 1, Map.of("a", new double[] {0, 50}))), Scale.POINTS, 0.95);
        assertThat(index).isInstanceOf(Estimate.Point.class);
    }

    @Test
    void onePartWithOneClusterLeavesTheIndexWithoutAnError() {
        Map<String, double[]> one = Map.of("a", new double[] {0, 50});
        Map<String, double[]> two = Map.of("b", new double[] {0, 50}, "c", new double[] {100, 100});
        assertThat(Composite.index(List.of(part("x", 1, one), part("y", 1, two)), Scale.POINTS, 0.95))
                .isEqualTo(new Estimate.Point(43.75, "one cluster in x: no standard error", 6, 3));
    }

    @Test
    void refusesWeightsThatAreNotPositive() {
        assertThatThrownBy(() -> part("x", 0, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weight of x 0.0; expected a finite number above 0");
        assertThatThrownBy(() -> Composite.index(List.of(), Scale.POINTS, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of parts 0; expected at least 1");
    }
}
