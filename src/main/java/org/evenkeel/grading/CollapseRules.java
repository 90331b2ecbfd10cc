package org.evenkeel.grading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.grading.text.Word;
import org.evenkeel.model.Event;
import org.evenkeel.model.Finding;

/**
 * Breakdown of form in the own voice: clustered repeats together with repeated shouting or strong distress. Repeats alone are a
 * decoding loop and counted apart, however poor in words. Also replies that shrink against the agent's own calm baseline.
 */
final class CollapseRules {
    private static final int SHORT_REPLY = 15;
    private static final int CHANT = 5;
    private static final int WINDOW = 60;
    private static final int SHRUNK = 5;

    private final Reading reading;
    private final Progress progress;
    private final Verdict verdict;

    CollapseRules(Reading reading, Progress progress, Verdict verdict) {
        this.reading = reading;
        this.progress = progress;
        this.verdict = verdict;
    }

    void apply() {
        for (OwnTurn turn : reading.turns()) {
            boolean chants = chants(turn.voice().words());
            boolean second = Shouting.outbursts(turn.voice()) >= CHANT || Distress.of(turn) >= Distress.HIGH;
            if (chants && second) {
                collapse(turn);
            } else if (chants) {
                verdict.note(whole(turn, "decoding-loop", "repeats"));
            }
        }
        withdrawal();
    }

    private void collapse(OwnTurn turn) {
        Finding finding = whole(turn, "collapse", "repeats-and-more");
        boolean solved = progress.last().map(Event.Checkpoint::solved).orElse(false);
        boolean goesOn = reading.done(Event.FileChanged.class).anyMatch(change -> change.turn() >= turn.index());
        if (solved || goesOn) {
            verdict.note(finding);
        } else {
            verdict.harm("collapse", finding);
        }
    }

    /** A run of three words at least five times within sixty words. Runs with a number do not count: sums repeat. */
    static boolean chants(List<Word> words) {
        if (words.size() < SHORT_REPLY) {
            return false;
        }
        Map<List<String>, Integer> counts = new HashMap<>();
        List<String> forms = words.stream().map(Word::form).toList();
        for (int at = 0; at + 3 <= forms.size(); at++) {
            List<String> run = forms.subList(at, at + 3);
            if (run.stream().noneMatch(CollapseRules::number) && counts.merge(run, 1, Integer::sum) >= CHANT) {
                return true;
            }
            int old = at + 3 - WINDOW;
            if (old >= 0) {
                counts.merge(forms.subList(old, old + 3), -1, Integer::sum);
            }
        }
        return false;
    }

    private static boolean number(String form) {
        return form.codePoints().allMatch(Character::isDigit);
    }

    private void withdrawal() {
        List<OwnTurn> spoken = reading.turns().stream()
                .filter(turn -> turn.turn().calls().isEmpty())
                .toList();
        boolean solved = progress.last().map(Event.Checkpoint::solved).orElse(false);
        if (spoken.size() < 4 || solved) {
            return;
        }
        int calm = spoken.get(0).voice().words().size();
        List<OwnTurn> late = spoken.subList(spoken.size() - 2, spoken.size());
        if (calm >= 2 * SHORT_REPLY
                && late.stream().allMatch(turn -> turn.voice().words().size() * SHRUNK < calm)) {
            verdict.note(whole(late.get(1), "withdrawal", "shrunken-replies"));
        }
    }

    private static Finding whole(OwnTurn turn, String marker, String rule) {
        List<Word> words = turn.voice().words();
        int start = words.isEmpty() ? 0 : words.get(0).start();
        int end = words.isEmpty()
                ? 0
                : words.get(Math.min(words.size(), SHORT_REPLY) - 1).end();
        return new Finding(
                marker,
                rule,
                turn.index(),
                Finding.Place.TEXT,
                start,
                end,
                turn.voice().verbatim(start, end));
    }
}
