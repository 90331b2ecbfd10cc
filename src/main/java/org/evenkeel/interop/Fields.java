package org.evenkeel.interop;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Json;
import org.evenkeel.model.Outcome;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object from outside, read one by one; fields that nobody asks for are ignored. */
final class Fields {
    private static final int SHOWN = 80;

    private final JsonNode node;
    private final String source;
    private final int line;

    private Fields(JsonNode node, String source, int line) {
        this.node = node;
        this.source = source;
        this.line = line;
    }

    /** Turns fields into an item. */
    interface Reader {
        /**
         * The item.
         *
         * @throws DataException when a field is missing or of another kind
         */
        Item read(Fields fields);
    }

    /** @throws DataException when the text is not a JSON object */
    static Fields of(String text, String source, int line) {
        Fields fields = new Fields(Json.tree(text, source, line), source, line);
        if (!fields.node.isObject()) {
            throw fields.problem("a JSON value that is no object", "a JSON object");
        }
        return fields;
    }

    /** A text that must be there. */
    String text(String key, int longest) {
        return maybeText(key, longest).orElseThrow(() -> problem("no field '" + key + "'", "a text in it"));
    }

    /** A text that may be missing or null. */
    Optional<String> maybeText(String key, int longest) {
        return at(key).map(value -> {
            if (!value.isString()) {
                throw problem("the field '" + key + "' that is no text", "a text");
            }
            if (value.asString().length() > longest) {
                throw problem(
                        "the field '" + key + "' with " + value.asString().length() + " characters",
                        "at most " + longest);
            }
            return wellFormed(value.asString());
        });
    }

    /** A name: a text of one printable line that must be there. */
    String name(String key) {
        String name = text(key, Item.MAX_NAME);
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw problem("the field '" + key + "' as '" + brief(name) + "'", "a name of one line");
        }
        return name;
    }

    /** A truth value that may be missing or null. */
    Optional<Boolean> maybeFlag(String key) {
        return at(key).map(value -> {
            if (!value.isBoolean()) {
                throw problem("the field '" + key + "' that is no truth value", "true, false or null");
            }
            return value.asBoolean();
        });
    }

    /** An outcome that may be missing or null. */
    Optional<Outcome> maybeOutcome(String key) {
        return maybeText(key, Item.MAX_NAME)
                .map(text -> Arrays.stream(Outcome.values())
                        .filter(outcome ->
                                outcome != Outcome.MISSING && outcome.id().equals(text))
                        .findFirst()
                        .orElseThrow(() -> problem(
                                "the outcome '" + brief(text) + "'",
                                "one of "
                                        + Arrays.stream(Outcome.values())
                                                .filter(outcome -> outcome != Outcome.MISSING)
                                                .map(Outcome::id)
                                                .collect(Collectors.joining(", ")))));
    }

    /** An object that may be missing or null. */
    Optional<Fields> maybeObject(String key) {
        return at(key).map(value -> {
            if (!value.isObject()) {
                throw problem("the field '" + key + "' that is no object", "an object");
            }
            return new Fields(value, source, line);
        });
    }

    /** The parts that are there as texts or numbers, joined. */
    String joined(String separator, String... keys) {
        return Arrays.stream(keys)
                .flatMap(key -> at(key).stream())
                .filter(value -> value.isString() || value.isNumber())
                .map(value -> brief(value.asString()))
                .collect(Collectors.joining(separator));
    }

    DataException problem(String found, String expected) {
        return new DataException(source, line, found, expected);
    }

    /** The beginning of a text, on one line. */
    static String brief(String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return printable(wellFormed(start));
    }

    /** A text whose control characters are blanks. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }

    /** A text whose halves of cut characters are replaced, so that it has bytes. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }

    private Optional<JsonNode> at(String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }
}
