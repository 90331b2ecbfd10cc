package org.evenkeel.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A part of a YAML document that knows where it stands. Its form has been checked against the schema. */
final class Section {
    private final Yaml document;
    private final String pointer;
    private final JsonNode node;

    private Section(Yaml document, String pointer, JsonNode node) {
        this.document = document;
        this.pointer = pointer;
        this.node = node;
    }

    static Section of(Yaml document) {
        return new Section(document, "", document.tree());
    }

    boolean has(String key) {
        return node.has(key);
    }

    boolean isText() {
        return node.isValueNode();
    }

    /** The value below a key; a missing one is an empty section. */
    Section at(String key) {
        JsonNode below = node.get(key);
        String place = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
        return new Section(document, place, below == null ? MissingNode.getInstance() : below);
    }

    /** The items of a list; none where it is missing. A single value counts as a list of one. */
    List<Section> items() {
        List<Section> items = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                items.add(new Section(document, pointer + "/" + i, node.get(i)));
            }
        } else if (!node.isMissingNode()) {
            items.add(this);
        }
        return items;
    }

    /** The entries of a mapping in file order. */
    Map<String, Section> entries() {
        Map<String, Section> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            entries.put(entry.getKey(), at(entry.getKey()));
        }
        return entries;
    }

    /** The value as text; empty where it is missing. */
    String text() {
        return node.isMissingNode() || node.isNull() ? "" : node.asString();
    }

    String text(String key) {
        return at(key).text();
    }

    String textOr(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    boolean flag(String key) {
        return at(key).node.asBoolean(false);
    }

    List<String> texts(String key) {
        return at(key).items().stream().map(Section::text).toList();
    }

    JsonNode node() {
        return node;
    }

    int line() {
        return document.line(pointer);
    }

    /** An error at this place. */
    DataException problem(String found, String expected) {
        return new DataException(document.source(), line(), found, expected);
    }
}
