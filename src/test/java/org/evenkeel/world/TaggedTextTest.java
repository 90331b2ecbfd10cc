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
