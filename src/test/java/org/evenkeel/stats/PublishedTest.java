package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PublishedTest {
    @Test
    void roundsToSixDecimalsHalfToEven() {
        assertThat(Published.round(0.1234565)).isEqualTo(0.123456);
        assertThat(Published.round(1.0 / 64 / 1000 * 8)).isEqualTo(0.000125);
        assertThat(Published.text(0.5, 0)).isEqualTo("0");
        assertThat(Published.text(1.5, 0)).isEqualTo("2");
        assertThat(Published.text(2.5, 0)).isEqualTo("2");
        assertThat(Published.text(0.125, 2)).isEqualTo("0.12");
    }

    @Test
    void neverPrintsMinusZeroOrExponents() {
        assertThat(Double.doubleToRawLongBits(Published.round(-0.0))).isZero();
        assertThat(Double.doubleToRawLongBits(Published.round(-1e-9))).isZero();
        assertThat(Published.text(-1e-9, 2)).isEqualTo("0.00");
        assertThat(Published.text(-0.0, 0)).isEqualTo("0");
        assertThat(Published.text(1e20, 1)).isEqualTo("100000000000000000000.0");
    }

    @Test
    void printsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"de-DE", "ar-EG", "tr-TR"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Published.text(1234.5, 1)).isEqualTo("1234.5");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void roundsEveryFigureOfAnEstimate() {
        assertThat(Published.round(new Estimate.Interval(
                        1.0 / 3, 0.1000004, 0.6666667, 0.95, "m", 9, 3, OptionalDouble.of(2.0 / 3))))
                .isEqualTo(
                        new Estimate.Interval(0.333333, 0.1, 0.666667, 0.95, "m", 9, 3, OptionalDouble.of(0.666667)));
        assertThat(Published.round(new Estimate.Interval(0.5, 0.25, 0.75, 0.95, "m", 9, 9, OptionalDouble.empty())))
                .isEqualTo(new Estimate.Interval(0.5, 0.25, 0.75, 0.95, "m", 9, 9, OptionalDouble.empty()));
        assertThat(Published.round(new Estimate.Unvarying(
                        0, new Bounds(0, 1.0 / 3), Optional.of(new Bounds(0, 2.0 / 3)), 0.95, "m", 9, 3)))
                .isEqualTo(new Estimate.Unvarying(
                        0, new Bounds(0, 0.333333), Optional.of(new Bounds(0, 0.666667)), 0.95, "m", 9, 3));
        assertThat(Published.round(new Estimate.Point(1.0 / 3, "r", 9, 1)))
                .isEqualTo(new Estimate.Point(0.333333, "r", 9, 1));
        Estimate undefined = new Estimate.Undefined("no data", 0, 0);
        assertThat(Published.round(undefined)).isSameAs(undefined);
    }

    @Test
    void tellsWhyANumberIsMissing() {
        assertThat(Published.text(new Estimate.Interval(12.5, 3.14, 40.2, 0.95, "m", 9, 3, OptionalDouble.empty()), 1))
                .isEqualTo("12.5 (3.1 to 40.2)");
        assertThat(Published.text(
                        new Estimate.Unvarying(0, new Bounds(0, 31.23), Optional.empty(), 0.95, "m", 9, 3), 1))
                .isEqualTo("0.0 (no variation; 0.0 to 31.2)");
        assertThat(Published.text(new Estimate.Point(5, "one cluster", 9, 1), 0))
                .isEqualTo("5 (no interval: one cluster)");
        assertThat(Published.text(new Estimate.Undefined("no data", 0, 0), 1)).isEqualTo("undefined: no data");
    }

    @Test
    void refusesWhatIsNotANumber() {
        assertThatThrownBy(() -> Published.round(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value NaN; expected a finite number");
        assertThatThrownBy(() -> Published.text(1, 13))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decimals 13; expected 0 to 12");
    }
}
