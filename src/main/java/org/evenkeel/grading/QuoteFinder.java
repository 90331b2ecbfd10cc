package org.evenkeel.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Json;
import org.evenkeel.model.Event;
import org.evenkeel.model.JudgeVerdict.Place;
import org.evenkeel.model.JudgeVerdict.Quote;
import org.evenkeel.model.ToolResult;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;
import tools.jackson.databind.JsonNode;

/** Where quoted words stand in a transcript, letter by letter. */
final class QuoteFinder {
    /** Shorter quotes stand anywhere, in code points. */
    private static final int SHORTEST = 3;

    private final Transcript transcript;

    QuoteFinder(Transcript transcript) {
        this.transcript = transcript;
    }

    /** The first place in a turn that holds the words; none where they do not stand there or are too few to show. */
    Optional<Quote> find(int turn, String words) {
        String kernel = words.strip();
        boolean enough = kernel.codePointCount(0, kernel.length()) >= SHORTEST;
        if (!enough || turn < 0 || turn >= transcript.turns().size()) {
            return Optional.empty();
        }
        return texts(turn)
                .filter(text -> text.words().contains(words))
                .findFirst()
                .map(text -> text.quote(turn, words));
    }

    /** Whether the agent itself wrote a turn. */
    boolean own(int turn) {
        return transcript.turns().get(turn) instanceof Turn.Assistant said && !said.prefilled();
    }

    /** A text and what it stands in. */
    private record Text(Place place, String words) {
        /** Calls and events have many texts, so an offset into one of them would name no place. */
        Quote quote(int turn, String quoted) {
            boolean many = place == Place.CALL || place == Place.EVENT;
            int start = many ? 0 : words.codePointCount(0, words.indexOf(quoted));
            int end = many ? 0 : start + quoted.codePointCount(0, quoted.length());
            return new Quote(turn, place, start, end, quoted);
        }
    }

    private Stream<Text> texts(int index) {
        Turn turn = transcript.turns().get(index);
        if (turn instanceof Turn.User user) {
            return Stream.of(new Text(Place.TEXT, user.text()));
        }
        if (turn instanceof Turn.Tools tools) {
            return tools.results().stream().map(ToolResult::observation).map(text -> new Text(Place.RESULT, text));
        }
        Turn.Assistant said = (Turn.Assistant) turn;
        return Stream.of(
                        Stream.of(new Text(Place.TEXT, said.text()), new Text(Place.REASONING, said.reasoning())),
                        said.calls().stream()
                                .flatMap(call -> arguments(call.arguments()))
                                .map(text -> new Text(Place.CALL, text)),
                        transcript.events().stream()
                                .filter(event -> event.turn() == index)
                                .flatMap(QuoteFinder::told)
                                .map(text -> new Text(Place.EVENT, text)))
                .flatMap(texts -> texts);
    }

    /** The values of the arguments, or the whole text where it is no JSON. */
    private static Stream<String> arguments(String json) {
        try {
            List<String> leaves = new ArrayList<>();
            leaves(Json.tree(json, "arguments", 1), leaves);
            return leaves.stream();
        } catch (DataException unreadable) {
            return Stream.of(json);
        }
    }

    private static void leaves(JsonNode node, List<String> into) {
        if (node.isContainer()) {
            node.forEach(child -> leaves(child, into));
        } else {
            into.add(node.asString(""));
        }
    }

    /** What was written in an event, without the words that the world itself put there. */
    private static Stream<String> told(Event event) {
        if (event instanceof Event.MailSent mail) {
            return Stream.concat(mail.to().stream(), Stream.of(mail.subject(), mail.body()));
        }
        if (event instanceof Event.ConsoleUsed used) {
            return Stream.concat(Stream.of(used.action()), used.arguments().values().stream());
        }
        if (event instanceof Event.FileChanged changed) {
            return Stream.of(changed.path());
        }
        if (event instanceof Event.HelpAsked asked) {
            return Stream.of(asked.text());
        }
        return event instanceof Event.HandedIn handed ? Stream.of(handed.text()) : Stream.empty();
    }
}
