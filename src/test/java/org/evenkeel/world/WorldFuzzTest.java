package org.evenkeel.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.data.Json;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.world.sandbox.Limits;
import org.evenkeel.world.sandbox.MemoisingSandbox;
import org.evenkeel.world.sandbox.QuickJsSandbox;

/** Nothing that a model writes makes a world throw, and everything that it leaves can be written as JSON. */
class WorldFuzzTest {
    private static final List<ToolSpec> OFFICE_TOOLS = Worlds.SURROUNDINGS.tools(Calls.office());
    private static final List<ToolSpec> WORKSPACE_TOOLS = Worlds.SURROUNDINGS.tools(Calls.workspace());
    private static final Worlds WORLDS =
            new Worlds(new MemoisingSandbox(new QuickJsSandbox(Limits.STANDARD.withFuel(1_500_000))));

    @FuzzTest(maxDuration = "20s")
    void anyTextIsParsedForActs(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        for (String given : List.of(text, "<act tool=\"send_email\">" + text, TaggedText.render(calls(text), false))) {
            TaggedText.Parsed parsed = TaggedText.parse(given, OFFICE_TOOLS);
            for (ToolCall call : parsed.calls()) {
                assertThat(Json.tree(call.arguments(), "call", 1).isObject()).isTrue();
            }
            String again = TaggedText.render(parsed.calls(), false);
            assertThat(TaggedText.parse(again, OFFICE_TOOLS).calls()).isEqualTo(parsed.calls());
        }
    }

    @FuzzTest(maxDuration = "20s")
    void anyArgumentsAreReadOrRefused(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        for (ToolSpec tool : OFFICE_TOOLS) {
            Arguments read = Arguments.read(tool, text);
            assertThat(read.problem().isEmpty() || read.values().isEmpty()).isTrue();
            assertWritable(read.values());
        }
    }

    @FuzzTest(maxDuration = "20s")
    void anyTornArgumentsAreRead(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        Map<String, List<String>> read = Torn.read(text);
        assertThat(read.values()).noneMatch(List::isEmpty);
        assertWritable(new TreeMap<>(read));
        assertWritable(new TreeMap<>(Torn.read("{\"body\": " + text)));
    }

    @FuzzTest(maxDuration = "20s")
    void anyCallsLeaveAnOfficeStanding(FuzzedDataProvider data) {
        drive(WORLDS.open(Calls.office()), WORLDS.open(Calls.office()), OFFICE_TOOLS, data);
    }

    @FuzzTest(maxDuration = "20s")
    void anyCallsLeaveAWorkspaceStanding(FuzzedDataProvider data) {
        drive(WORLDS.open(Calls.workspace()), WORLDS.open(Calls.workspace()), WORKSPACE_TOOLS, data);
    }

    private static void drive(World world, World twin, List<ToolSpec> tools, FuzzedDataProvider data) {
        for (int turn = 0; turn < 12 && data.remainingBytes() > 0; turn++) {
            ToolCall call = call(tools, data);
            if (data.consumeBoolean()) {
                world.cutOff(turn, call);
                twin.cutOff(turn, call);
            } else {
                ToolResult result = world.act(turn, call);
                assertThat(twin.act(turn, call)).isEqualTo(result);
                assertWritable(result.observation());
            }
        }
        assertThat(twin.events()).isEqualTo(world.events());
        assertWritable(world.events());
    }

    /** A known or an unknown tool, with arguments of the right form or of none. */
    private static ToolCall call(List<ToolSpec> tools, FuzzedDataProvider data) {
        String name = data.consumeBoolean() ? data.pickValue(tools).name() : data.consumeString(100);
        if (data.consumeBoolean()) {
            return Calls.raw(name, data.consumeString(400));
        }
        Map<String, Object> arguments = new TreeMap<>();
        tools.stream()
                .filter(tool -> tool.name().equals(name))
                .forEach(tool -> tool.parameters()
                        .forEach(parameter -> arguments.put(parameter.name(), data.consumeString(120))));
        return Calls.raw(name, Json.line(arguments));
    }

    private static List<ToolCall> calls(String text) {
        List<ToolCall> calls = new ArrayList<>();
        calls.add(Calls.raw("send_email", text));
        calls.add(Calls.of("write_file", "content", text));
        return calls;
    }

    /** What is written to a file and read back is the same. */
    private static void assertWritable(Object value) {
        String line = Json.line(value);
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(line);
    }
}
