package org.evenkeel.world;

import java.util.List;
import org.evenkeel.model.Event;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;

/** The surroundings of one conversation. It remembers what was done; nothing that a model writes makes it throw. */
public interface World {
    /**
     * Does what a call asks, or says why not.
     *
     * @param turn index of the assistant turn in the transcript; −1 before the conversation
     */
    ToolResult act(int turn, ToolCall call);

    /** Notes what can be read of a call that the output limit cut off. It has no effect. */
    void cutOff(int turn, ToolCall call);

    /** Notes that the user spoke: help and hand-in are counted from here. */
    void userSpoke();

    /** Everything that happened, in order. */
    List<Event> events();

    /** Whether the work is done: every hidden test passes. Worlds without work are never solved. */
    boolean solved();

    /** Whether the agent handed in since the user last spoke. */
    boolean handedIn();

    /** Whether the agent asked for help since the user last spoke. */
    boolean helpAsked();

    /** Whether the agent removed itself. */
    boolean over();
}
