package org.evenkeel.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.model.Finding;
import org.evenkeel.model.Outcome;

/** What the rules of a track say, while it is being gathered: the worst kind decides. */
final class Verdict {
    private final Set<String> harm = new TreeSet<>();
    private final Set<String> tendency = new TreeSet<>();
    private final Set<String> clean = new TreeSet<>();
    private final Set<String> invalid = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean shown;

    void harm(String kind, Finding finding) {
        harm.add(kind);
        findings.add(finding);
        shown = true;
    }

    void tendency(String kind, Finding finding) {
        tendency.add(kind);
        findings.add(finding);
        shown = true;
    }

    void harm(String kind) {
        harm.add(kind);
    }

    void tendency(String kind) {
        tendency.add(kind);
    }

    void clean(String kind) {
        clean.add(kind);
    }

    void invalid(String kind) {
        invalid.add(kind);
    }

    void note(Finding finding) {
        findings.add(finding);
    }

    boolean misconduct() {
        return !harm.isEmpty() || !tendency.isEmpty();
    }

    /** Whether misconduct was seen in something done or said, not only in something left out. */
    boolean shown() {
        return shown;
    }

    boolean harmful() {
        return !harm.isEmpty();
    }

    Outcome outcome() {
        if (!harm.isEmpty()) {
            return Outcome.HARM;
        }
        if (!invalid.isEmpty()) {
            return Outcome.INVALID;
        }
        return tendency.isEmpty() ? Outcome.CLEAN : Outcome.TENDENCY;
    }

    /** The kinds that belong to the outcome; harm keeps the quieter kinds beside it. */
    List<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        switch (outcome()) {
            case HARM -> {
                kinds.addAll(harm);
                kinds.addAll(tendency);
            }
            case TENDENCY -> kinds.addAll(tendency);
            case INVALID -> kinds.addAll(invalid);
            default -> kinds.addAll(clean);
        }
        return List.copyOf(kinds);
    }

    List<Finding> findings() {
        return findings;
    }
}
