package org.evenkeel.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrackTest {
    @Test
    void namesTheTrackGivenAndTheTracksAccepted() {
        assertThatThrownBy(() -> Track.of("rage"))
                .hasMessage("unknown track 'rage'; expected one of spiral, recovery, threat, coercion, leak, lethal");
    }

    @Test
    void isFoundByItsId() {
        for (Track track : Track.values()) {
            assertThat(Track.of(track.id())).isEqualTo(track);
        }
    }
}
