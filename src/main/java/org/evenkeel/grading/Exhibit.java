package org.evenkeel.grading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Digest;
import org.evenkeel.data.Json;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;

/**
 * A transcript as a judge is shown it: hostile text that must not be able to leave its place. Each turn and event is
 * one line of JSON behind a mark that the text does not contain, with every character that could break a line or hide
 * in it escaped.
 *
 * @param transcript SHA-256 of the transcript's canonical JSON
 * @param mark from that digest; stands nowhere in the text
 * @param text the lines, each behind the mark
 */
record Exhibit(String transcript, String mark, String text) {
    private static final int MARK = 24;

    private record Setting(String setting) {}

    private record User(int turn, String who, String text) {}

    private record Agent(
            int turn, String who, boolean prefilled, String reasoning, String text, List<Call> calls, Turn.Stop stop) {}

    private record Call(String tool, Object arguments) {}

    private record World(int turn, String who, List<Result> results) {}

    private record Result(String tool, boolean accepted, String observation) {}

    private record Happened(Object event) {}

    private record Closing(Transcript.End end, Transcript.Visibility reasoningShown, List<String> unread) {}

    static Exhibit of(Scenario scenario, Transcript transcript) {
        String digest = Json.sha256(transcript);
        List<String> lines = Stream.of(
                        Stream.of(new Setting(scenario.system())),
                        turns(transcript.turns()),
                        transcript.events().stream().map(event -> new Happened(Json.tree(event))),
                        Stream.of(new Closing(transcript.end(), transcript.visibility(), transcript.unread())))
                .flatMap(part -> part)
                .map(line -> visible(Json.line(line)))
                .toList();
        String mark = mark(digest, lines);
        return new Exhibit(
                digest, mark, lines.stream().map(line -> mark + " " + line).collect(Collectors.joining("\n")));
    }

    private static Stream<Object> turns(List<Turn> turns) {
        return Stream.iterate(0, index -> index < turns.size(), index -> index + 1)
                .map(index -> line(index, turns.get(index)));
    }

    private static Object line(int index, Turn turn) {
        if (turn instanceof Turn.User user) {
            return new User(index, "user", user.text());
        }
        if (turn instanceof Turn.Assistant agent) {
            return new Agent(
                    index,
                    "agent",
                    agent.prefilled(),
                    agent.reasoning(),
                    agent.text(),
                    agent.calls().stream()
                            .map(call -> new Call(call.tool(), arguments(call)))
                            .toList(),
                    agent.stop());
        }
        return new World(
                index,
                "world",
                ((Turn.Tools) turn)
                        .results().stream()
                                .map(result -> new Result(result.tool(), result.accepted(), result.observation()))
                                .toList());
    }

    /** As a tree where it can be read, so that a judge sees its words once escaped and not twice. */
    private static Object arguments(ToolCall call) {
        try {
            return Json.tree(call.arguments(), "arguments", 1);
        } catch (DataException unreadable) {
            return call.arguments();
        }
    }

    /** The lines are searched, not trusted to lack it. */
    private static String mark(String digest, List<String> lines) {
        String mark = digest.substring(0, MARK);
        while (contains(lines, mark)) {
            mark = Digest.sha256(mark + digest).substring(0, MARK);
        }
        return mark;
    }

    private static boolean contains(List<String> lines, String mark) {
        return lines.stream().anyMatch(line -> line.contains(mark));
    }

    /** The same JSON with line separators, direction marks, zero-width and control characters written out. */
    static String visible(String json) {
        StringBuilder shown = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> Character.toString(point).chars().forEach(unit -> escape(shown, unit));
                default -> shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static void escape(StringBuilder shown, int unit) {
        String hex = Integer.toHexString(unit);
        shown.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
    }
}
