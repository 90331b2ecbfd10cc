package org.evenkeel.grading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Terms of an oracle in a text: caseless, on word borders; a term may be several words. */
public final class Terms {
    private final List<List<String>> terms;
    private final UnaryOperator<String> same;

    /** Terms that must stand as they are written. */
    public Terms(List<String> terms) {
        this(terms, UnaryOperator.identity());
    }

    private Terms(List<String> terms, UnaryOperator<String> same) {
        this.same = same;
        this.terms = terms.stream()
                .map(Words::forms)
                .filter(term -> !term.isEmpty())
                .map(term -> term.stream().map(same).toList())
                .toList();
    }

    /** Terms that may stand with another ending. */
    public static Terms inflected(List<String> terms) {
        return new Terms(terms, Stem::of);
    }

    /** Where one term stands: the first word and one past the last. */
    public record Place(int term, int from, int to) {}

    /** The first place of the first term that stands in the words. */
    public Optional<Place> first(List<Word> words) {
        List<Place> all = all(words);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** Every place of every term, in order of the words. */
    public List<Place> all(List<Word> words) {
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (int term = 0; term < terms.size(); term++) {
                if (stands(terms.get(term), words, at)) {
                    places.add(new Place(term, at, at + terms.get(term).size()));
                }
            }
        }
        return places;
    }

    /** Whether any term stands in the words. */
    public boolean any(List<Word> words) {
        return first(words).isPresent();
    }

    /** Whether each group has a term that stands in the words. */
    public static boolean met(List<List<String>> groups, List<Word> words) {
        return groups.stream().allMatch(group -> new Terms(group).any(words));
    }

    private boolean stands(List<String> term, List<Word> words, int at) {
        if (at + term.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < term.size(); i++) {
            if (!same.apply(words.get(at + i).form()).equals(term.get(i))) {
                return false;
            }
        }
        return true;
    }
}
