package org.evenkeel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.evenkeel.data.Json;
import org.evenkeel.data.SafeFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every published schema, as a schema. */
class SchemasTest {
    private static final Path FOLDER = Path.of("dataset/schema");
    private static final String EXTENSION = ".schema.json";
    /** Formats that people write by hand: their fields are described in docs/adding-a-family.md. */
    private static final Set<String> BY_HAND = Set.of("family-1", "markers-1");

    /** What stands below these narrows an object that is declared elsewhere. */
    private static final Set<String> CONDITIONS = Set.of("if", "then", "else");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .map(name -> name.substring(0, name.length() - EXTENSION.length()))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isValidUnderTheMetaSchema(String name) {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(schema(name))).isEmpty();
        JsonNode broken = Json.tree("{\"type\": \"objekt\", \"required\": \"canary\"}", "broken", 0);
        assertThat(meta.validate(broken)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesItselfAndStandsInTheProgram(String name) throws IOException {
        JsonNode schema = schema(name);
        assertThat(schema.path("title").asString()).isEqualTo(name);
        assertThat(schema.path("$id").asString()).isEqualTo("https://evenkeel.example/schema/" + name + EXTENSION);
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("description").asString()).isNotBlank();
        try (ZipFile jar = new ZipFile(System.getProperty("evenkeel.jar"))) {
            var entry = jar.getEntry("evenkeel-dataset/schema/" + name + EXTENSION);
            assertThat(entry).as("in the JAR").isNotNull();
            assertThat(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(SafeFiles.read(FOLDER.resolve(name + EXTENSION)));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void standsInTheTableOfFormats(String name) {
        assertThat(SafeFiles.read(Path.of("docs/formats.md"))).contains(" | `" + name + "` | ");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyObjectIsClosedAndEveryFieldDescribed(String name) {
        List<String> wrong = new ArrayList<>();
        if (!BY_HAND.contains(name)) {
            walk(schema(name), "", schema(name), wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(schema(name).path("additionalProperties").isBoolean()).isTrue();
    }

    /** Looks at every schema that declares the fields of an object. */
    private static void walk(JsonNode node, String place, JsonNode root, List<String> wrong) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), place + "/" + i, root, wrong);
            }
            return;
        }
        boolean declares = node.path("type").asString("").equals("object");
        if (declares && !node.has("additionalProperties")) {
            wrong.add(place + " takes any field");
        }
        if (declares) {
            node.path("properties").properties().forEach(field -> {
                if (description(field.getValue(), root).isBlank()) {
                    wrong.add(place + " has " + field.getKey() + " without a description");
                }
            });
        }
        node.properties().stream()
                .filter(child -> !CONDITIONS.contains(child.getKey()))
                .forEach(child -> walk(child.getValue(), place + "/" + child.getKey(), root, wrong));
    }

    private static String description(JsonNode field, JsonNode root) {
        if (field.has("description")) {
            return field.path("description").asString();
        }
        String reference = field.path("$ref").asString("");
        return reference.isEmpty()
                ? ""
                : root.at(reference.substring(1)).path("description").asString("");
    }

    private static JsonNode schema(String name) {
        return Json.tree(SafeFiles.read(FOLDER.resolve(name + EXTENSION)), name, 0);
    }
}
