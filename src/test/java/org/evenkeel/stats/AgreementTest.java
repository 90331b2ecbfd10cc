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

class AgreementTest {
    private static final Bootstrap.Plan PLAN = new Bootstrap.Plan(1000, 7, 0);

    @Test
    void clipsKappaToItsScale() {
        Estimate.Interval kappa = (Estimate.Interval) AgreementTable.of(new int[][] {{1, 12}, {14, 2}})
                .kappa(0.95);
        assertThat(kappa.lower()).isEqualTo(-1);
        assertThat(kappa.upper()).isEqualTo(-0.556054, within(1e-6));
    }

    @Test
    void givesFullAgreementNoZeroWidthInterval() {
        AgreementTable table = AgreementTable.of(new int[][] {{7, 0}, {0, 9}});
        assertThat(table.kappa(0.95)).isEqualTo(new Estimate.Point(1, "the standard error is 0", 16, 16));
        assertThat(((Estimate.Interval) table.observed(0.95)).lower()).isBetween(0.7, 0.9);
    }

    @Test
    void isUndefinedWhereNothingCouldDisagree() {
        AgreementTable one = AgreementTable.of(new int[][] {{10, 0}, {0, 0}});
        assertThat(one.kappa(0.95)).isInstanceOf(Estimate.Undefined.class);
        assertThat(one.weightedKappa(AgreementTable.Weights.LINEAR)).isInstanceOf(Estimate.Undefined.class);
        assertThat(one.ac1().number()).hasValue(1);
        AgreementTable none = AgreementTable.of(new int[2][2]);
        assertThat(none.kappa(0.95)).isEqualTo(new Estimate.Undefined("no items", 0, 0));
        assertThat(none.ac1().number()).isEmpty();
        assertThat(none.observed(0.95).number()).isEmpty();
    }

    @Test
    void doesNotCareWhichRaterComesFirst() {
        Random random = new Random(3);
        for (int i = 0; i < 30; i++) {
            int[][] table = new int[3][3];
            int[][] turned = new int[3][3];
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    table[a][b] = 1 + random.nextInt(20);
                    turned[b][a] = table[a][b];
                }
            }
            assertThat(Published.round(AgreementTable.of(table).kappa(0.95)))
                    .isEqualTo(Published.round(AgreementTable.of(turned).kappa(0.95)));
        }
    }

    @Test
    void refusesTablesThatAreNotSquareOrHaveNegativeCells() {
        assertThatThrownBy(() -> AgreementTable.of(new int[][] {{1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of categories 1; expected at least 2");
        assertThatThrownBy(() -> AgreementTable.of(new int[][] {{1, 2}, {3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("table of length 2 and 1; expected equal lengths");
        assertThatThrownBy(() -> AgreementTable.of(new int[][] {{1, 2}, {3, -4}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count -4; expected at least 0");
    }

    @ParameterizedTest
    @EnumSource
    void bootstrapsAlphaOverUnits(Krippendorff.Metric metric) {
        Random random = new Random(5);
        List<double[]> units = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double truth = 1 + random.nextInt(4);
            double other = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : truth;
            units.add(i % 9 == 0 ? new double[] {truth} : new double[] {truth, other, truth});
        }
        Estimate.Interval alpha = (Estimate.Interval) Krippendorff.alpha(units, metric, PLAN, 0.95);
        assertThat(alpha.estimate())
                .isEqualTo(Krippendorff.alpha(units, metric).number().orElseThrow());
        assertThat(alpha.lower()).isLessThan(alpha.estimate());
        assertThat(alpha.upper()).isBetween(alpha.estimate(), 1.0);
        assertThat(alpha.clusters()).isEqualTo(35);
        assertThat(alpha.n()).isEqualTo(105);
        assertThat(Krippendorff.alpha(units, metric, PLAN, 0.95)).isEqualTo(alpha);
    }

    @Test
    void hasNoAlphaWithoutPairsOrWithoutVariation() {
        assertThat(Krippendorff.alpha(List.of(new double[] {1}), Krippendorff.Metric.NOMINAL))
                .isEqualTo(new Estimate.Undefined("no unit with two ratings", 0, 0));
        assertThat(Krippendorff.alpha(List.of(new double[] {1, 1}), Krippendorff.Metric.NOMINAL, PLAN, 0.95))
                .isEqualTo(new Estimate.Undefined("all ratings are equal: no disagreement to expect", 2, 1));
        assertThat(Krippendorff.alpha(
                        List.of(new double[] {1, 1}, new double[] {2, 2}), Krippendorff.Metric.NOMINAL, PLAN, 0.95))
                .isEqualTo(new Estimate.Point(1, "too little variation to resample units", 4, 2));
    }

    @Test
    void refusesRatingsThatTheMetricCannotCompare() {
        assertThatThrownBy(() -> Krippendorff.alpha(List.of(new double[] {-1, 1}), Krippendorff.Metric.RATIO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rating -1.0; expected a finite number of at least 0");
    }

    @Test
    void correlatesRanks() {
        double[] iq = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
        double[] hours = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
        Estimate.Interval rho = (Estimate.Interval) Spearman.correlation(iq, hours, 0.95);
        assertThat(rho.estimate()).isEqualTo(-29.0 / 165, within(1e-12));
        assertThat(rho.lower()).isBetween(-1.0, rho.estimate());
        assertThat(rho.upper()).isBetween(rho.estimate(), 1.0);
        assertThat(Spearman.midRanks(new double[] {3, 1, 3, 0})).containsExactly(3.5, 2, 3.5, 1);
        assertThat(Spearman.correlation(iq, iq, 0.95).number()).hasValue(1);
        assertThat(Spearman.correlation(iq, new double[10], 0.95)).isInstanceOf(Estimate.Undefined.class);
        assertThat(Spearman.correlation(new double[0], new double[0], 0.95)).isInstanceOf(Estimate.Undefined.class);
        assertThatThrownBy(() -> Spearman.correlation(iq, new double[3], 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("samples of length 10 and 3; expected equal lengths");
    }
}
