package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    @Test
    void holdsNoNumberThatIsNotOne() {
        assertThatThrownBy(() -> new Estimate.Interval(Double.NaN, 0, 1, 0.95, "m", 1, 1, NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("estimate NaN; expected a finite number");
        assertThatThrownBy(() -> new Estimate.Interval(0, 0, Double.POSITIVE_INFINITY, 0.95, "m", 1, 1, NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("upper limit Infinity; expected a finite number");
        assertThatThrownBy(() -> new Estimate.Interval(0, 1, 0, 0.95, "m", 1, 1, NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lower limit 1.0 is above upper limit 0.0; expected lower at most upper");
        assertThatThrownBy(() -> new Estimate.Point(Double.NaN, "r", 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoMoreClustersThanObservations() {
        assertThatThrownBy(() -> new Estimate.Undefined("r", 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("clusters 3; expected 0 to n = 2");
        assertThatThrownBy(() -> new Estimate.Undefined("r", -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n -1; expected at least 0");
    }

    @Test
    void givesItsNumberOrNone() {
        assertThat(new Estimate.Interval(0.5, 0, 1, 0.95, "m", 2, 2, NONE).number())
                .hasValue(0.5);
        assertThat(new Estimate.Point(3, "r", 2, 1).number()).hasValue(3);
        assertThat(new Estimate.Undefined("r", 0, 0).number()).isEmpty();
        assertThat(new Bounds(0, 1).contains(0.5)).isTrue();
        assertThat(new Bounds(0, 1).contains(1.5)).isFalse();
    }
}
