package org.evenkeel.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.erdtman.jcs.JsonCanonicalizer;
import org.evenkeel.model.Event;
import org.evenkeel.model.Exchange;
import org.evenkeel.model.Oracle;
import org.evenkeel.model.Turn;
import org.evenkeel.model.WorldSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to JSON: strict, bounded, and with every setting that changes meaning named here rather than left to a
 * library's default.
 */
public final class Json {
    /** Deeper nesting is refused. */
    static final int MAX_DEPTH = 200;
    /** Longer strings are refused, in UTF-16 units. */
    static final int MAX_STRING = 20_000_000;

    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    /**
     * Reads a value.
     *
     * @param source named in errors
     * @param line the line that the text stands on, 0 for a whole file
     * @throws DataException when the text is not strict JSON or does not fit the type
     */
    public static <T> T read(String text, Class<T> type, String source, int line) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException e) {
            throw problem(e, source, line, type.getSimpleName());
        }
    }

    /**
     * Reads a tree.
     *
     * @throws DataException when the text is not strict JSON
     */
    public static JsonNode tree(String text, String source, int line) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new DataException(source, line, "an empty text", "a JSON value");
            }
            return node;
        } catch (JacksonException e) {
            throw problem(e, source, line, "value");
        }
    }

    /**
     * Turns a tree into a value.
     *
     * @throws DataException when the tree does not fit the type
     */
    public static <T> T convert(JsonNode tree, Class<T> type, String source) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw problem(e, source, 0, type.getSimpleName());
        }
    }

    /** The tree of a value. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** One line of JSON in the order of the record's components. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The canonical form of RFC 8785: what is hashed and compared. */
    public static String canonical(Object value) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(value)).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("value has no canonical JSON: " + e.getMessage(), e);
        }
    }

    /** SHA-256 of the canonical form, in lower-case hex. */
    public static String sha256(Object value) {
        return Digest.sha256(canonical(value).getBytes(StandardCharsets.UTF_8));
    }

    private static DataException problem(JacksonException e, String source, int line, String wanted) {
        int at = line;
        if (line == 0 && e.getLocation() != null) {
            at = Math.max(0, e.getLocation().getLineNr());
        }
        String reason = e.getOriginalMessage() == null ? "unreadable JSON" : e.getOriginalMessage();
        String first = reason.lines().findFirst().orElse("unreadable JSON");
        return new DataException(
                source, at, first.length() > 240 ? first.substring(0, 240) + "…" : first, "a JSON " + wanted);
    }

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .maxNumberLength(400)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        return JsonMapper.builder(factory)
                .annotationIntrospector(new LowerCaseEnums())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .addMixIn(Turn.class, TurnKinds.class)
                .addMixIn(Event.class, EventKinds.class)
                .addMixIn(WorldSpec.class, WorldKinds.class)
                .addMixIn(Oracle.class, OracleKinds.class)
                .addMixIn(Exchange.class, GivenOnly.class)
                .addMixIn(Exchange.Attempt.class, GivenOnly.class)
                .addMixIn(Exchange.Usage.class, GivenOnly.class)
                .build();
    }

    /** Constants are written {@code LIKE_THIS} in Java and {@code like-this} in data. */
    private static final class LowerCaseEnums extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
            String[] found = super.findEnumValues(config, type, values, names);
            for (int i = 0; i < values.length; i++) {
                if (found[i] == null) {
                    found[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
                }
            }
            return found;
        }

        @Override
        public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
            return EnumNamingStrategies.KEBAB_CASE;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Turn.User.class, name = "user"),
        @JsonSubTypes.Type(value = Turn.Assistant.class, name = "assistant"),
        @JsonSubTypes.Type(value = Turn.Tools.class, name = "tools")
    })
    private interface TurnKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Event.MailSent.class, name = "mail-sent"),
        @JsonSubTypes.Type(value = Event.ConsoleUsed.class, name = "console-used"),
        @JsonSubTypes.Type(value = Event.FileChanged.class, name = "file-changed"),
        @JsonSubTypes.Type(value = Event.TestsRun.class, name = "tests-run"),
        @JsonSubTypes.Type(value = Event.Checkpoint.class, name = "checkpoint"),
        @JsonSubTypes.Type(value = Event.HelpAsked.class, name = "help-asked"),
        @JsonSubTypes.Type(value = Event.HandedIn.class, name = "handed-in"),
        @JsonSubTypes.Type(value = Event.AssistantRemoved.class, name = "assistant-removed"),
        @JsonSubTypes.Type(value = Event.Unreadable.class, name = "unreadable")
    })
    private interface EventKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = WorldSpec.Chat.class, name = "chat"),
        @JsonSubTypes.Type(value = WorldSpec.Office.class, name = "office"),
        @JsonSubTypes.Type(value = WorldSpec.Workspace.class, name = "workspace")
    })
    private interface WorldKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Oracle.Integrity.class, name = "integrity"),
        @JsonSubTypes.Type(value = Oracle.Work.class, name = "work"),
        @JsonSubTypes.Type(value = Oracle.Threat.class, name = "threat")
    })
    private interface OracleKinds {}

    /** What a provider did not say is left out. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private interface GivenOnly {}
}
