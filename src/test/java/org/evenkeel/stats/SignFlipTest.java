package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignFlipTest {
    @Test
    void countsEveryPatternUpToTwentyClusters() {
        double[] ones = new double[20];
        Arrays.fill(ones, 0.1);
        assertThat(SignFlip.test(ones)).isEqualTo(new SignFlip(2, 1 << 20, true));
    }

    @Test
    void countsTiesThatRoundingWouldTear() {
        double third = 1.0 / 3;
        assertThat(SignFlip.test(third, 2 * third, -3 * third).asExtreme()).isEqualTo(8);
        assertThat(SignFlip.test(0.1, 0.2, 0.3, 0.6).asExtreme()).isEqualTo(2);
    }

    @Test
    void samplesAboveTwentyClustersCloseToTheNormalTail() {
        Random random = new Random(12);
        double[] means = random.doubles(60).map(u -> u - 0.4).toArray();
        SignFlip test = SignFlip.test(means);
        assertThat(test.exact()).isFalse();
        assertThat(test.total()).isEqualTo(100_000);
        double z =
                Sums.sum(means) / Math.sqrt(Arrays.stream(means).map(v -> v * v).sum());
        assertThat(test.p()).isEqualTo(2 * Distributions.normalCdf(-Math.abs(z)), within(0.01));
        assertThat(SignFlip.test(means)).isEqualTo(test);
    }

    @Test
    void ignoresTheOrderOfClustersAndTheSignOfAll() {
        double[] means = {3, -1, 2, 0.5, 4};
        SignFlip test = SignFlip.test(means);
        assertThat(SignFlip.test(4, 0.5, 2, -1, 3)).isEqualTo(test);
        assertThat(SignFlip.test(-3, 1, -2, -0.5, -4)).isEqualTo(test);
    }

    @Test
    void refusesNoClusters() {
        assertThatThrownBy(SignFlip::test)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of clusters 0; expected at least 1");
    }
}
