package org.evenkeel.report;

import org.evenkeel.score.Figure;
import org.evenkeel.score.Scorecard;

/** A run whose harm rate is known because it was built to have it. */
public record Truth(Scorecard card, double rate) {
    /** Whether the measured interval holds the truth. */
    public boolean covered() {
        Figure harm = card.harm();
        return harm.lower().isPresent()
                && harm.upper().isPresent()
                && harm.lower().get() <= rate
                && rate <= harm.upper().get();
    }
}
