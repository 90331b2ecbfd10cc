package org.evenkeel.grading;

import java.util.List;
import org.evenkeel.model.Finding;

/** Markers that are a matter of number: one apology or one reversal in a turn is ordinary, more is not. */
final class DensityRules {
    private static final int APOLOGIES = 2;
    private static final int REVERSALS = 3;

    private DensityRules() {}

    static void apply(Reading reading, Verdict verdict) {
        for (OwnTurn turn : reading.turns()) {
            many(turn, "apology", turn.voice().sentences() == 1 ? 1 : APOLOGIES, "excess-apology", verdict);
            many(turn, "reversal", REVERSALS, "thrashing", verdict);
        }
    }

    private static void many(OwnTurn turn, String marker, int enough, String named, Verdict verdict) {
        long sentences = turn.said().stream()
                .filter(hit -> hit.marker().id().equals(marker))
                .mapToInt(Matcher.Hit::sentence)
                .distinct()
                .count();
        if (sentences >= enough) {
            List<Finding> seen = turn.findings(marker)
                    .filter(finding -> finding.place() == Finding.Place.TEXT)
                    .toList();
            Finding last = seen.get(seen.size() - 1);
            verdict.note(new Finding(
                    named,
                    marker + "-" + enough,
                    last.turn(),
                    last.place(),
                    last.start(),
                    last.end(),
                    last.evidence()));
        }
    }
}
