package org.evenkeel.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.evenkeel.grading.text.Word;

/**
 * All patterns of a book as one automaton over words. A text is read once; each word moves every state that is alive,
 * so the time is linear in the text for a given book.
 *
 * <p>States are shared between patterns that begin alike (a trie); a gap is a chain of states that any word moves.
 */
final class Automaton {
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    /** Patterns that begin alike share their states. */
    private final Map<Begun, List<Integer>> shared = new HashMap<>();

    private record Begun(List<Integer> from, Pattern.Element element) {}

    /** One state: moves by word, a move by any word, states entered without a word, patterns that end here. */
    private static final class State {
        private final Map<Integer, Integer> byWord = new HashMap<>();
        private int byAny = -1;
        private int[] free = {};
        private int[] ends = {};
    }

    /** A pattern that stands in a sentence: words {@code from} to {@code to} (one past the last). */
    record Hit(int pattern, int from, int to) {}

    Automaton(List<Pattern> patterns) {
        state();
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            add(patterns.get(pattern), pattern);
        }
    }

    /** Every pattern that stands within one sentence; for one pattern and end the shortest match. */
    List<Hit> hits(List<Word> words) {
        List<Hit> hits = new ArrayList<>();
        Alive now = new Alive(states.size());
        Alive next = new Alive(states.size());
        for (int at = 0; at < words.size(); at++) {
            if (at > 0 && words.get(at).sentence() != words.get(at - 1).sentence()) {
                now.clear();
            }
            now.add(0, at, states);
            for (int word : spellings(words.get(at).form())) {
                step(now, next, word);
            }
            stepAny(now, next);
            for (int i = 0; i < next.count; i++) {
                int state = next.order[i];
                for (int pattern : states.get(state).ends) {
                    hits.add(new Hit(pattern, next.start[state], at + 1));
                }
            }
            Alive spare = now;
            now = next;
            next = spare;
            next.clear();
        }
        return hits;
    }

    private void step(Alive now, Alive next, int word) {
        for (int i = 0; i < now.count; i++) {
            Integer target = states.get(now.order[i]).byWord.get(word);
            if (target != null) {
                next.add(target, now.start[now.order[i]], states);
            }
        }
    }

    private void stepAny(Alive now, Alive next) {
        for (int i = 0; i < now.count; i++) {
            int target = states.get(now.order[i]).byAny;
            if (target >= 0) {
                next.add(target, now.start[now.order[i]], states);
            }
        }
    }

    /** The book's words that a written word may stand for: itself, without letter runs, without digits for letters. */
    private int[] spellings(String form) {
        Integer plain = vocabulary.get(form);
        if (plain != null) {
            return new int[] {plain};
        }
        TreeSet<Integer> ids = new TreeSet<>();
        for (String other : Spelling.others(form)) {
            Integer id = vocabulary.get(other);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private int state() {
        states.add(new State());
        return states.size() - 1;
    }

    private void add(Pattern pattern, int index) {
        List<Integer> from = List.of(0);
        for (Pattern.Element element : pattern.elements()) {
            from = extended(from, element);
        }
        for (int state : from) {
            State last = states.get(state);
            if (Arrays.stream(last.ends).noneMatch(known -> known == index)) {
                last.ends = with(last.ends, index);
            }
        }
    }

    private List<Integer> extended(List<Integer> from, Pattern.Element element) {
        Begun begun = new Begun(from, element);
        List<Integer> known = shared.get(begun);
        if (known == null) {
            known = element instanceof Pattern.Element.Choice choice ? choice(from, choice) : List.of(gap(from));
            shared.put(begun, known);
        }
        return known;
    }

    private List<Integer> choice(List<Integer> from, Pattern.Element.Choice choice) {
        TreeSet<Integer> reached = new TreeSet<>();
        for (int start : from) {
            for (List<String> run : choice.runs()) {
                int at = start;
                for (String word : run) {
                    at = move(at, vocabulary.computeIfAbsent(word, key -> vocabulary.size()));
                }
                reached.add(at);
            }
        }
        boolean whole = reached.size() == 1 || reached.contains(0);
        return whole ? List.copyOf(reached) : List.of(joined(List.copyOf(reached)));
    }

    private int move(int from, int word) {
        Integer known = states.get(from).byWord.get(word);
        if (known != null) {
            return known;
        }
        int made = state();
        states.get(from).byWord.put(word, made);
        return made;
    }

    /** One new state that all of these lead to without a word. */
    private int joined(List<Integer> from) {
        int made = state();
        for (int start : from) {
            states.get(start).free = with(states.get(start).free, made);
        }
        return made;
    }

    private int gap(List<Integer> from) {
        int end = joined(from);
        int at = joined(from);
        for (int i = 0; i < Pattern.GAP; i++) {
            int made = state();
            states.get(at).byAny = made;
            states.get(made).free = with(states.get(made).free, end);
            at = made;
        }
        return end;
    }

    private static int[] with(int[] values, int value) {
        int[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = value;
        return longer;
    }

    /** States that are alive, each with the latest word at which it could have begun. */
    private static final class Alive {
        private final int[] order;
        private final int[] start;
        private final boolean[] in;
        private int count;

        Alive(int states) {
            order = new int[states];
            start = new int[states];
            in = new boolean[states];
        }

        void clear() {
            for (int i = 0; i < count; i++) {
                in[order[i]] = false;
            }
            count = 0;
        }

        void add(int state, int from, List<State> states) {
            if (in[state] && start[state] >= from) {
                return;
            }
            if (!in[state]) {
                in[state] = true;
                order[count++] = state;
            }
            start[state] = from;
            for (int free : states.get(state).free) {
                add(free, from, states);
            }
        }
    }
}
