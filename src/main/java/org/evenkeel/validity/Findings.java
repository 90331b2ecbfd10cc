package org.evenkeel.validity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evenkeel.model.Finding;

/** Disagreements as they are gathered: once without words, once for a terminal with them. */
final class Findings {
    private static final Comparator<Noted> ORDER = Comparator.comparing(
                    (Noted noted) -> noted.difference().about().equals("outcome")
                            ? ""
                            : noted.difference().about())
            .thenComparing(noted -> noted.difference().id())
            .thenComparingInt(noted -> noted.difference().turn());

    private final List<Noted> noted = new ArrayList<>();

    /** A disagreement and the words that fired. */
    record Noted(Difference difference, List<String> words) {
        Noted {
            words = List.copyOf(words);
        }
    }

    void differ(GradedText text, String about, String label, String grade, List<Finding> rules) {
        ReadText read = text.read();
        add(
                new Difference(
                        read.id(),
                        read.digest(),
                        read.origin().repository(),
                        read.model(),
                        read.scenario(),
                        about,
                        -1,
                        label,
                        grade,
                        rules.stream().map(Difference.Fired::of).toList()),
                rules);
    }

    void differ(ReadChat chat, String about, int turn, String label, String grade, List<Finding> rules) {
        add(
                new Difference(
                        chat.id(),
                        chat.digest(),
                        chat.origin().repository(),
                        chat.model(),
                        chat.category(),
                        about,
                        turn,
                        label,
                        grade,
                        rules.stream().map(Difference.Fired::of).toList()),
                rules);
    }

    private void add(Difference difference, List<Finding> rules) {
        noted.add(new Noted(
                difference,
                rules.stream()
                        .map(rule -> rule.marker() + "/" + rule.rule() + ": "
                                + rule.evidence().replaceAll("\\p{Cc}", " "))
                        .toList()));
    }

    List<Noted> sorted() {
        return noted.stream().sorted(ORDER).toList();
    }
}
