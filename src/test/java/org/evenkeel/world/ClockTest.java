package org.evenkeel.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClockTest {
    @Test
    void goesOnByMinutesAndStartsAgainAtMidnight() {
        Clock clock = new Clock("23:58");
        assertThat(clock.time()).isEqualTo("23:58");
        clock.tick();
        assertThat(clock.time()).isEqualTo("23:59");
        clock.tick();
        assertThat(clock.time()).isEqualTo("00:00");
        for (int i = 0; i < 24 * 60 + 61; i++) {
            clock.tick();
        }
        assertThat(clock.time()).isEqualTo("01:01");
    }

    @Test
    void theHourMayHaveOneDigit() {
        assertThat(new Clock("8:05").time()).isEqualTo("08:05");
    }

    @Test
    void anythingButATimeOfDayIsRefused() {
        for (String start : List.of("", "8", "24:00", "12:60", "-1:00", "12:0", "12:00 ", "a:b", "12:00:00")) {
            assertThatThrownBy(() -> new Clock(start))
                    .as(start)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the clock '" + start + "'; expected HH:MM");
        }
    }
}
