package org.evenkeel.data;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.model.Problem;
import tools.jackson.databind.JsonNode;

/** JSON Schema (2020-12) of every published format. */
public final class Schemas {
    private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

    private Schemas() {}

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

    /** Everything in a JSON tree that breaks a schema, in order of the message. */
    public static List<Problem> check(JsonNode tree, String name, String schema, String source, int line) {
        return of(name, schema).validate(tree).stream()
                .map(error -> new Problem(source, line, error.getInstanceLocation() + ": " + error.getMessage(), name))
                .sorted(Comparator.comparing(Problem::found))
                .toList();
    }

    private static Schema of(String name, String text) {
        return LOADED.computeIfAbsent(
                name,
                key -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Json.tree(text, key + ".schema.json", 0)));
    }
}
