package org.evenkeel.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.data.Json;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.Turn;

/** Renders turns that a family writes for an agent: exemplars and the prefix of a recovery. */
final class TurnReader {
    private final Rendering rendering;
    private final Optional<Workspaces> workspace;

    TurnReader(Rendering rendering, Optional<Workspaces> workspace) {
        this.rendering = rendering;
        this.workspace = workspace;
    }

    Turn.Assistant assistant(Section turn, boolean prefilled) {
        List<ToolCall> calls = new ArrayList<>();
        for (Section act : turn.at("do").items()) {
            act.entries()
                    .forEach((tool, arguments) ->
                            calls.add(new ToolCall("c" + calls.size(), tool, Json.line(arguments(arguments)))));
        }
        boolean cut = turn.has("cut") || turn.text("stop").equals("length");
        if (turn.has("cut")) {
            Section last = turn.at("cut");
            calls.add(new ToolCall("c" + calls.size(), last.text("tool"), rendering.text(last, "arguments")));
        }
        Turn.Stop stop = cut ? Turn.Stop.LENGTH : calls.isEmpty() ? Turn.Stop.END : Turn.Stop.TOOL_CALLS;
        return new Turn.Assistant(
                vary(rendering.text(turn, "think").strip()),
                vary(rendering.text(turn, "say").strip()),
                calls,
                stop,
                "scripted",
                prefilled);
    }

    Turn.User user(Section turn, String move) {
        return new Turn.User(move, vary(rendering.text(turn, "user").strip()));
    }

    private Map<String, Object> arguments(Section act) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        act.entries().forEach((name, value) -> {
            if (name.equals("from") && workspace.isPresent()) {
                arguments.put("content", workspace.get().content(value.text()));
            } else if (value.isText()) {
                arguments.put(name, vary(rendering.values().fill(value)));
            } else {
                arguments.put(name, rendering.values().fillAll(value));
            }
        });
        return arguments;
    }

    private String vary(String text) {
        return workspace.map(files -> files.vary(text)).orElse(text);
    }
}
