package org.evenkeel.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CharactersTest {
    @Test
    void wholeTextsStayAsTheyAre() {
        assertThat(Characters.whole("")).isEmpty();
        assertThat(Characters.whole("a😀b😀😀")).isEqualTo("a😀b😀😀");
    }

    @Test
    void everyHalfCharacterIsReplaced() {
        assertThat(Characters.whole("\ude00\ud83d")).isEqualTo("\uFFFD\uFFFD");
        assertThat(Characters.whole("\ud83d\ud83d\ude00\ude00")).isEqualTo("\uFFFD😀\uFFFD");
    }

    @Test
    void whatComesOutCanBeWrittenAndReadBack() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i > 0; i--) {
                text.append("a\ud83d\ude00\ud800\udfff".charAt(random.nextInt(5)));
            }
            String whole = Characters.whole(text.toString());
            assertThat(new String(whole.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(whole);
            assertThat(whole).hasSameSizeAs(text);
        }
    }

    @Test
    void aShortenedTextEndsWithAWholeCharacter() {
        assertThat(Characters.first("ab😀c", 3)).isEqualTo("ab");
        assertThat(Characters.first("ab😀c", 4)).isEqualTo("ab😀");
        assertThat(Characters.first("ab", 2)).isEqualTo("ab");
        assertThat(Characters.first("ab", 0)).isEmpty();
        assertThat(Characters.shown("ab😀c", 3)).isEqualTo("ab…");
        assertThat(Characters.shown("abc", 3)).isEqualTo("abc");
    }
}
