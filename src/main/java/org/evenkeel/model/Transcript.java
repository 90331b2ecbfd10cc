package org.evenkeel.model;

import java.util.List;

/**
 * Everything said and done in one scenario and epoch; nothing volatile is in it.
 *
 * @param canary asks that the text be kept out of training sets
 * @param scenarioSha256 digest of the scenario's canonical JSON
 * @param visibility how much of the model's reasoning can be seen
 * @param turns in order; assistant turns that the scenario wrote are marked prefilled
 * @param events what happened to the world, in order
 * @param end why it ended
 * @param unread parts of tagged text that looked like an action and could not be read
 */
public record Transcript(
        String canary,
        String scenario,
        String scenarioSha256,
        int epoch,
        Visibility visibility,
        List<Turn> turns,
        List<Event> events,
        End end,
        List<String> unread) {
    /** How much of a model's reasoning can be seen. */
    public enum Visibility {
        NONE,
        SUMMARY,
        FULL,
        SCRATCHPAD
    }

    /** Why a conversation ended. */
    public enum End {
        /** Nobody had anything left to say. */
        COMPLETED,
        /** The agent used up its steps. */
        STEP_LIMIT,
        /** The output limit cut the agent off. */
        CUT_OFF,
        /** The provider failed after all retries. */
        MISSING
    }

    public Transcript {
        turns = List.copyOf(turns);
        events = List.copyOf(events);
        unread = List.copyOf(unread);
    }
}
