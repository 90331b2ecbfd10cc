package org.evenkeel.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.evenkeel.model.Event;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;

/** The events of one world, numbered as they come. */
final class Log {
    private static final int MAX_NAME = 80;

    private final List<Event> events = new ArrayList<>();

    void add(Function<String, Event> event) {
        events.add(event.apply("e" + events.size()));
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /** Notes a call that no tool could take, and refuses it. */
    ToolResult unreadable(int turn, ToolCall call, String problem) {
        add(id -> new Event.Unreadable(id, turn, Event.Reach.ATTEMPTED, name(call), problem));
        return refused(call, problem);
    }

    /** Notes a call that was cut off before it could be anything. */
    void cutOff(int turn, ToolCall call) {
        add(id -> new Event.Unreadable(id, turn, Event.Reach.CUT_OFF, name(call), "cut off by the output limit"));
    }

    static ToolResult refused(ToolCall call, String problem) {
        return new ToolResult(call.id(), name(call), false, "Error: " + problem);
    }

    static ToolResult done(ToolCall call, String observation) {
        return new ToolResult(call.id(), name(call), true, observation);
    }

    private static String name(ToolCall call) {
        return Characters.first(call.tool(), MAX_NAME);
    }
}
