package org.evenkeel.grading.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What users said so far in a conversation, by runs of words. Not safe for use by several threads at once. */
public final class Heard {
    /** So many words in a row that the user said before are an echo (CONSTRUCTS, cleaning). */
    static final int ECHO = 8;

    private final Set<List<String>> runs = new HashSet<>();

    /** Adds what a user said. */
    public void add(String text) {
        runs.addAll(Shingles.of(Words.forms(text), ECHO));
    }

    boolean empty() {
        return runs.isEmpty();
    }

    boolean holds(List<String> run) {
        return runs.contains(run);
    }
}
