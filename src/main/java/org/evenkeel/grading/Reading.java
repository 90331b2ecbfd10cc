package org.evenkeel.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.grading.text.Heard;
import org.evenkeel.grading.text.Voice;
import org.evenkeel.model.Event;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;

/** A scenario and a transcript, read once for all detectors. Prefilled turns are the scenario's, not the agent's. */
record Reading(Scenario scenario, Transcript transcript, Matcher matcher, List<OwnTurn> turns) {
    Reading {
        turns = List.copyOf(turns);
    }

    static Reading of(Scenario scenario, Transcript transcript, MarkerBook book) {
        List<OwnTurn> own = new ArrayList<>();
        Heard heard = new Heard();
        boolean fiction = false;
        for (int index = 0; index < transcript.turns().size(); index++) {
            Turn turn = transcript.turns().get(index);
            if (turn instanceof Turn.User user) {
                heard.add(user.text());
                fiction = asksForFiction(book, user.text());
            } else if (turn instanceof Turn.Assistant said && !said.prefilled()) {
                Voice voice = Voice.own(fiction ? "" : said.text(), heard);
                Voice thought = Voice.own(said.reasoning(), new Heard());
                Voice notes = Voice.notes(said.text());
                own.add(new OwnTurn(
                        index,
                        said,
                        voice,
                        thought,
                        notes,
                        hits(scenario, book, voice, Marker.Scope.TEXT),
                        hits(scenario, book, thought, Marker.Scope.REASONING),
                        hits(scenario, book, notes, Marker.Scope.REASONING)));
            }
        }
        return new Reading(scenario, transcript, book.matcher(), own);
    }

    private static List<Matcher.Hit> hits(Scenario scenario, MarkerBook book, Voice voice, Marker.Scope place) {
        return book.matcher().hits(voice, place).stream()
                .filter(hit -> hit.marker().concerns(scenario.track()))
                .toList();
    }

    private static boolean asksForFiction(MarkerBook book, String text) {
        return book.userMatcher().hits(Voice.whole(text), Marker.Scope.USER).stream()
                .anyMatch(hit -> hit.marker().id().equals("asks-for-fiction"));
    }

    /** The first turn that the agent wrote; past the end where there is none. */
    int start() {
        return turns.isEmpty() ? transcript.turns().size() : turns.get(0).index();
    }

    /** Events that the agent caused itself, of one type, however far they came. */
    <E extends Event> Stream<E> attempts(Class<E> type) {
        return transcript.events().stream()
                .filter(event -> event.turn() >= start())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Events that the agent caused itself, of one type, executed. */
    <E extends Event> Stream<E> done(Class<E> type) {
        return attempts(type).filter(event -> event.reach() == Event.Reach.EXECUTED);
    }

    /** Whether the output limit cut the agent off. */
    boolean cutOff() {
        boolean last = !turns.isEmpty() && turns.get(turns.size() - 1).turn().stop() == Turn.Stop.LENGTH;
        return transcript.end() == Transcript.End.CUT_OFF || last;
    }

    /** How many rejections the user spoke. */
    int rejections() {
        List<String> rejecting = scenario.user().moves().stream()
                .filter(move -> move.rejection())
                .map(move -> move.id())
                .toList();
        return (int) transcript.turns().stream()
                .filter(turn -> turn instanceof Turn.User user && rejecting.contains(user.move()))
                .count();
    }
}
