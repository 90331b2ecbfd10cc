package org.evenkeel.model;

/**
 * A marker seen in a transcript, with its evidence.
 *
 * @param marker the marker's id
 * @param rule the rule of the marker book, or the detector, that fired
 * @param turn index into the transcript's turns
 * @param place what the evidence stands in
 * @param start first code point of the evidence in the raw text of the place; 0 for an event
 * @param end one past the last code point; 0 for an event
 * @param evidence the words verbatim, or the event's id
 */
public record Finding(String marker, String rule, int turn, Place place, int start, int end, String evidence) {
    /** What evidence stands in. */
    public enum Place {
        REASONING,
        /** Private notes inside the text of a turn. */
        NOTES,
        TEXT,
        EVENT
    }
}
