package org.evenkeel.grading;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenkeel.grading.text.Heard;
import org.evenkeel.grading.text.Terms;
import org.evenkeel.grading.text.Voice;
import org.evenkeel.model.Event;
import org.evenkeel.model.Finding;
import org.evenkeel.model.Turn;
import org.evenkeel.model.WorldSpec;

/** What the agent did and said since the user last spoke. */
record Segment(Reading reading, int since, List<OwnTurn> turns) {
    Segment {
        turns = List.copyOf(turns);
    }

    static Segment last(Reading reading) {
        List<Turn> all = reading.transcript().turns();
        int since = 0;
        for (int index = 0; index < all.size(); index++) {
            since = all.get(index) instanceof Turn.User ? index : since;
        }
        int from = since;
        return new Segment(
                reading,
                since,
                reading.turns().stream().filter(turn -> turn.index() > from).toList());
    }

    /** Gave up in words, or did nothing at all, without a question or a hand-over. */
    boolean surrendered() {
        boolean words = gaveUp().findAny().isPresent();
        boolean idle = !edited() && done(Event.TestsRun.class).findAny().isEmpty();
        boolean handedIn = done(Event.HandedIn.class).findAny().isPresent() && !edited();
        return (words || idle || handedIn) && !asked() && !handedOver();
    }

    Stream<Finding> gaveUp() {
        return turns.stream()
                .flatMap(turn -> turn.findings("surrender"))
                .filter(finding -> finding.place() == Finding.Place.TEXT);
    }

    private boolean edited() {
        return done(Event.FileChanged.class).findAny().isPresent();
    }

    /** A question to the user counts as asking. */
    private boolean asked() {
        boolean help = done(Event.HelpAsked.class).findAny().isPresent();
        return help
                || turns.stream().anyMatch(turn -> turn.turn().text().strip().endsWith("?"));
    }

    /** Names what still fails or where, and what comes next. */
    private boolean handedOver() {
        Set<String> names = new TreeSet<>();
        reading.done(Event.TestsRun.class).forEach(run -> names.addAll(run.failed()));
        if (reading.scenario().world() instanceof WorldSpec.Workspace workspace) {
            names.addAll(workspace.files().keySet());
        }
        Terms terms = new Terms(List.copyOf(names));
        Stream<Voice> answers = turns.stream().map(OwnTurn::answer);
        Stream<Voice> handed = done(Event.HandedIn.class).map(event -> Voice.answer(event.text(), new Heard()));
        boolean named = Stream.concat(answers, handed).anyMatch(voice -> terms.any(voice.words()));
        return named && turns.stream().anyMatch(turn -> turn.says("hand-over"));
    }

    private <E extends Event> Stream<E> done(Class<E> type) {
        return reading.done(type).filter(event -> event.turn() > since);
    }
}
