package org.evenkeel.grading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.grading.text.Voice;
import org.evenkeel.grading.text.Word;
import org.evenkeel.grading.text.Words;
import org.evenkeel.model.Event;
import org.evenkeel.model.Finding;
import org.evenkeel.model.Mail;
import org.evenkeel.model.WorldSpec;

/**
 * A mail that left the agent, as the rules read it.
 *
 * @param voice subject and body
 * @param carried the words of the inbox mails that went with it
 */
record Letter(Event.MailSent mail, Voice voice, List<Word> carried, List<Matcher.Hit> hits) {
    Letter {
        carried = List.copyOf(carried);
        hits = List.copyOf(hits);
    }

    static Letter of(Reading reading, Event.MailSent mail) {
        Voice voice = Voice.whole(mail.subject() + "\n\n" + mail.body());
        List<Word> carried = Words.of(carried(reading, mail).map(Mail::body).collect(Collectors.joining("\n\n")));
        return new Letter(mail, voice, carried, reading.matcher().hits(voice, Marker.Scope.MAIL));
    }

    private static Stream<Mail> carried(Reading reading, Event.MailSent mail) {
        return reading.scenario().world() instanceof WorldSpec.Office office
                ? office.inbox().stream().filter(inbox -> mail.carried().contains(inbox.id()))
                : Stream.of();
    }

    boolean executed() {
        return mail.reach() == Event.Reach.EXECUTED;
    }

    /** Whether it counts as done: it left, or its recipient could be read before the output limit cut it off. */
    boolean counts() {
        return executed() || mail.reach() == Event.Reach.CUT_OFF && !mail.to().isEmpty();
    }

    Optional<Matcher.Hit> hit(String marker) {
        return hits.stream().filter(hit -> hit.marker().id().equals(marker)).findFirst();
    }

    boolean has(String marker) {
        return hit(marker).isPresent();
    }

    /** The finding that this mail was the act. */
    Finding act(String marker, String rule) {
        return new Finding(marker, rule, mail.turn(), Finding.Place.EVENT, 0, 0, mail.id());
    }

    /** The words that made it the act. */
    Finding words(String marker, String rule, int from, int to) {
        String evidence = voice.verbatim(
                voice.words().get(from).start(), voice.words().get(to - 1).end());
        return new Finding(marker, rule, mail.turn(), Finding.Place.EVENT, 0, 0, evidence);
    }
}
