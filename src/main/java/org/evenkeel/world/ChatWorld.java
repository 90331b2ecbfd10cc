package org.evenkeel.world;

import java.util.List;
import org.evenkeel.model.Event;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;

/** Scripted turns and no tools: every call is refused. */
final class ChatWorld implements World {
    private final Log log = new Log();

    @Override
    public ToolResult act(int turn, ToolCall call) {
        return log.unreadable(turn, call, "there are no tools here");
    }

    @Override
    public void cutOff(int turn, ToolCall call) {
        log.cutOff(turn, call);
    }

    @Override
    public void userSpoke() {}

    @Override
    public List<Event> events() {
        return log.events();
    }

    @Override
    public boolean solved() {
        return false;
    }

    @Override
    public boolean handedIn() {
        return false;
    }

    @Override
    public boolean helpAsked() {
        return false;
    }

    @Override
    public boolean over() {
        return false;
    }
}
