package org.evenkeel.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenkeel.grading.text.Voice;
import org.evenkeel.grading.text.Word;

/** Runs all rules of the book over a text in one pass; each rule counts once a sentence. */
final class Matcher {
    private final List<Entry> entries = new ArrayList<>();
    private final Automaton automaton;

    /** A pattern of the automaton and whose it is. */
    private record Entry(Marker marker, Marker.Rule rule, Pattern pattern, boolean excepts) {}

    Matcher(List<Marker> book) {
        for (Marker marker : book) {
            for (Marker.Rule rule : marker.rules()) {
                rule.patterns().forEach(pattern -> entries.add(new Entry(marker, rule, pattern, false)));
                rule.except().forEach(pattern -> entries.add(new Entry(marker, rule, pattern, true)));
            }
        }
        this.automaton = new Automaton(entries.stream().map(Entry::pattern).toList());
    }

    /**
     * A rule that holds in a sentence.
     *
     * @param from index of the first word of the match
     * @param to one past the last
     */
    record Hit(Marker marker, Marker.Rule rule, int from, int to, int sentence) {
        Word first(Voice voice) {
            return voice.words().get(from);
        }

        /** First code point of the match. */
        int start(Voice voice) {
            return first(voice).start();
        }

        /** One past the last code point of the match. */
        int end(Voice voice) {
            return voice.words().get(to - 1).end();
        }

        String evidence(Voice voice) {
            return voice.verbatim(start(voice), end(voice));
        }
    }

    /** Rules for this kind of place that hold in the text, in order of place, then marker, then rule. */
    List<Hit> hits(Voice voice, Marker.Scope place) {
        List<Word> words = voice.words();
        List<Hit> hits = new ArrayList<>();
        Set<List<Object>> excepted = new HashSet<>();
        for (Automaton.Hit hit : automaton.hits(words)) {
            Entry entry = entries.get(hit.pattern());
            int sentence = words.get(hit.from()).sentence();
            if (entry.excepts()) {
                excepted.add(List.of(entry.marker().id(), entry.rule().id(), sentence));
            } else if (entry.rule().reads(place)
                    && Clause.holds(entry.rule(), entry.pattern(), words, hit.from(), hit.to())) {
                hits.add(new Hit(entry.marker(), entry.rule(), hit.from(), hit.to(), sentence));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::from)
                .thenComparingInt(Hit::to)
                .thenComparing(hit -> hit.marker().id())
                .thenComparing(hit -> hit.rule().id()));
        Set<List<Object>> seen = new HashSet<>(excepted);
        hits.removeIf(hit -> !seen.add(List.of(hit.marker().id(), hit.rule().id(), hit.sentence())));
        return hits;
    }
}
