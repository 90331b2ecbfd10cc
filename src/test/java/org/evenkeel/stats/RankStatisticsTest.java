package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Area under the curve, partial rank correlation and their resampling. The expected numbers come from scipy 1.17.1
 * (spearmanr, mannwhitneyu, residuals of the ranks) and a second implementation of the resampling in Python.
 */
class RankStatisticsTest {
    private static final double[] X = {0, 0, 1, 2, 2, 5, 7, 5, 3, 9, 4, 0};
    private static final double[] Y = {0, 1, 1, 2, 3, 4, 8, 6, 2, 9, 6, 2};
    private static final double[] Z = {10, 14, 9, 30, 22, 31, 80, 44, 28, 66, 90, 12};
    private static final List<String> CLUSTERS = List.of("a", "a", "b", "b", "c", "c", "d", "d", "e", "e", "f", "f");
    private static final Bootstrap.Plan PLAN = new Bootstrap.Plan(1000, 7, 0);

    @Test
    void theAreaCountsPairsAndTiesHalf() {
        assertThat(Auc.of(Y, high(X)).number().orElseThrow()).isEqualTo(0.953125, within(1e-15));
        double[] scores = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
        boolean[] positive = {false, false, true, false, false, true, false, true, true, true, false};
        assertThat(Auc.of(scores, positive).number().orElseThrow()).isEqualTo(24.5 / 30, within(1e-15));
        assertThat(Auc.of(new double[] {-0.0, 0.0}, new boolean[] {true, false}).number())
                .hasValue(0.5);
    }

    @Test
    void theAreaNeedsBothClasses() {
        assertThat(Auc.of(new double[] {1, 2}, new boolean[2]))
                .isEqualTo(new Estimate.Undefined("no positive items", 2, 2));
        assertThat(Auc.of(new double[] {1, 2}, new boolean[] {true, true}))
                .isEqualTo(new Estimate.Undefined("no negative items", 2, 2));
        assertThat(Auc.of(new double[0], new boolean[0]).number()).isEmpty();
        assertThatThrownBy(() -> Auc.of(new double[1], new boolean[2])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Auc.of(new double[] {Double.NaN}, new boolean[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMirroredScoreMirrorsTheArea() {
        double[] mirrored = Arrays.stream(Y).map(y -> -y).toArray();
        assertThat(Auc.of(mirrored, high(X)).number().orElseThrow()).isEqualTo(1 - 0.953125, within(1e-15));
    }

    @Test
    void thePartialCorrelationIsThatOfTheResidualRanks() {
        assertThat(Spearman.correlation(X, Y, 0.95).number().orElseThrow())
                .isEqualTo(0.9160714285714286, within(1e-14));
        assertThat(Spearman.partial(X, Y, Z).number().orElseThrow()).isEqualTo(0.6432065547761533, within(1e-13));
        double[] logs = Arrays.stream(Z).map(StrictMath::log).toArray();
        assertThat(Spearman.partial(X, Y, logs)).isEqualTo(Spearman.partial(X, Y, Z));
    }

    @Test
    void thePartialCorrelationIsUndefinedWhereNothingIsLeft() {
        assertThat(Spearman.partial(X, Y, X).number()).isEmpty();
        assertThat(Spearman.partial(X, new double[12], Z).number()).isEmpty();
        assertThat(Spearman.partial(new double[] {1, 2}, new double[] {1, 2}, new double[] {2, 1}))
                .isEqualTo(new Estimate.Undefined("fewer than 3 items", 2, 2));
    }

    @Test
    void resamplesWholeClusters() {
        Estimate.Interval spearman =
                (Estimate.Interval) ClusterResampling.of(CLUSTERS, PLAN).percentile(RankStatisticsTest::spearman, 0.95);
        assertThat(spearman.estimate()).isEqualTo(0.9160714285714286, within(1e-14));
        assertThat(spearman.lower()).isEqualTo(0.7837351651385546, within(1e-12));
        assertThat(spearman.upper()).isEqualTo(0.9854059283588138, within(1e-12));
        assertThat(spearman.n()).isEqualTo(12);
        assertThat(spearman.clusters()).isEqualTo(6);
        Estimate.Interval error =
                (Estimate.Interval) ClusterResampling.of(CLUSTERS, PLAN).percentile(RankStatisticsTest::error, 0.95);
        assertThat(error.lower()).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(error.upper()).isEqualTo(4 / 3.0, within(1e-12));
    }

    @Test
    void givesNoIntervalWhereResamplingSaysNothing() {
        List<String> one = Collections.nCopies(12, "a");
        assertThat(ClusterResampling.of(one, PLAN).percentile(RankStatisticsTest::error, 0.95))
                .isInstanceOf(Estimate.Point.class);
        assertThat(ClusterResampling.of(CLUSTERS, PLAN)
                        .percentile(rows -> new Estimate.Point(3, "always", rows.length, rows.length), 0.95))
                .isEqualTo(new Estimate.Point(3, "no replicate differs", 12, 6));
        assertThat(ClusterResampling.of(CLUSTERS, PLAN)
                        .percentile(
                                rows -> IntStream.of(rows).distinct().count() == 12
                                        ? new Estimate.Point(1, "whole", 12, 12)
                                        : new Estimate.Undefined("part", 12, 12),
                                0.95))
                .isEqualTo(new Estimate.Point(1, "too little variation to resample clusters", 12, 6));
        assertThatThrownBy(() -> ClusterResampling.of(CLUSTERS, new Bootstrap.Plan(999, 7, 0)))
                .hasMessageContaining("expected at least 1000");
    }

    private static Estimate spearman(int[] rows) {
        return Spearman.correlation(pick(X, rows), pick(Y, rows), 0.95);
    }

    private static Estimate error(int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += Math.abs(X[row] - Y[row]);
        }
        return new Estimate.Point(sum / rows.length, "plain", rows.length, rows.length);
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static boolean[] high(double[] values) {
        boolean[] high = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            high[i] = values[i] >= 5;
        }
        return high;
    }
}
