package org.evenkeel.data;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.model.Problem;
import tools.jackson.databind.JsonNode;

/**
 * JSON Schema (2020-12) of every published format. The schemas are always the program's own: what comes from outside
 * does not say by which rules it is checked.
 */
public final class Schemas {
    private static final int MOST_PROBLEMS = 20;
    private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

    private Schemas() {}

    /**
     * The text of a published schema.
     *
     * @param name as in {@code family-1}
     * @throws IllegalArgumentException when there is none of this name
     */
    public static String text(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("/evenkeel-dataset/schema/" + name + ".schema.json")) {
            if (in == null) {
                throw new IllegalArgumentException("no schema '" + name + "'");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the schemas are part of this program", e);
        }
    }

    /**
     * Reads a value that keeps a published schema.
     *
     * @param name as in {@code run-1}
     * @param source named in errors
     * @param line the line that the text stands on, 0 for a whole file
     * @throws DataException when the text is not strict JSON or breaks the schema
     */
    public static <T> T read(String text, Class<T> type, String name, String source, int line) {
        JsonNode tree = Json.tree(text, source, line);
        List<Problem> problems = check(tree, of(name), name, source, line);
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return Json.convert(tree, type, source);
    }

    /**
     * Everything in a YAML document that breaks a schema, in document order.
     *
     * @param schema the schema's text
     * @param name the schema's name, as in {@code family-1}
     */
    public static List<Problem> check(Yaml document, String name, String schema) {
        List<Problem> problems = new ArrayList<>();
        for (var error : of(name, schema).validate(document.tree())) {
            String pointer = error.getInstanceLocation().toString();
            problems.add(new Problem(
                    document.source(),
                    document.line(pointer),
                    (pointer.isEmpty() ? "the document" : pointer) + ": " + error.getMessage(),
                    name));
        }
        problems.sort(Comparator.comparingInt(Problem::line).thenComparing(Problem::found));
        return problems;
    }

    /** What in a JSON tree breaks a schema, in order of the message; the first twenty. */
    public static List<Problem> check(JsonNode tree, String name, String schema, String source, int line) {
        return check(tree, of(name, schema), name, source, line);
    }

    private static List<Problem> check(JsonNode tree, Schema schema, String name, String source, int line) {
        return schema.validate(tree).stream()
                .map(error -> new Problem(source, line, error.getInstanceLocation() + ": " + error.getMessage(), name))
                .sorted(Comparator.comparing(Problem::found))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    /** A published schema; its text is read once. */
    private static Schema of(String name) {
        Schema loaded = LOADED.get(name);
        return loaded == null ? of(name, text(name)) : loaded;
    }

    private static Schema of(String name, String text) {
        return LOADED.computeIfAbsent(
                name,
                key -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Json.tree(text, key + ".schema.json", 0)));
    }
}
