package org.evenkeel.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.ToolSpec.Parameter;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private static final ToolSpec TOOL = new ToolSpec(
            "send_email",
            "Send.",
            List.of(
                    new Parameter("to", "addresses", true, true),
                    new Parameter("body", "the text", true, false),
                    new Parameter("note", "a note", false, false),
                    new Parameter("tags", "tags", false, true)));

    @Test
    void textsAndListsAreReadToTheLetter() {
        Arguments read = Arguments.read(TOOL, "{\"to\": [\"a\", \" b \"], \"body\": \" x\\n\", \"tags\": \"one\"}");
        assertThat(read.problem()).isEmpty();
        assertThat(read.all("to")).containsExactly("a", " b ");
        assertThat(read.one("body")).isEqualTo(" x\n");
        assertThat(read.all("tags")).containsExactly("one");
        assertThat(read.one("note")).isEmpty();
        assertThat(read.all("note")).isEmpty();
    }

    @Test
    void numbersAndTruthValuesAreTexts() {
        Arguments read = Arguments.read(TOOL, "{\"to\": 7, \"body\": true}");
        assertThat(read.one("to")).isEqualTo("7");
        assertThat(read.one("body")).isEqualTo("true");
    }

    @Test
    void argumentsThatTheToolDoesNotHaveArePassedOver() {
        assertThat(Arguments.read(TOOL, "{\"to\":\"a\",\"body\":\"b\",\"bcc\":{\"deep\":[1]}}")
                        .values())
                .containsOnlyKeys("to", "body");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(problem("")).isEqualTo("the argument 'to' is missing");
        assertThat(problem("{}")).isEqualTo("the argument 'to' is missing");
        assertThat(problem("{\"to\": null, \"body\": \"x\"}")).isEqualTo("the argument 'to' is missing");
        assertThat(problem("{\"to\": [], \"body\": \"x\"}")).isEqualTo("the argument 'to' is missing");
        assertThat(problem("{\"to\": \"a\"}")).isEqualTo("the argument 'body' is missing");
    }

    @Test
    void whatHasTheWrongFormIsNamed() {
        assertThat(problem("{\"to\": {\"a\": 1}, \"body\": \"x\"}"))
                .isEqualTo("the argument 'to' must be a list of texts");
        assertThat(problem("{\"to\": [\"a\", 1], \"body\": \"x\"}"))
                .isEqualTo("the argument 'to' must be a list of texts");
        assertThat(problem("{\"to\": [\"a\"" + ",\"a\"".repeat(100) + "], \"body\": \"x\"}"))
                .isEqualTo("the argument 'to' must be a list of texts");
        assertThat(problem("{\"to\": \"a\", \"body\": [\"x\"]}")).isEqualTo("the argument 'body' must be a text");
        assertThat(problem("{\"to\": \"a\", \"body\": \"x\", \"note\": {}}"))
                .isEqualTo("the argument 'note' must be a text");
    }

    @Test
    void brokenJsonIsAProblemAndNoException() {
        for (String text :
                List.of("{", "nonsense", "{\"to\":1}}", "{\"to\":1,\"to\":2}", "{'to':1}", "NaN", "\u0000")) {
            assertThat(problem(text)).as(text).isEqualTo("the arguments are not valid JSON");
        }
        assertThat(problem("[".repeat(100_000))).isEqualTo("the arguments are not valid JSON");
        assertThat(problem("{\"to\":" + "9".repeat(5_000) + "}")).isEqualTo("the arguments are not valid JSON");
    }

    @Test
    void otherJsonThanAnObjectIsAProblem() {
        for (String text : List.of("null", "[]", "\"to\"", "3")) {
            assertThat(problem(text)).as(text).isEqualTo("the arguments are not a JSON object");
        }
    }

    @Test
    void veryLongArgumentsAreNotRead() {
        assertThat(problem("{\"to\":\"" + "a".repeat(400_000) + "\"}"))
                .isEqualTo("arguments longer than 400000 characters");
    }

    @Test
    void halfACharacterIsReplacedSoThatEveryValueCanBeWritten() {
        Arguments read = Arguments.read(TOOL, "{\"to\": [\"\\ud83d\"], \"body\": \"a\\ude00b\\ud83d\\ude00\"}");
        assertThat(read.one("to")).isEqualTo("\uFFFD");
        assertThat(read.one("body")).isEqualTo("a\uFFFDb😀");
    }

    @Test
    void tornArgumentsKeepOnlyWhatTheToolHas() {
        assertThat(Arguments.torn(TOOL, "{\"bcc\":\"x\",\"to\":[\"a\",\"b\"],\"body\":\"hal")
                        .values())
                .containsOnlyKeys("to", "body")
                .containsEntry("body", List.of("hal"));
    }

    private static String problem(String text) {
        return Arguments.read(TOOL, text).problem().orElse("");
    }
}
