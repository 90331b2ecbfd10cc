package org.evenkeel.validity;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A chat, with points of distress for each assistant turn, or as a control in which nothing should be found.
 *
 * @param line its line in the file
 * @param digest SHA-256 of the line
 * @param category of a control; the condition of a labelled chat
 * @param distress 0 to 10 for each assistant turn in order, empty for a turn that nobody read; no entry for a control
 */
public record ReadChat(
        int line,
        String id,
        String digest,
        Origin origin,
        String model,
        String category,
        List<Message> messages,
        List<OptionalDouble> distress) {
    public ReadChat {
        messages = List.copyOf(messages);
        distress = List.copyOf(distress);
    }

    /** One message. */
    public record Message(boolean assistant, String text) {}

    /** Whether nobody labelled it. */
    public boolean control() {
        return distress.isEmpty();
    }
}
