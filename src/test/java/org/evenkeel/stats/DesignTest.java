package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DesignTest {
    /** Cluster c1 holds families f1 (scenarios 1 and 0.5 after epochs) and f2 (0); c2 holds f3 (1). */
    private static final List<Observation> RUNS = List.of(
            new Observation("c1", "f1", "f1/a", 0, 1),
            new Observation("c1", "f1", "f1/b", 0, 1),
            new Observation("c1", "f1", "f1/b", 1, 0),
            new Observation("c1", "f2", "f2/a", 0, 0),
            new Observation("c2", "f3", "f3/a", 0, 1));

    @Test
    void averagesEpochsFirstAndThenWhatTheWeightingSays() {
        Clusters pooled = Design.reduce(RUNS, Weighting.SCENARIO);
        assertThat(pooled.values().get("c1")).containsExactly(1, 0.5, 0);
        Clusters families = Design.reduce(RUNS, Weighting.FAMILY);
        assertThat(families.values().get("c1")).containsExactly(0.75, 0);
        Clusters macro = Design.reduce(RUNS, Weighting.CLUSTER);
        assertThat(macro.values().get("c1")).containsExactly(0.375);
        assertThat(macro.values().get("c2")).containsExactly(1);
        for (Clusters data : List.of(pooled, families, macro)) {
            assertThat(data.runs()).isEqualTo(5);
            assertThat(data.ids()).containsExactly("c1", "c2");
        }
    }

    @Test
    void refusesARunThatStandsTwice() {
        Observation run = RUNS.get(0);
        assertThatThrownBy(() -> Design.reduce(List.of(run, run), Weighting.CLUSTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scenario f1/a epoch 0 stands twice; expected each scenario and epoch once");
    }

    @Test
    void refusesAScenarioOfTwoFamiliesAndAFamilyOfTwoClusters() {
        assertThatThrownBy(() -> Design.reduce(
                        List.of(new Observation("c", "f", "s", 0, 1), new Observation("c", "g", "s", 1, 1)),
                        Weighting.CLUSTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scenario s in family f and g; expected one family");
        assertThatThrownBy(() -> Design.reduce(
                        List.of(new Observation("c", "f", "s", 0, 1), new Observation("d", "f", "t", 0, 1)),
                        Weighting.CLUSTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("family f in cluster c and d; expected one cluster");
    }

    @Test
    void refusesAnObservationWithoutANumber() {
        assertThatThrownBy(() -> new Observation("c", "f", "s", 0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value NaN; expected a finite number");
        assertThatThrownBy(() -> new Observation("c", "f", "s", -1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("epoch -1; expected at least 0");
    }

    @Test
    void reducesNothingToNoData() {
        assertThat(Design.reduce(List.of(), Weighting.CLUSTER).count()).isZero();
    }
}
