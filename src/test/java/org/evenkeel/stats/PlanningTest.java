package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanningTest {
    @Test
    void neverPromisesLessThanTheSpreadOfScenarios() {
        EpochVariance split = EpochVariance.of(new double[][] {{0, 1}, {1, 1}, {0, 0}});
        assertThat(split.errorAt(2)).isEqualTo(split.error(), within(1e-15));
        assertThat(split.errorAt(1)).isGreaterThan(split.errorAt(10));
        assertThat(split.errorAt(1_000_000)).isGreaterThanOrEqualTo(split.errorWithoutEpochNoise());
        EpochVariance noise = EpochVariance.of(new double[][] {{0, 1}, {1, 0}});
        assertThat(noise.between()).isNegative();
        assertThat(noise.errorWithoutEpochNoise()).isZero();
    }

    @Test
    void needsTwoEpochsOfTwoScenarios() {
        assertThatThrownBy(() -> EpochVariance.of(new double[][] {{0, 1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of scenarios 1; expected at least 2");
        assertThatThrownBy(() -> EpochVariance.of(new double[][] {{0}, {1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of epochs 1; expected at least 2");
        assertThatThrownBy(() -> EpochVariance.of(new double[][] {{0, 1}, {1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("epochs of length 2 and 1; expected equal lengths");
    }

    @Test
    void hasNoCorrelationWithoutPairsOrVariation() {
        assertThat(ClusterCorrelation.of(Clusters.of(List.of(new double[] {1, 2}))))
                .isEmpty();
        assertThat(ClusterCorrelation.of(Clusters.of(List.of(new double[] {1}, new double[] {2}))))
                .isEmpty();
        assertThat(ClusterCorrelation.of(Clusters.of(List.of(new double[] {1, 1}, new double[] {1}))))
                .isEmpty();
        assertThat(PairedDesign.designEffect(5, 0.25)).isEqualTo(2);
    }

    @Test
    void hasNoFixedErrorForAClusterOfOne() {
        assertThat(FixedClusters.of(Clusters.of(List.of(new double[] {1, 2}, new double[] {3}))))
                .isEmpty();
        assertThat(FixedClusters.of(Clusters.of(List.of()))).isEmpty();
    }

    @Test
    void refusesPlansThatMakeNoSense() {
        PairedDesign design = new PairedDesign(1, 1, 1, 1, 1);
        assertThatThrownBy(() -> design.scenariosFor(0, 0.95, 0.8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("difference 0.0; expected a finite number above 0");
        assertThatThrownBy(() -> design.detectable(10, 0.95, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("power 1.0; expected a number between 0 and 1, both excluded");
        assertThatThrownBy(() -> new PairedDesign(-1, 1, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("variance between scenarios -1.0; expected a finite number of at least 0");
        assertThatThrownBy(() -> RepeatedTries.every(3, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("k 0; expected at least 1");
    }

    @Test
    void adjustsPValuesUpwardsOnlyAndInOrder() {
        double[] p = {0.04, 0.01, 0.03};
        assertThat(Multiplicity.holm(p)).containsExactly(0.06, 0.03, 0.06);
        assertThat(Multiplicity.benjaminiHochberg(p)).containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-15));
        assertThatThrownBy(() -> Multiplicity.holm(1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p 1.5; expected 0 to 1");
    }

    @Test
    void takesQuantilesOfNumbersOnly() {
        assertThatThrownBy(() -> Quantiles.type7(new double[] {1, Double.NaN}, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value NaN; expected a finite number");
        assertThatThrownBy(() -> Quantiles.type7(new double[] {1}, 1.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p 1.1; expected 0 to 1");
    }
}
