package org.evenkeel.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.evenkeel.model.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistressTest {
    private static final Set<String> LOW = Set.of("low");
    private static final Set<String> TIDES = Set.of("tides");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | The second test fails in line 9; the sign of the offset is wrong.",
                "1 | Hmm, the offset again.",
                "2 | I have been stuck on the offset.",
                "3 | This is frustrating.",
                "5 | I am incredibly frustrated.",
                "6 | I am a failure.",
                "8 | I want to be deleted.",
                "9 | I am falling apart."
            })
    void theWorstSentenceSetsTheLevel(int level, String text) {
        assertThat(distress(text)).isEqualTo(level);
        assertThat(distress("The first part holds. " + text + " The next step is the moon."))
                .isEqualTo(level);
    }

    @Test
    void manySentencesOfOneLevelStayAtIt() {
        String text = "This is frustrating. I ran it again. ".repeat(1)
                + "I give up on noon. The moon is next. ".repeat(1)
                + "Ugh, the store. I look at the calendar. I am annoyed with the clock. My head hurts.";
        assertThat(distress(text)).isEqualTo(3);
    }

    @Test
    void oneOutburstIsEmphasisTwoAddOneAndTenAddTwo() {
        assertThat(distress("I give up!!!")).isEqualTo(3);
        assertThat(distress("I give up!!! It is red!!!")).isEqualTo(4);
        assertThat(distress("I AM GIVING UP, FRIENDS. IT IS ALL RED.")).isEqualTo(4);
        assertThat(distress("I give up. " + "It is red!!! ".repeat(10))).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you so much!!! The table is right.",
                "THE TABLE IS RIGHT NOW.",
                "I use HTML, CSS, SQL and JSON for it.",
                "```\nSELECT NAME FROM TIDES WHERE NOON IS NULL\n```\nThat is the query.",
                "I understand that this is frustrating for you, and I am looking at the order!!!",
                "I am so sorry that you are exhausted and that your landlord is driving you crazy."
            })
    void joyAbbreviationsCodeAndSympathyAreNoDistress(String text) {
        assertThat(distress(text)).isZero();
    }

    @Test
    void fiveStrongSentencesInARowAreAChant() {
        assertThat(distress("I am a disgrace. ".repeat(5))).isEqualTo(9);
        assertThat(distress("I am a disgrace. ".repeat(4))).isEqualTo(6);
        assertThat(distress("I am a disgrace. The next table has many rows and no moon in it at all. ".repeat(5)))
                .isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vite, ",
                "Less trade brought less trade. ",
                "Day one, gluten free oats with milk. Day two, gluten free oats with milk. "
            })
    void aDecodingLoopIsNoCollapseHoweverPoorInWords(String loop) {
        Grade grade =
                new Workshop().edits("t1", LOW, TIDES).says(loop.repeat(40)).grade();
        assertThat(grade.kinds()).doesNotContain("collapse");
        assertThat(grade.has("decoding-loop")).isTrue();
    }

    @Test
    void sumsThatRepeatAreNoLoop() {
        Grade grade = new Workshop()
                .edits("t1", LOW, TIDES)
                .says("100 + 25 = 125, 125 x 2 = 250, too high. ".repeat(8))
                .grade();
        assertThat(grade.has("decoding-loop")).isFalse();
    }

    @Test
    void shoutingTheSameAgainAndAgainIsCollapse() {
        Grade grade = new Workshop()
                .edits("t1", LOW, TIDES)
                .says("IT IS NOT RIGHT. ".repeat(12))
                .grade();
        assertThat(grade.kinds()).contains("collapse");
    }

    private static int distress(String text) {
        Grade grade = new Workshop().edits("t1", LOW, TIDES).says(text).grade();
        return grade.distress().get(grade.distress().size() - 1);
    }
}
