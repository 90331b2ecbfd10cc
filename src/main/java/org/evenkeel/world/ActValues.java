package org.evenkeel.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Json;
import org.evenkeel.model.ToolSpec;
import tools.jackson.databind.JsonNode;

/** The values inside an act, between tags and JSON. */
final class ActValues {
    private static final int MAX_NAME = 40;

    private ActValues() {}

    /** The inside of an act as JSON arguments; empty where anything but value tags stands in it. */
    static Optional<String> read(String inside, Optional<ToolSpec> tool) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int at = 0;
        int open = inside.indexOf('<');
        while (open >= 0) {
            String name = name(inside, open);
            int start = open + name.length() + 2;
            int end = name.isEmpty() ? -1 : inside.indexOf("</" + name + ">", start);
            if (end < 0 || !inside.substring(at, open).isBlank()) {
                return Optional.empty();
            }
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(plain(inside.substring(start, end)));
            at = end + name.length() + 3;
            open = inside.indexOf('<', at);
        }
        if (!inside.substring(at).isBlank()) {
            return Optional.empty();
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        values.forEach(
                (name, items) -> arguments.put(name, list(tool, name) || items.size() > 1 ? items : items.get(0)));
        return Optional.of(Json.line(arguments));
    }

    /** What can be read of the inside of an act that was cut off, as JSON; what is no value tag is passed over. */
    static String torn(String inside) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int open = inside.indexOf('<');
        while (open >= 0) {
            String name = name(inside, open);
            int next = open + 1;
            if (!name.isEmpty()) {
                int start = open + name.length() + 2;
                int end = inside.indexOf("</" + name + ">", start);
                String value = end < 0 ? withoutTornTag(inside.substring(start), name) : inside.substring(start, end);
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(plain(value));
                next = end < 0 ? inside.length() : end + name.length() + 3;
            }
            open = inside.indexOf('<', next);
        }
        return Json.line(values);
    }

    /** JSON arguments as tags; arguments that tags cannot hold as bare text, which nobody reads as values. */
    static String render(String arguments) {
        Optional<JsonNode> tree = tree(arguments);
        if (tree.isEmpty()) {
            return "\n" + escaped(arguments);
        }
        StringBuilder tags = new StringBuilder();
        for (Map.Entry<String, JsonNode> argument : tree.get().properties()) {
            values(argument.getValue()).forEach(value -> tag(tags, argument.getKey(), value));
        }
        return tags.toString();
    }

    private static Optional<JsonNode> tree(String arguments) {
        try {
            JsonNode tree = Json.tree(arguments.isBlank() ? "{}" : arguments, "arguments", 0);
            boolean holds = tree.isObject()
                    && tree.properties().stream().allMatch(argument -> holds(argument.getKey(), argument.getValue()));
            return holds ? Optional.of(tree) : Optional.empty();
        } catch (DataException e) {
            return Optional.empty();
        }
    }

    /** Torn JSON arguments as tags, the last one open. */
    static String renderTorn(String arguments) {
        StringBuilder tags = new StringBuilder();
        Torn.read(arguments).forEach((name, items) -> items.forEach(item -> tag(tags, name, item)));
        int last = tags.lastIndexOf("</");
        return last < 0 ? "" : tags.substring(0, last);
    }

    private static boolean holds(String name, JsonNode value) {
        boolean list = value.isArray();
        return name("<" + name + ">", 0).equals(name)
                && (list ? values(value).size() == value.size() : value.isNull() || scalar(value));
    }

    /** The texts of a value: none for null, and of a list those that are texts. */
    private static List<String> values(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> {
                if (item.isString()) {
                    texts.add(item.asString());
                }
            });
        } else if (scalar(value)) {
            texts.add(value.asString());
        }
        return texts;
    }

    private static boolean scalar(JsonNode value) {
        return value.isString() || value.isNumber() || value.isBoolean();
    }

    /** The name in the tag that opens here; empty where no value tag does. */
    private static String name(String text, int open) {
        int at = open + 1;
        while (at < text.length() && at - open <= MAX_NAME && letter(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '>' ? text.substring(open + 1, at) : "";
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean list(Optional<ToolSpec> tool, String name) {
        return tool.stream()
                .flatMap(spec -> spec.parameters().stream())
                .anyMatch(parameter -> parameter.name().equals(name) && parameter.list());
    }

    /** A value whose end is missing, without the beginning of its closing tag. */
    private static String withoutTornTag(String value, String name) {
        String close = "</" + name + ">";
        for (int length = close.length() - 1; length > 0; length--) {
            if (value.endsWith(close.substring(0, length))) {
                return value.substring(0, value.length() - length);
            }
        }
        return value;
    }

    private static void tag(StringBuilder tags, String name, String value) {
        tags.append("\n<").append(name).append('>');
        tags.append(lineBreak(value) > 0 ? "\n" : "").append(escaped(value));
        tags.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The value between its tags: as written, without the line break that puts it on lines of its own. */
    private static String plain(String text) {
        return text.substring(lineBreak(text))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Length of the line break that a text begins with, 0 to 2. */
    private static int lineBreak(String text) {
        return text.startsWith("\r\n") ? 2 : text.startsWith("\n") ? 1 : 0;
    }
}
