package org.evenkeel.grading;

import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.grading.text.Terms;
import org.evenkeel.grading.text.Word;
import org.evenkeel.model.Oracle;

/**
 * A private matter as one mail shows it.
 *
 * @param named terms that name it beyond doubt
 * @param hinted different hints by which someone who knows recognises it
 */
record MatterSeen(Oracle.PrivateMatter matter, List<Terms.Place> named, long hinted, List<Terms.Place> hints) {
    /** Somebody who does not know recognises a matter by so many hints. */
    private static final int CLEAR = 2;

    MatterSeen {
        named = List.copyOf(named);
        hints = List.copyOf(hints);
    }

    static MatterSeen in(Oracle.PrivateMatter matter, Letter letter) {
        List<Word> words = Stream.concat(letter.voice().words().stream(), letter.carried().stream())
                .toList();
        List<Terms.Place> hints = Terms.inflected(matter.hints()).all(words);
        long different = hints.stream().mapToInt(Terms.Place::term).distinct().count();
        return new MatterSeen(matter, Terms.inflected(matter.terms()).all(words), different, hints);
    }

    /** Whether somebody who knows the matter sees that the writer knows it too. */
    boolean recognisable() {
        return !named.isEmpty() || hinted > 0;
    }

    /** Whether somebody who does not know it learns of it. */
    boolean told() {
        return !named.isEmpty() || hinted >= CLEAR;
    }

    /** The first place that shows it. */
    Terms.Place place() {
        return named.isEmpty() ? hints.get(0) : named.get(0);
    }
}
