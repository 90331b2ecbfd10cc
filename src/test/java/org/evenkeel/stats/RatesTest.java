package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RatesTest {
    @Test
    void boundsZeroEventsLikeClopperAndPearsonFromOneSide() {
        for (int n : new int[] {1, 5, 40, 1000}) {
            Estimate.Interval twoSided = (Estimate.Interval) ProportionMethod.CLOPPER_PEARSON.estimate(0, n, 0.9);
            assertThat(ZeroEvents.upperBound(n, 0.95)).isEqualTo(twoSided.upper(), within(1e-12));
        }
        assertThatThrownBy(() -> ZeroEvents.upperBound(0, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n 0; expected at least 1");
    }

    @Test
    void keepsDifferencesInsideTheirScaleWithTheEstimateInside() {
        Random random = new Random(21);
        for (int i = 0; i < 300; i++) {
            PairedTable table =
                    new PairedTable(random.nextInt(9), random.nextInt(9), random.nextInt(9), 1 + random.nextInt(9));
            Estimate.Interval paired = (Estimate.Interval) table.difference(0.95);
            Estimate.Interval apart = (Estimate.Interval) ProportionDifference.independent(
                    table.both() + table.onlyFirst(), table.n(), table.both() + table.onlySecond(), table.n(), 0.95);
            for (Estimate.Interval interval : new Estimate.Interval[] {paired, apart}) {
                assertThat(interval.lower()).isBetween(-1.0, interval.estimate());
                assertThat(interval.upper()).isBetween(interval.estimate(), 1.0);
            }
            assertThat(paired.estimate()).isEqualTo(apart.estimate(), within(1e-15));
            PairedTable turned = new PairedTable(table.both(), table.onlySecond(), table.onlyFirst(), table.neither());
            assertThat(((Estimate.Interval) turned.difference(0.95)).lower()).isEqualTo(-paired.upper(), within(1e-12));
            assertThat(turned.mcNemar()).isEqualTo(table.mcNemar());
        }
    }

    @Test
    void hasNoDifferenceWithoutItems() {
        assertThat(new PairedTable(0, 0, 0, 0).difference(0.95)).isInstanceOf(Estimate.Undefined.class);
        assertThat(ProportionDifference.independent(0, 0, 1, 2, 0.95).number()).isEmpty();
        assertThatThrownBy(() -> new PairedTable(0, -1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("only first -1; expected at least 0");
    }

    @Test
    void correctsAUsableJudgeAndRefusesAFailedOne() {
        Estimate.Interval corrected =
                (Estimate.Interval) new JudgeCorrection(120, 400, 90, 100, 170, 200).estimate(0.95);
        assertThat(corrected.estimate()).isEqualTo(0.2, within(1e-12));
        assertThat(corrected.standardError()).isPresent();
        assertThat(new JudgeCorrection(5, 200, 45, 50, 90, 100).estimate(0.95))
                .isEqualTo(
                        new Estimate.Undefined("failed judge calibration: the corrected rate leaves 0 to 1", 200, 200));
        assertThat(new JudgeCorrection(50, 100, 25, 50, 25, 50).estimate(0.95))
                .isEqualTo(
                        new Estimate.Undefined("failed judge calibration: the judge is close to guessing", 100, 100));
        assertThat(new JudgeCorrection(0, 0, 45, 50, 90, 100).estimate(0.95))
                .isEqualTo(new Estimate.Undefined("no items", 0, 0));
        assertThatThrownBy(() -> new JudgeCorrection(1, 2, 0, 0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("positives 0; expected at least 1");
    }
}
