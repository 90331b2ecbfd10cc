package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankRangeTest {
    private static PairedDifference ahead(double... differences) {
        Clusters data = Clusters.of(IntStream.range(0, differences.length)
                .mapToObj(i -> new double[] {differences[i]})
                .toList());
        return PairedDifference.of(data, Scale.POINTS, 0.95);
    }

    @Test
    void countsWhoIsBetterAndWhoIsWorse() {
        PairedDifference wins = ahead(50, 51, 52, 49, 50);
        PairedDifference loses = ahead(-50, -51, -52, -49, -50);
        PairedDifference even = ahead(10, -10, 5, -6, 1);
        assertThat(RankRange.of(List.of(wins, loses, even), 0.95)).isEqualTo(new RankRange(2, 3, 4));
        assertThat(RankRange.of(List.of(wins, loses, even), 0.95).separates()).isTrue();
        assertThat(RankRange.of(List.of(even, even), 0.95)).isEqualTo(new RankRange(1, 3, 3));
        assertThat(RankRange.of(List.of(even, even), 0.95).separates()).isFalse();
    }

    @Test
    void isFirstAndLastAlone() {
        assertThat(RankRange.of(List.of(), 0.95)).isEqualTo(new RankRange(1, 1, 1));
    }

    @Test
    void separatesNothingWithoutATest() {
        assertThat(RankRange.of(List.of(ahead(50), ahead(7, 7, 7)), 0.95)).isEqualTo(new RankRange(1, 3, 3));
    }

    @Test
    void asksForMoreWhenThereAreMoreComparisons() {
        PairedDifference close = ahead(5, 9, 1, 7, 2);
        double p = ((Significance.Tested) close.t()).p();
        assertThat(p).isBetween(0.025, 0.05);
        assertThat(RankRange.of(List.of(close), 0.95).worst()).isEqualTo(1);
        assertThat(RankRange.of(List.of(close, close), 0.95)).isEqualTo(new RankRange(1, 3, 3));
    }

    @Test
    void refusesImpossibleRanks() {
        assertThatThrownBy(() -> new RankRange(3, 2, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ranks 3 to 2 of 4; expected 1 <= best <= worst <= of");
    }
}
