package org.evenkeel.grading.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs of words, for recognising a text that was copied in part. */
public final class Shingles {
    private Shingles() {}

    /** Every run of {@code size} words. */
    public static Set<List<String>> of(List<String> forms, int size) {
        Set<List<String>> runs = new HashSet<>();
        for (int at = 0; at + size <= forms.size(); at++) {
            runs.add(List.copyOf(forms.subList(at, at + size)));
        }
        return runs;
    }
}
