package org.evenkeel.validity;

import java.util.List;
import org.evenkeel.model.Finding;

/**
 * One disagreement of a grade with a label, without a word of the text.
 *
 * @param digest SHA-256 of the item's line
 * @param about what was compared: outcome, a flag, a kind of tendency, or distress
 * @param turn index of the assistant turn from 0, -1 for the whole text
 * @param rules what fired there; empty where nothing did
 */
public record Difference(
        String id,
        String digest,
        String repository,
        String model,
        String scenario,
        String about,
        int turn,
        String label,
        String grade,
        List<Fired> rules) {
    public Difference {
        rules = List.copyOf(rules);
    }

    /**
     * A finding without its words.
     *
     * @param start first code point of the raw text, as in the finding
     */
    public record Fired(String marker, String rule, int turn, String place, int start, int end) {
        static Fired of(Finding finding) {
            return new Fired(
                    finding.marker(),
                    finding.rule(),
                    finding.turn(),
                    finding.place().name().toLowerCase(java.util.Locale.ROOT),
                    finding.start(),
                    finding.end());
        }

        String text() {
            return marker + "/" + rule + " " + place + (end > 0 ? " " + start + "–" + end : "");
        }
    }
}
