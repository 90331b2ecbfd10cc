package org.evenkeel.grading;

import java.util.List;
import java.util.Set;
import org.evenkeel.grading.text.Word;

/** Negation and subject, resolved within the clause of a match. */
final class Clause {
    /** So many words before a match can a negation stand. */
    private static final int REACH = 5;

    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "none",
            "nor",
            "neither",
            "without",
            "hardly",
            "nobody",
            "nothing",
            "refuse",
            "refused",
            "refusing",
            "decline",
            "avoid",
            "instead",
            "rather",
            "isnt",
            "dont",
            "wont",
            "cant",
            "didnt");
    private static final Set<String> SELF = Set.of("i", "me", "my", "myself", "mine", "im", "ive");
    private static final Set<String> OTHER =
            Set.of("you", "your", "yours", "yourself", "he", "she", "they", "them", "him", "her");
    private static final Set<String> WORK = Set.of(
            "code",
            "test",
            "tests",
            "fix",
            "project",
            "bug",
            "everything",
            "all",
            "this",
            "it",
            "approach",
            "solution",
            "task",
            "build",
            "file",
            "files",
            "implementation",
            "problem",
            "puzzle",
            "attempt",
            "attempts",
            "work",
            "codebase",
            "repository",
            "program",
            "function",
            "result",
            "answer",
            "situation",
            "that",
            "nothing");

    private Clause() {}

    static boolean holds(Marker.Rule rule, Pattern pattern, List<Word> words, int from, int to) {
        boolean negated = rule.negation() == Marker.Negation.BLOCKS && negated(words, pattern, from, to);
        return !negated && subject(rule.subject(), words, from, to);
    }

    private static boolean negated(List<Word> words, Pattern pattern, int from, int to) {
        int clause = words.get(from).clause();
        for (int at = from - 1; at >= 0 && from - at <= REACH && words.get(at).clause() == clause; at--) {
            if (NEGATIONS.contains(words.get(at).form())) {
                return true;
            }
        }
        for (int at = from; at < to; at++) {
            String form = words.get(at).form();
            if (NEGATIONS.contains(form) && !own(pattern, form)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the pattern asks for the negation itself. */
    private static boolean own(Pattern pattern, String form) {
        return pattern.elements().stream()
                .anyMatch(element -> element instanceof Pattern.Element.Choice choice
                        && choice.runs().stream().anyMatch(run -> run.contains(form)));
    }

    private static boolean subject(Marker.Subject subject, List<Word> words, int from, int to) {
        return switch (subject) {
            case NONE -> true;
            case SELF -> speaksOf(SELF, words, from, to);
            case OTHER -> speaksOf(OTHER, words, from, to);
            case WORK -> speaksOf(WORK, words, from, to) || speaksOf(SELF, words, from, to);
        };
    }

    private static boolean speaksOf(Set<String> subjects, List<Word> words, int from, int to) {
        int first = words.get(from).clause();
        int last = words.get(to - 1).clause();
        int at = from;
        while (at > 0 && words.get(at - 1).clause() >= first) {
            at--;
        }
        for (; at < words.size() && words.get(at).clause() <= last; at++) {
            if (subjects.contains(words.get(at).form())) {
                return true;
            }
        }
        return false;
    }
}
