package org.evenkeel.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Json;
import org.evenkeel.model.ToolSpec;
import tools.jackson.databind.JsonNode;

/**
 * The arguments of a call, read strictly from what the model wrote.
 *
 * @param problem why they could not be read; empty where they could
 */
record Arguments(Map<String, List<String>> values, Optional<String> problem) {
    private static final int MAX_LENGTH = 400_000;
    private static final int MAX_ITEMS = 100;

    /** Reads arguments against the tool's parameters. Never throws. */
    static Arguments read(ToolSpec tool, String text) {
        if (text.length() > MAX_LENGTH) {
            return bad("arguments longer than " + MAX_LENGTH + " characters");
        }
        JsonNode tree;
        try {
            tree = Json.tree(text.isBlank() ? "{}" : text, "arguments", 0);
        } catch (DataException e) {
            return bad("the arguments are not valid JSON");
        }
        if (!tree.isObject()) {
            return bad("the arguments are not a JSON object");
        }
        Map<String, List<String>> values = new TreeMap<>();
        for (ToolSpec.Parameter parameter : tool.parameters()) {
            JsonNode value = tree.get(parameter.name());
            boolean nothing = parameter.list() && value != null && value.isArray() && value.isEmpty();
            if (value == null || value.isNull() || nothing) {
                if (parameter.required()) {
                    return bad("the argument '" + parameter.name() + "' is missing");
                }
                continue;
            }
            Optional<List<String>> items = items(value, parameter.list());
            if (items.isEmpty()) {
                return bad("the argument '" + parameter.name() + "' must be "
                        + (parameter.list() ? "a list of texts" : "a text"));
            }
            values.put(parameter.name(), items.get());
        }
        return new Arguments(values, Optional.empty());
    }

    /** What can be read of arguments that were cut off, of the tool's parameters only. Never throws. */
    static Arguments torn(ToolSpec tool, String text) {
        Map<String, List<String>> values = new TreeMap<>(Torn.read(text));
        values.keySet()
                .retainAll(
                        tool.parameters().stream().map(ToolSpec.Parameter::name).toList());
        return new Arguments(values, Optional.empty());
    }

    /** The one value of a parameter; empty where it was not given. */
    String one(String name) {
        List<String> items = values.getOrDefault(name, List.of());
        return items.isEmpty() ? "" : items.get(0);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static Optional<List<String>> items(JsonNode value, boolean list) {
        if (value.isString() || value.isNumber() || value.isBoolean()) {
            return Optional.of(List.of(Characters.whole(value.asString())));
        }
        if (!list || !value.isArray() || value.size() > MAX_ITEMS) {
            return Optional.empty();
        }
        List<String> items = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isString()) {
                return Optional.empty();
            }
            items.add(Characters.whole(item.asString()));
        }
        return Optional.of(items);
    }

    private static Arguments bad(String problem) {
        return new Arguments(Map.of(), Optional.of(problem));
    }
}
