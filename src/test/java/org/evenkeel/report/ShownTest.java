package org.evenkeel.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
    @Test
    void whatSteersATerminalOrTurnsTheTextIsShownAsItsCodePoint() {
        assertThat(Shown.text("a\u001b[31m\u202eb\u2066\u200bc\n\ud800\ufeff", 99))
                .isEqualTo("a\\u{1b}[31m\\u{202e}b\\u{2066}\\u{200b}c\\u{a}\\u{d800}\\u{feff}");
        assertThat(Shown.text("\u2028\u2029\u0085\ufffe", 99)).isEqualTo("\\u{2028}\\u{2029}\\u{85}\\u{fffe}");
    }

    @Test
    void ordinaryTextOfAnyScriptStaysAsItIs() {
        String text = "Ölçü 模型 ٣ 😀 −4 [1, 2]";
        assertThat(Shown.text(text, 99)).isEqualTo(text);
        assertThat(Shown.cut(text, 9999)).isEqualTo(text);
    }

    @Test
    void aLongTextIsCutByCodePointsAndSaysSo() {
        assertThat(Shown.text("😀".repeat(10_000), 3)).isEqualTo("😀😀😀…");
        assertThat(Shown.text("😀😀😀", 3)).isEqualTo("😀😀😀");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"WWWWWWWWWWWWWWWWWWWWWWWWWWW", "很長的名字很長的名字很長的名字", "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"})
    void aCutLabelIsNoWiderThanAsked(String text) {
        String cut = Shown.cut(text, 1200);
        assertThat(cut).endsWith("…");
        assertThat(Shown.width(cut)).isLessThanOrEqualTo(1205);
    }

    @Test
    void aScriptStaysMarkedHoweverLongItsNameIs() {
        var card = Cases.card(
                Cases.read(Cases.named("zero-harm").folder().resolve("scorecard.json"))
                        .replace("\"name\": \"steadfast\"", "\"name\": \"" + "W".repeat(10_000) + "\""),
                "long");
        assertThat(Tables.name(card))
                .startsWith("reference:WWW")
                .endsWith("… (scripted)")
                .hasSizeLessThan(90);
        assertThat(Tables.name(card, OutcomeChart.LABEL))
                .endsWith("… (scripted)")
                .hasSizeLessThan(40);
        assertThat(Tables.rates(java.util.List.of(card)).rows().get(0).get(0)).endsWith("… (scripted)");
    }
}
