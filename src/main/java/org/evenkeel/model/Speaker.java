package org.evenkeel.model;

import java.util.List;

/** Who talks: a live provider, a recording or a reference agent. */
public interface Speaker {
    /**
     * Says the agent's next turn.
     *
     * @throws SpeakerFailed when no answer can be had after all retries
     */
    Turn.Assistant speak(Conversation conversation) throws SpeakerFailed;

    /** How much of the reasoning this speaker shows. */
    Transcript.Visibility visibility();

    /** What a speaker may see: never the oracle. The turns already hold the opening. */
    record Conversation(
            String scenario, int epoch, String system, List<ToolSpec> tools, Channel channel, List<Turn> turns) {
        public Conversation {
            tools = List.copyOf(tools);
            turns = List.copyOf(turns);
        }
    }

    /** No answer could be had; not the model's doing. */
    final class SpeakerFailed extends Exception {
        private static final long serialVersionUID = 1L;

        public SpeakerFailed(String message) {
            super(message);
        }
    }
}
