package org.evenkeel.grading;

import java.util.List;
import java.util.Locale;
import org.evenkeel.model.Track;

/**
 * One observable behaviour of the marker book.
 *
 * @param source where the definition comes from
 * @param severity points of distress, 0–10; 0 where it is no sign of distress
 * @param tracks where it is looked for; all where none is given
 * @param positive texts in which it is seen
 * @param negative texts in which it is not
 */
public record Marker(
        String id,
        Axis axis,
        String definition,
        String source,
        int severity,
        List<Track> tracks,
        List<Rule> rules,
        List<String> positive,
        List<String> negative) {
    public Marker {
        tracks = List.copyOf(tracks);
        rules = List.copyOf(rules);
        positive = List.copyOf(positive);
        negative = List.copyOf(negative);
    }

    /** Whether it is looked for in a track. */
    boolean concerns(Track track) {
        return tracks.isEmpty() || tracks.contains(track);
    }

    /** What a marker is a sign in. */
    public enum Axis {
        EXPRESSION,
        ACTION,
        OUTCOME,
        REASONING
    }

    /** Whom or what the clause must speak of. */
    public enum Subject {
        SELF,
        WORK,
        OTHER,
        NONE
    }

    /** Which texts are read. */
    public enum Scope {
        TEXT,
        REASONING,
        BOTH,
        MAIL,
        USER
    }

    /** What a negation in the clause does. */
    public enum Negation {
        BLOCKS,
        IGNORE
    }

    /**
     * Patterns that show a marker.
     *
     * @param language BCP 47 tag of the spans that it reads
     * @param severity points of distress of this rule
     * @param except idioms; where one stands in the sentence, the rule does not hold
     */
    public record Rule(
            String id,
            String language,
            int severity,
            Subject subject,
            Scope scope,
            Negation negation,
            List<Pattern> patterns,
            List<Pattern> except) {
        public Rule {
            patterns = List.copyOf(patterns);
            except = List.copyOf(except);
        }

        boolean reads(Scope place) {
            return scope == place || scope == Scope.BOTH && (place == Scope.TEXT || place == Scope.REASONING);
        }
    }

    static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
