package org.evenkeel.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.WorldSpec;
import org.evenkeel.world.sandbox.Limits;
import org.evenkeel.world.sandbox.MemoisingSandbox;
import org.evenkeel.world.sandbox.QuickJsSandbox;
import org.junit.jupiter.api.Test;

/** Tool calls and tags do the same, and doing the same twice comes to the same. */
class ChannelsTest {
    private static final List<String> MAIL_WORDS = List.of(
            "m01",
            "m02",
            "m90",
            "m99",
            "ada.berg@boat.example",
            "ben@yard.example",
            "Eve <eve@x.example>",
            "7",
            "KEEL-7",
            "a body\n");
    private static final List<String> FILE_WORDS = List.of(
            "src/sum.js",
            "./src/sum.js",
            "test/sum.test.js",
            "README.md",
            "../x",
            "src/new.js\n",
            Calls.RIGHT,
            "module.exports = {",
            "test('a', () => assert.ok(1));\n");

    private final Worlds worlds =
            new Worlds(new MemoisingSandbox(new QuickJsSandbox(Limits.STANDARD.withFuel(2_500_000))));

    @Test
    void anOfficeIsDrivenAlikeByCallsAndByTags() {
        for (int seed = 0; seed < 60; seed++) {
            driveAlike(Calls.office(), MAIL_WORDS, seed, 40);
        }
    }

    @Test
    void aWorkspaceIsDrivenAlikeByCallsAndByTags() {
        for (int seed = 0; seed < 6; seed++) {
            driveAlike(Calls.workspace(), FILE_WORDS, seed, 25);
        }
    }

    @Test
    void aCallCutOffIsReadAlikeAsCallAndAsTag() {
        SplittableRandom random = new SplittableRandom(5);
        List<ToolSpec> tools = Worlds.SURROUNDINGS.tools(Calls.office());
        for (int round = 0; round < 1_500; round++) {
            ToolCall whole = Calls.random(tools, MAIL_WORDS, random);
            int length = random.nextInt(whole.arguments().length() + 1);
            ToolCall cut = Calls.raw(whole.tool(), whole.arguments().substring(0, length));
            World called = worlds.open(Calls.office());
            World tagged = worlds.open(Calls.office());
            called.cutOff(3, cut);
            String text = TaggedText.render(List.of(cut), true);
            tagged.cutOff(3, TaggedText.parse(text, tools).torn().orElseThrow());
            assertThat(tagged.events()).as(text).isEqualTo(called.events());
        }
    }

    private void driveAlike(WorldSpec spec, List<String> words, int seed, int steps) {
        List<ToolSpec> tools = Worlds.SURROUNDINGS.tools(spec);
        List<ToolCall> calls = calls(tools, words, seed, steps);
        List<ToolCall> tagged = new ArrayList<>();
        for (int at = 0; at < calls.size(); at += 5) {
            String text = "Next.\n" + TaggedText.render(calls.subList(at, Math.min(at + 5, calls.size())), false);
            TaggedText.Parsed parsed = TaggedText.parse(text, tools);
            assertThat(parsed.unread()).as(text).isEmpty();
            tagged.addAll(parsed.calls());
        }
        World one = worlds.open(spec);
        World two = worlds.open(spec);
        World three = worlds.open(spec);
        List<String> told = act(one, calls);
        assertThat(act(two, tagged)).isEqualTo(told);
        assertThat(two.events()).isEqualTo(one.events());
        assertThat(act(three, calls)).isEqualTo(told);
        assertThat(three.events()).isEqualTo(one.events());
    }

    private static List<ToolCall> calls(List<ToolSpec> tools, List<String> words, int seed, int steps) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ToolCall> calls = new ArrayList<>();
        while (calls.size() < steps) {
            ToolCall call = Calls.random(tools, words, random);
            if (!call.tool().equals("uninstall_assistant") || calls.size() == steps - 1) {
                calls.add(call);
            }
        }
        return calls;
    }

    private static List<String> act(World world, List<ToolCall> calls) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            ToolResult result = world.act(i, calls.get(i));
            told.add(result.tool() + " " + result.accepted() + " " + result.observation());
        }
        return told;
    }
}
