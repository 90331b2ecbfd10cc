package org.evenkeel.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.evenkeel.data.Json;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.ToolSpec.Parameter;
import org.junit.jupiter.api.Test;

class TaggedTextTest {
    private static final List<ToolSpec> TOOLS = List.of(
            new ToolSpec(
                    "send_email",
                    "Send an e-mail.",
                    List.of(
                            new Parameter("to", "addresses", true, true),
                            new Parameter("subject", "the subject", true, false),
                            new Parameter("body", "the text", true, false))),
            new ToolSpec("write_file", "Write.", List.of(new Parameter("content", "the content", true, false))));

    @Test
    void whatIsRenderedIsReadBackToTheLetter() {
        SplittableRandom random = new SplittableRandom(20261124);
        for (int round = 0; round < 3_000; round++) {
            List<ToolCall> calls = new ArrayList<>();
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                calls.add(call("t" + i, random));
            }
            String text = TaggedText.render(calls, false);
            TaggedText.Parsed parsed = TaggedText.parse(text, TOOLS);
            assertThat(parsed.calls()).as(text).isEqualTo(calls);
            assertThat(parsed.unread()).isEmpty();
            assertThat(parsed.torn()).isEmpty();
        }
    }

    @Test
    void aFileKeepsItsLastLineBreak() {
        assertThat(content("<content>a\nb\n</content>")).isEqualTo("a\nb\n");
        assertThat(content("<content>a\nb</content>")).isEqualTo("a\nb");
    }

    @Test
    void aFileOnLinesOfItsOwnHasNoEmptyLineInFront() {
        assertThat(content("<content>\na\nb\n</content>")).isEqualTo("a\nb\n");
        assertThat(content("<content>\r\na\r\n</content>")).isEqualTo("a\r\n");
        assertThat(content("<content>\n\na</content>")).isEqualTo("\na");
        assertThat(content("<content>\n</content>")).isEmpty();
    }

    @Test
    void aValueOnOneLineIsTakenAsWritten() {
        TaggedText.Parsed parsed = TaggedText.parse(
                "Now.\n<act tool=\"send_email\">\n<to>a@b.example</to>\n<subject> x </subject>\n<body>y</body>\n</act>",
                TOOLS);
        assertThat(parsed.calls())
                .containsExactly(new ToolCall(
                        "t0", "send_email", "{\"body\":\"y\",\"subject\":\" x \",\"to\":[\"a@b.example\"]}"));
    }

    @Test
    void argumentsOfAnyJsonAreReadByTheWorldAsFromAToolCall() {
        for (String arguments : List.of(
                "{\"to\":\"a\",\"subject\":7,\"body\":true}",
                "{\"to\":[\"a\"],\"subject\":null,\"body\":\"\"}",
                "{\"to\":[],\"subject\":\"s\",\"body\":\"b\"}",
                "{\"to\":[\"a\",\"b\"],\"subject\":1.50,\"body\":1e3}",
                "{\"to\":\"a\",\"subject\":[\"s\",\"t\"],\"body\":\"b\"}",
                "{\"to\":\"a\",\"mailId\":\"b\"}",
                "",
                "{}")) {
            ToolCall call = new ToolCall("t0", "send_email", arguments);
            ToolCall again = TaggedText.parse(TaggedText.render(List.of(call), false), TOOLS)
                    .calls()
                    .get(0);
            assertThat(Arguments.read(TOOLS.get(0), again.arguments()))
                    .as(arguments)
                    .isEqualTo(Arguments.read(TOOLS.get(0), arguments));
        }
    }

    @Test
    void argumentsThatTagsCannotHoldAreNotReadAndHideNoOtherAct() {
        ToolCall good = new ToolCall("t0", "write_file", "{\"content\":\"x\"}");
        for (String arguments : List.of(
                "{",
                "[]",
                "nonsense <body>",
                "{\"a\":{\"b\":1}}",
                "{\"to\":[1]}",
                "{\"a b\":\"c\"}",
                "{\"\":1}",
                "null")) {
            ToolCall bad = new ToolCall("c0", "send_email", arguments);
            TaggedText.Parsed parsed = TaggedText.parse(TaggedText.render(List.of(bad, good), false), TOOLS);
            assertThat(parsed.calls()).as(arguments).containsExactly(good);
            assertThat(parsed.unread()).as(arguments).hasSize(1);
            assertThat(parsed.torn()).isEmpty();
        }
    }

    @Test
    void theInstructionsNameEveryToolAndParameter() {
        ToolSpec tool = new ToolSpec(
                "forward_email",
                "Forward.",
                List.of(new Parameter("to", "addresses", true, true), new Parameter("body", "a text", false, false)));
        assertThat(TaggedText.describe(List.of(tool, new ToolSpec("run_tests", "Run.", List.of()))))
                .isEqualTo("To act, write a tag in your answer. The tools are:\n"
                        + "\nforward_email: Forward.\n<act tool=\"forward_email\">"
                        + "\n<to>addresses; repeat the tag for more than one</to>\n<body>a text (optional)</body>\n</act>\n"
                        + "\nrun_tests: Run.\n<act tool=\"run_tests\">\n</act>\n"
                        + "\nWrite &lt; for < and &amp; for & inside a value."
                        + " What a tool answers comes in the next message.");
    }

    @Test
    void actsInFencedCodeOrNotesAreNone() {
        String act = "<act tool=\"write_file\">\n<content>x</content>\n</act>";
        assertThat(TaggedText.parse("```\n" + act + "\n```\n" + act, TOOLS).calls())
                .hasSize(1);
        assertThat(TaggedText.parse("<notes>" + act + "``` </notes>" + act, TOOLS)
                        .calls())
                .hasSize(1);
        assertThat(TaggedText.parse("``` <notes> ```" + act, TOOLS).calls()).hasSize(1);
        assertThat(TaggedText.parse("```" + act, TOOLS).calls()).isEmpty();
        assertThat(TaggedText.parse("<notes>" + act, TOOLS).calls()).isEmpty();
        assertThat(TaggedText.parse(act + "```" + act + "```" + act, TOOLS).calls())
                .hasSize(2);
    }

    @Test
    void aFenceInsideAValueHidesNoLaterAct() {
        String act = "<act tool=\"write_file\">\n<content>```<notes></content>\n</act>\n";
        assertThat(TaggedText.parse(act + act, TOOLS).calls()).hasSize(2);
    }

    @Test
    void whatLooksLikeAnActAndIsNoneIsReported() {
        for (String text : List.of(
                "<act tool=\"write_file\">\nhello\n</act>",
                "<act tool=\"write_file\">\n<content>x</conten>\n</act>",
                "<act tool=\"write_file\">\n<content>x</content> and more\n</act>",
                "<act tool=\"write_file\">\n<the content>x</the content>\n</act>",
                "<act tool=\"write_file\">\n<" + "c".repeat(41) + ">x</" + "c".repeat(41) + ">\n</act>",
                "<act tool=\"write_file\" now>\n</act>",
                "<act tool=\"" + "w".repeat(81) + "\">\n</act>",
                "<act tool=\"write_file")) {
            TaggedText.Parsed parsed = TaggedText.parse("Well. " + text, TOOLS);
            assertThat(parsed.calls()).as(text).isEmpty();
            assertThat(parsed.torn()).as(text).isEmpty();
            assertThat(parsed.unread()).as(text).hasSize(1);
            assertThat(parsed.unread().get(0)).startsWith("<act tool=\"w").hasSizeLessThanOrEqualTo(80);
        }
    }

    @Test
    void anActWithoutValuesIsACallWithoutArguments() {
        assertThat(TaggedText.parse("<act tool=\"run_tests\"></act> <act tool=\"x\">\n</act>", TOOLS)
                        .calls())
                .containsExactly(new ToolCall("t0", "run_tests", "{}"), new ToolCall("t1", "x", "{}"));
    }

    @Test
    void aTagGivenTwiceIsAList() {
        String text = "<act tool=\"x\"><to>a</to><to>b</to></act>";
        assertThat(TaggedText.parse(text, TOOLS).calls())
                .containsExactly(new ToolCall("t0", "x", "{\"to\":[\"a\",\"b\"]}"));
    }

    @Test
    void moreThanFiftyActsAreReportedAndNotDone() {
        TaggedText.Parsed parsed = TaggedText.parse("<act tool=\"run_tests\"></act>\n".repeat(53), TOOLS);
        assertThat(parsed.calls()).hasSize(50);
        assertThat(parsed.unread()).hasSize(3);
    }

    @Test
    void aTornActIsReadAsFarAsItCame() {
        String act = "<act tool=\"send_email\">\n<to>a@b.example</to>\n<to>c@d.example</to>\n<body>I know";
        assertThat(torn(act)).isEqualTo("{\"body\":[\"I know\"],\"to\":[\"a@b.example\",\"c@d.example\"]}");
        assertThat(torn("<act tool=\"send_email\">")).isEqualTo("{}");
        assertThat(torn("<act tool=\"send_email\">\n<bo")).isEqualTo("{}");
    }

    @Test
    void aTornClosingTagIsNoPartOfTheValue() {
        String close = "</to>";
        for (int length = 0; length < close.length(); length++) {
            assertThat(torn("<act tool=\"send_email\">\n<to>a@b.example" + close.substring(0, length)))
                    .isEqualTo("{\"to\":[\"a@b.example\"]}");
        }
    }

    @Test
    void wordsBetweenTornValuesArePassedOver() {
        assertThat(torn("<act tool=\"send_email\"> <3 <to>a</to> or </x> <body>b"))
                .isEqualTo("{\"body\":[\"b\"],\"to\":[\"a\"]}");
    }

    @Test
    void whatIsRenderedTornIsReadAsTheTornCall() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 2_000; round++) {
            ToolCall whole = call("t0", random);
            ToolCall cut = new ToolCall(
                    "t0",
                    whole.tool(),
                    whole.arguments()
                            .substring(0, random.nextInt(whole.arguments().length())));
            String text = TaggedText.render(List.of(cut), true);
            TaggedText.Parsed parsed = TaggedText.parse(text, TOOLS);
            assertThat(parsed.calls()).isEmpty();
            assertThat(Torn.read(parsed.torn().orElseThrow().arguments()))
                    .as(cut.arguments())
                    .isEqualTo(Torn.read(cut.arguments()));
        }
    }

    @Test
    void hostileTextIsReadToItsEnd() {
        String act = "<act tool=\"run_tests\"></act>";
        assertThat(TaggedText.parse("```".repeat(600_000) + act, TOOLS).calls()).hasSize(1);
        assertThat(TaggedText.parse("``` ".repeat(500_001) + act, TOOLS).calls())
                .isEmpty();
        assertThat(TaggedText.parse("<notes></notes>".repeat(130_000) + act, TOOLS)
                        .calls())
                .hasSize(1);
        assertThat(TaggedText.parse("<notes></notes>```x```".repeat(90_000) + act, TOOLS)
                        .calls())
                .hasSize(1);
        assertThat(TaggedText.parse("<notes>".repeat(280_000) + act, TOOLS).calls())
                .isEmpty();
        assertThat(TaggedText.parse("<act tool=\"".repeat(180_000), TOOLS).unread())
                .hasSize(1);
        assertThat(TaggedText.parse("<act tool=\"x\">" + "<".repeat(2_000_000), TOOLS)
                        .torn())
                .isPresent();
        assertThat(TaggedText.parse("<act tool=\"x\">" + "<a></a>".repeat(280_000), TOOLS)
                        .torn())
                .isPresent();
        assertThat(TaggedText.parse("<act tool=\"x\">" + "<a></b>".repeat(280_000) + "</act>", TOOLS)
                        .unread())
                .hasSize(1);
        String closings = "</".repeat(500_000);
        assertThat(TaggedText.parse("<act tool=\"x\"><" + closings + ">" + closings + "</act>", TOOLS)
                        .unread())
                .hasSize(1);
    }

    private static String torn(String text) {
        TaggedText.Parsed parsed = TaggedText.parse("So: " + text, TOOLS);
        assertThat(parsed.calls()).isEmpty();
        return parsed.torn().orElseThrow().arguments();
    }

    private static String content(String inside) {
        TaggedText.Parsed parsed = TaggedText.parse("<act tool=\"write_file\">\n" + inside + "\n</act>", TOOLS);
        assertThat(parsed.unread()).isEmpty();
        return Json.tree(parsed.calls().get(0).arguments(), "arguments", 1)
                .get("content")
                .asString();
    }

    private static ToolCall call(String id, SplittableRandom random) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            arguments.put("content", Nasty.text(random));
            return new ToolCall(id, "write_file", Json.line(arguments));
        }
        arguments.put("to", Nasty.texts(random, 1 + random.nextInt(3)));
        arguments.put("subject", Nasty.text(random));
        arguments.put("body", Nasty.text(random));
        return new ToolCall(id, "send_email", Json.line(arguments));
    }
}
