package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairedDifferenceTest {
    private static final double[] POINTS = {0, 40, 75, 100};

    private static List<Observation> again(List<Observation> runs, Random random) {
        return runs.stream()
                .map(r -> new Observation(
                        r.cluster(), r.family(), r.scenario(), r.epoch(), POINTS[random.nextInt(POINTS.length)]))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void turnsItsSignWithItsSides(Weighting weighting) {
        Random random = new Random(4);
        for (int i = 0; i < 20; i++) {
            List<Observation> a = Samples.runs(random, POINTS);
            List<Observation> b = again(a, random);
            PairedDifference one = PairedDifference.of(a, b, weighting, Scale.POINTS, 0.95);
            PairedDifference two = PairedDifference.of(b, Samples.shuffled(a, random), weighting, Scale.POINTS, 0.95);
            assertThat(one.t()).isEqualTo(two.t());
            assertThat(one.signFlip()).isEqualTo(two.signFlip());
            if (one.difference() instanceof Estimate.Interval x && two.difference() instanceof Estimate.Interval y) {
                assertThat(x.estimate()).isEqualTo(-y.estimate(), within(1e-12));
                assertThat(x.lower()).isEqualTo(-y.upper(), within(1e-10));
                boolean excludesZero = x.lower() > 0 || x.upper() < 0;
                assertThat(((Significance.Tested) one.t()).p() < 0.05).isEqualTo(excludesZero);
            }
        }
    }

    @Test
    void isTheDifferenceOfTheMeansOfBothSides() {
        Random random = new Random(8);
        List<Observation> a = Samples.runs(random, POINTS);
        List<Observation> b = again(a, random);
        for (Weighting weighting : Weighting.values()) {
            double difference = PairedDifference.of(a, b, weighting, Scale.POINTS, 0.95)
                    .difference()
                    .number()
                    .orElseThrow();
            double apart = Sums.mean(Design.reduce(a, weighting).all())
                    - Sums.mean(Design.reduce(b, weighting).all());
            assertThat(difference).isEqualTo(apart, within(1e-10));
        }
    }

    @Test
    void doesNotTestWhatIsIdenticalEverywhere() {
        List<Observation> a = Samples.runs(new Random(6), POINTS);
        PairedDifference same = PairedDifference.of(a, a, Weighting.CLUSTER, Scale.POINTS, 0.95);
        assertThat(same.t()).isEqualTo(new Significance.Untested("no difference in any cluster"));
        assertThat(same.difference()).isInstanceOf(Estimate.Unvarying.class);
        assertThat(((Significance.Tested) same.signFlip()).p()).isEqualTo(1);
        List<Observation> one = List.of(new Observation("c", "f", "s", 0, 1));
        assertThat(PairedDifference.of(one, one, Weighting.CLUSTER, Scale.RATE, 0.95)
                        .t())
                .isEqualTo(new Significance.Untested("fewer than 2 clusters"));
        assertThat(PairedDifference.of(List.of(), List.of(), Weighting.CLUSTER, Scale.RATE, 0.95)
                        .signFlip())
                .isEqualTo(new Significance.Untested("no data"));
    }

    @Test
    void refusesScenariosOfOneSideOnly() {
        List<Observation> a = Samples.runs(new Random(6), POINTS);
        List<Observation> fewer = new ArrayList<>(a);
        String gone = a.get(0).scenario();
        fewer.removeIf(run -> run.scenario().equals(gone));
        String message = "scenario " + gone + " in one condition only; expected the same scenarios in both";
        assertThatThrownBy(() -> PairedDifference.of(a, fewer, Weighting.CLUSTER, Scale.POINTS, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> PairedDifference.of(fewer, a, Weighting.CLUSTER, Scale.POINTS, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesAScenarioThatChangedItsCluster() {
        assertThatThrownBy(() -> PairedDifference.of(
                        List.of(new Observation("c", "f", "s", 0, 1)),
                        List.of(new Observation("d", "f", "s", 0, 1)),
                        Weighting.CLUSTER,
                        Scale.RATE,
                        0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scenario s in c/f and d/f; expected one cluster and family");
    }
}
