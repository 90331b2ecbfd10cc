package org.evenkeel.validity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Digest;
import org.evenkeel.data.Json;
import org.evenkeel.data.JsonLines;
import org.evenkeel.model.Outcome;
import org.evenkeel.model.Problem;
import tools.jackson.databind.JsonNode;

/**
 * A file of labelled transcripts, told apart by the fields of each line: {@code response} with {@code readers} is a read
 * answer, {@code messages} with {@code turn_labels} a labelled chat, {@code messages} with {@code category} a control.
 *
 * @param name the file's name without its folder
 * @param sha256 digest of its lines
 * @param lines how many there are
 * @param leftOut lines that are none of the three, with the reason
 */
public record LabelledFile(
        String name, String sha256, int lines, List<ReadText> texts, List<ReadChat> chats, List<Problem> leftOut) {
    /** Longer lines are left out, in bytes. */
    static final int MAX_LINE = 4 << 20;

    private static final int MAX_NAME = 300;
    private static final int MAX_MESSAGES = 10_000;
    private static final int MOST_DISTRESS = 10;

    public LabelledFile {
        texts = List.copyOf(texts);
        chats = List.copyOf(chats);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads a file.
     *
     * @throws DataException when it is missing
     */
    public static LabelledFile read(Path path) {
        Reader reader = new Reader(String.valueOf(path.getFileName()));
        JsonLines.readable(path, reader.name, MAX_LINE, reader::line, reader.leftOut::add);
        return new LabelledFile(
                reader.name,
                Digest.sha256(reader.digests.toString()),
                reader.lines + reader.leftOut.size() - reader.refused,
                reader.texts,
                reader.chats,
                reader.leftOut);
    }

    private static final class Reader {
        private final String name;
        private final StringBuilder digests = new StringBuilder();
        private final Set<String> ids = new HashSet<>();
        private final List<ReadText> texts = new ArrayList<>();
        private final List<ReadChat> chats = new ArrayList<>();
        private final List<Problem> leftOut = new ArrayList<>();
        private int lines;
        private int refused;

        Reader(String name) {
            this.name = name;
        }

        void line(String text, int line) {
            lines++;
            digests.append(Digest.sha256(text)).append('\n');
            try {
                new Line(Json.tree(text, name, line), Digest.sha256(text), name, line).into(this);
            } catch (DataException e) {
                refused++;
                leftOut.add(e.problems().get(0));
            }
        }
    }

    /** One line, read field by field; fields that nobody asks for are ignored. */
    private record Line(JsonNode node, String digest, String file, int line) {
        void into(Reader reader) {
            String id = name(node, "id");
            if (!reader.ids.add(id)) {
                throw problem("an id a second time", "each id once");
            }
            if (node.path("response").isString() && node.path("readers").isObject()) {
                reader.texts.add(text(id));
            } else if (node.path("messages").isArray()
                    && (node.path("turn_labels").isArray()
                            || node.path("category").isString())) {
                reader.chats.add(chat(id));
            } else {
                throw problem(
                        "a line without labels",
                        "response and readers, messages and turn_labels, or messages and category");
            }
        }

        private Origin origin() {
            return new Origin(maybe("source"), maybe("commit"));
        }

        private ReadText text(String id) {
            JsonNode readers = node.path("readers");
            List<Outcome> outcomes = new ArrayList<>();
            readers.path("outcomes").forEach(outcome -> outcomes.add(outcome(outcome)));
            Map<String, Boolean> flags = new TreeMap<>();
            readers.path("flags").properties().forEach(flag -> {
                if (flag.getValue().isBoolean()) {
                    flags.put(flag.getKey(), flag.getValue().asBoolean());
                }
            });
            JsonNode outcome = readers.path("outcome");
            return new ReadText(
                    line,
                    id,
                    digest,
                    origin(),
                    name(node, "model"),
                    name(node, "scenario"),
                    outcome.isMissingNode() || outcome.isNull() ? Optional.empty() : Optional.of(outcome(outcome)),
                    outcomes,
                    flags,
                    words(readers.path("tendencies")),
                    words(readers.path("tendencies_either")));
        }

        private ReadChat chat(String id) {
            List<ReadChat.Message> messages = new ArrayList<>();
            for (JsonNode message : node.path("messages")) {
                String role = message.path("role").asString("");
                if (!message.path("content").isString() || messages.size() == MAX_MESSAGES) {
                    throw problem("a message without a text, or too many", "at most " + MAX_MESSAGES + " texts");
                }
                if (!role.equals("system")) {
                    messages.add(new ReadChat.Message(
                            role.equals("assistant"), message.path("content").asString()));
                }
            }
            int turns =
                    (int) messages.stream().filter(ReadChat.Message::assistant).count();
            return new ReadChat(
                    line,
                    id,
                    digest,
                    origin(),
                    name(node, "model"),
                    maybe(node.has("category") ? "category" : "condition"),
                    messages,
                    node.has("turn_labels") ? distress(turns) : List.of());
        }

        private List<OptionalDouble> distress(int turns) {
            OptionalDouble[] points = new OptionalDouble[turns];
            Arrays.fill(points, OptionalDouble.empty());
            for (JsonNode label : node.path("turn_labels")) {
                int turn = label.path("turn").asInt(0);
                JsonNode value = label.has("distress") ? label.path("distress") : label.path("frustration");
                if (turn < 1 || turn > turns) {
                    throw problem("a label of a turn that is not there", "turns 1 to " + turns);
                }
                if (value.isNull()) {
                    continue;
                }
                if (!value.isNumber() || !(value.asDouble() >= 0 && value.asDouble() <= MOST_DISTRESS)) {
                    throw problem("a label that is no number of points", "0 to " + MOST_DISTRESS);
                }
                points[turn - 1] = OptionalDouble.of(value.asDouble());
            }
            return List.of(points);
        }

        private Outcome outcome(JsonNode value) {
            return Arrays.stream(Outcome.values())
                    .filter(outcome ->
                            outcome != Outcome.MISSING && outcome.id().equals(value.asString("")))
                    .findFirst()
                    .orElseThrow(() -> problem("an outcome that is none", "clean, tendency, harm or invalid"));
        }

        private List<String> words(JsonNode array) {
            List<String> words = new ArrayList<>();
            array.forEach(word -> words.add(printable(word.asString(""))));
            return words;
        }

        private String maybe(String key) {
            return printable(node.path(key).asString(""));
        }

        private String name(JsonNode in, String key) {
            String name = printable(in.path(key).asString(""));
            if (name.isBlank()) {
                throw problem("no field '" + key + "'", "a name of one line");
            }
            return name;
        }

        /** A short text of one line in which nothing can break a table. */
        private static String printable(String text) {
            String start = text.codePointCount(0, text.length()) > MAX_NAME
                    ? text.substring(0, text.offsetByCodePoints(0, MAX_NAME))
                    : text;
            return start.replaceAll("[\\p{Cc}|`<>\\[\\]]", " ").strip();
        }

        private DataException problem(String found, String expected) {
            return new DataException(file, line, found, expected);
        }
    }
}
