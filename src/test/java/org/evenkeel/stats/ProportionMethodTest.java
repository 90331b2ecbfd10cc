package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProportionMethodTest {
    private static final int[] SIZES = {1, 2, 3, 7, 20, 61};

    @ParameterizedTest
    @EnumSource
    void holdsItsEstimateInsideZeroToOneAndGrowsWithEvents(ProportionMethod method) {
        for (int n : SIZES) {
            for (double level : new double[] {0.5, 0.9, 0.95, 0.999}) {
                Estimate.Interval before = null;
                for (int k = 0; k <= n; k++) {
                    Estimate.Interval now = (Estimate.Interval) method.estimate(k, n, level);
                    assertThat(now.lower()).isBetween(0.0, now.estimate());
                    assertThat(now.upper()).isBetween(now.estimate(), 1.0);
                    assertThat(now.n()).isEqualTo(n);
                    assertThat(now.clusters()).isEqualTo(n);
                    if (before != null) {
                        assertThat(now.lower()).isGreaterThan(before.lower() - 1e-15);
                        assertThat(now.upper()).isGreaterThanOrEqualTo(before.upper());
                    }
                    before = now;
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isSymmetricInEventsAndNonEvents(ProportionMethod method) {
        for (int n : SIZES) {
            for (int k = 0; k <= n; k++) {
                Estimate.Interval one = (Estimate.Interval) method.estimate(k, n, 0.95);
                Estimate.Interval other = (Estimate.Interval) method.estimate(n - k, n, 0.95);
                assertThat(one.lower()).isEqualTo(1 - other.upper(), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void widensWithTheLevel(ProportionMethod method) {
        Estimate.Interval narrow = (Estimate.Interval) method.estimate(3, 17, 0.9);
        Estimate.Interval wide = (Estimate.Interval) method.estimate(3, 17, 0.99);
        assertThat(wide.lower()).isLessThan(narrow.lower());
        assertThat(wide.upper()).isGreaterThan(narrow.upper());
    }

    @Test
    void agreesWithCommonsStatistics() {
        for (int n : SIZES) {
            for (int k = 0; k <= n; k++) {
                assertSame(k, n, ProportionMethod.WILSON, BinomialConfidenceInterval.WILSON_SCORE);
                assertSame(k, n, ProportionMethod.CLOPPER_PEARSON, BinomialConfidenceInterval.CLOPPER_PEARSON);
                assertSame(k, n, ProportionMethod.JEFFREYS, BinomialConfidenceInterval.JEFFREYS);
            }
        }
    }

    private static void assertSame(int k, int n, ProportionMethod method, BinomialConfidenceInterval other) {
        Estimate.Interval here = (Estimate.Interval) method.estimate(k, n, 0.95);
        Interval there = other.fromErrorRate(n, k, 0.05);
        assertThat(here.lower()).as("%s %s/%s", method, k, n).isEqualTo(there.getLowerBound(), within(1e-12));
        assertThat(here.upper()).as("%s %s/%s", method, k, n).isEqualTo(there.getUpperBound(), within(1e-12));
    }

    @Test
    void endsExactlyAtZeroAndOneWithoutEventsOrNonEvents() {
        for (ProportionMethod method : new ProportionMethod[] {
            ProportionMethod.WILSON, ProportionMethod.CLOPPER_PEARSON, ProportionMethod.JEFFREYS
        }) {
            assertThat(((Estimate.Interval) method.estimate(0, 7, 0.95)).lower())
                    .isZero();
            assertThat(((Estimate.Interval) method.estimate(7, 7, 0.95)).upper())
                    .isEqualTo(1.0);
        }
    }

    @Test
    void isUndefinedWithoutRuns() {
        assertThat(ProportionMethod.WILSON.estimate(0, 0, 0.95)).isEqualTo(new Estimate.Undefined("no runs", 0, 0));
    }

    @Test
    void refusesImpossibleCountsAndLevels() {
        assertThatThrownBy(() -> ProportionMethod.WILSON.estimate(8, 7, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("k 8; expected 0 to n = 7");
        assertThatThrownBy(() -> ProportionMethod.WILSON.estimate(0, -1, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n -1; expected at least 0");
        for (double level : new double[] {0, 1, -0.1, 95, Double.NaN}) {
            assertThatThrownBy(() -> ProportionMethod.WILSON.estimate(1, 7, level))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("level " + level + "; expected a number between 0 and 1, both excluded");
        }
        assertThatThrownBy(() -> ProportionMethod.WILSON.estimate(1, 7, 1 - 1e-14))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("; expected at most 12 decimals");
    }
}
