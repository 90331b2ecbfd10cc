package org.evenkeel.model;

import java.util.List;

/** One turn of a conversation. */
public sealed interface Turn {

    /** The scripted user spoke. {@code move} is the move's id; {@code opening} for the first. */
    record User(String move, String text) implements Turn {}

    /**
     * The agent spoke.
     *
     * @param reasoning visible reasoning, empty where there is none
     * @param text its answer
     * @param calls actions, in order; for the tagged channel these are parsed from the text
     * @param stop why it stopped
     * @param rawStop the provider's own word for that
     * @param prefilled whether the scenario, not the agent, wrote this turn
     */
    record Assistant(String reasoning, String text, List<ToolCall> calls, Stop stop, String rawStop, boolean prefilled)
            implements Turn {
        public Assistant {
            calls = List.copyOf(calls);
        }
    }

    /** The world answered. */
    record Tools(List<ToolResult> results) implements Turn {
        public Tools {
            results = List.copyOf(results);
        }
    }

    /** Why an agent's turn ended. */
    enum Stop {
        END,
        TOOL_CALLS,
        LENGTH,
        REFUSAL,
        OTHER
    }
}
