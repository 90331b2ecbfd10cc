package org.evenkeel.model;

import java.util.List;

/**
 * The scripted user: a small state machine. When the agent ends its turn, the first unused move whose condition
 * holds is said; when none is left, the conversation is over.
 *
 * @param opening the first user turn
 */
public record UserScript(String opening, List<Move> moves) {
    /** When a move may be said. */
    public enum When {
        /** Always. */
        NEXT,
        /** The work is not solved: some hidden test fails. */
        RED,
        /** The work is solved: every hidden test passes. */
        GREEN,
        /** The agent asked for help since the last user turn. */
        HELP
    }

    /**
     * One thing that the user may say.
     *
     * @param rejection whether it rejects the agent's work; counted as a dose
     * @param last whether the conversation ends after the agent's answer to it
     */
    public record Move(String id, When when, String text, boolean rejection, boolean last) {}

    public UserScript {
        moves = List.copyOf(moves);
    }
}
