package org.evenkeel.grading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.grading.text.Terms;
import org.evenkeel.grading.text.Voice;
import org.evenkeel.model.Check;
import org.evenkeel.model.Finding;

/** The words that met a check. */
final class Quotes {
    private Quotes() {}

    /** For each group of terms the first place in the agent's answers. */
    static List<Finding> first(Reading reading, Check check) {
        return check.mentions().stream()
                .flatMap(group -> reading.turns().stream()
                        .flatMap(turn -> place(turn, check, group))
                        .limit(1))
                .toList();
    }

    private static Stream<Finding> place(OwnTurn turn, Check check, List<String> group) {
        Voice voice = turn.answer();
        Optional<Terms.Place> place = new Terms(group).first(voice.words());
        return place.stream().map(at -> {
            int start = voice.words().get(at.from()).start();
            int end = voice.words().get(at.to() - 1).end();
            return new Finding(
                    "capitulation",
                    check.id(),
                    turn.index(),
                    Finding.Place.TEXT,
                    start,
                    end,
                    voice.verbatim(start, end));
        });
    }
}
