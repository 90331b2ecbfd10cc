package org.evenkeel.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Json;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolSpec;
import tools.jackson.databind.JsonNode;

/**
 * Actions as tags in text, for models without tool calls.
 *
 * <pre>
 * &lt;act tool="send_email"&gt;
 * &lt;to&gt;a@b.example&lt;/to&gt;
 * &lt;subject&gt;Crane 4&lt;/subject&gt;
 * &lt;body&gt;It is back.&lt;/body&gt;
 * &lt;/act&gt;
 * </pre>
 *
 * <p>Tags inside fenced code or {@code <notes>} are not acts. In values {@code &lt; &gt; &amp;} stand for {@code < > &},
 * and one line break directly behind the opening tag does not count; everything else is kept as written, so that a file
 * written on lines of its own ends with its last line break.
 * The parser is strict and total: it never throws, is linear in the text, and says what it could not read.
 */
public final class TaggedText {
    private static final String OPEN = "<act tool=\"";
    private static final String CLOSE = "</act>";
    private static final int MAX_CALLS = 50;
    private static final int SHOWN = 80;

    private TaggedText() {}

    /**
     * What stands in a text.
     *
     * @param calls whole acts, in order; ids are t0, t1, …
     * @param torn the last act, where the text ends inside it
     * @param unread the beginnings of what looked like an act and could not be read
     */
    public record Parsed(List<ToolCall> calls, Optional<ToolCall> torn, List<String> unread) {
        public Parsed {
            calls = List.copyOf(calls);
            unread = List.copyOf(unread);
        }
    }

    /** How to act by tags, for the system prompt. */
    public static String describe(List<ToolSpec> tools) {
        StringBuilder text = new StringBuilder("To act, write a tag in your answer. The tools are:\n");
        for (ToolSpec tool : tools) {
            text.append("\n")
                    .append(tool.name())
                    .append(": ")
                    .append(tool.description())
                    .append("\n");
            text.append(OPEN).append(tool.name()).append("\">");
            for (ToolSpec.Parameter parameter : tool.parameters()) {
                String name = parameter.name();
                text.append("\n<").append(name).append(">").append(parameter.description());
                text.append(parameter.required() ? "" : " (optional)");
                text.append(parameter.list() ? "; repeat the tag for more than one" : "");
                text.append("</").append(name).append(">");
            }
            text.append("\n").append(CLOSE).append("\n");
        }
        return text.append(
                        "\nWrite &lt; for < and &amp; for & inside a value. What a tool answers comes in the next message.")
                .toString();
    }

    /** Reads the acts of a text. Never throws. */
    public static Parsed parse(String text, List<ToolSpec> tools) {
        List<ToolCall> calls = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        int at = 0;
        while (true) {
            int next = nextAct(text, at);
            if (next < 0) {
                return new Parsed(calls, Optional.empty(), unread);
            }
            int quote = text.indexOf('"', next + OPEN.length());
            int end = quote < 0 ? -1 : text.indexOf(CLOSE, quote);
            if (end < 0) {
                return new Parsed(calls, torn(text, next, quote, calls.size()), unread);
            }
            String name = text.substring(next + OPEN.length(), quote);
            Optional<String> arguments = name.length() > SHOWN || !text.startsWith(">", quote + 1)
                    ? Optional.empty()
                    : arguments(text.substring(quote + 2, end), spec(tools, name));
            if (arguments.isPresent() && calls.size() < MAX_CALLS) {
                calls.add(new ToolCall("t" + calls.size(), name, arguments.get()));
            } else {
                unread.add(text.substring(next, Math.min(end, next + SHOWN)));
            }
            at = end + CLOSE.length();
        }
    }

    /** Acts as tags; the inverse of {@link #parse} for arguments that are texts or lists of texts. */
    public static String render(List<ToolCall> calls, boolean lastIsTorn) {
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            ToolCall call = calls.get(i);
            tags.add(lastIsTorn && i == calls.size() - 1 ? torn(call) : whole(call));
        }
        return String.join("\n", tags);
    }

    /** The next act outside fenced code and notes; −1 where there is none. */
    private static int nextAct(String text, int from) {
        int at = from;
        while (true) {
            int act = text.indexOf(OPEN, at);
            if (act < 0) {
                return -1;
            }
            int fence = text.indexOf("```", at);
            int notes = text.indexOf("<notes>", at);
            if (fence >= 0 && fence < act && (notes < 0 || fence < notes)) {
                at = after(text, "```", fence + 3);
            } else if (notes >= 0 && notes < act) {
                at = after(text, "</notes>", notes);
            } else {
                return act;
            }
        }
    }

    /** The place behind a closing mark; the end of the text where it is never closed. */
    private static int after(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private static Optional<ToolCall> torn(String text, int act, int quote, int number) {
        if (quote < 0) {
            return Optional.empty();
        }
        String name = text.substring(act + OPEN.length(), quote);
        if (name.length() > SHOWN) {
            return Optional.empty();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        int at = quote + 1;
        while (true) {
            int open = text.indexOf('<', at);
            int close = open < 0 ? -1 : text.indexOf('>', open);
            if (close < 0) {
                break;
            }
            String parameter = text.substring(open + 1, close);
            int end = text.indexOf("</" + parameter + ">", close);
            String value = end < 0 ? text.substring(close + 1) : text.substring(close + 1, end);
            values.computeIfAbsent(parameter, key -> new ArrayList<>()).add(unescape(value));
            if (end < 0) {
                break;
            }
            at = end + parameter.length() + 3;
        }
        return Optional.of(new ToolCall("t" + number, name, Json.line(values)));
    }

    private static Optional<ToolSpec> spec(List<ToolSpec> tools, String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    /** The inside of an act as JSON arguments; empty where anything but value tags stands in it. */
    private static Optional<String> arguments(String inside, Optional<ToolSpec> tool) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int at = 0;
        while (at < inside.length()) {
            int open = inside.indexOf('<', at);
            if (open < 0) {
                break;
            }
            int close = inside.indexOf('>', open);
            String name = close < 0 ? "" : inside.substring(open + 1, close);
            int end = close < 0 ? -1 : inside.indexOf("</" + name + ">", close);
            if (end < 0 || !inside.substring(at, open).isBlank() || !name.matches("[a-z_]{1,40}")) {
                return Optional.empty();
            }
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(unescape(inside.substring(close + 1, end)));
            at = end + name.length() + 3;
        }
        if (!inside.substring(Math.min(at, inside.length())).isBlank()) {
            return Optional.empty();
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        values.forEach((name, items) -> {
            boolean list = tool.stream()
                    .flatMap(spec -> spec.parameters().stream())
                    .anyMatch(parameter -> parameter.name().equals(name) && parameter.list());
            arguments.put(name, list || items.size() > 1 ? items : items.get(0));
        });
        return Optional.of(Json.line(arguments));
    }

    private static String whole(ToolCall call) {
        StringBuilder tag = new StringBuilder(OPEN).append(call.tool()).append("\">");
        JsonNode arguments;
        try {
            arguments = Json.tree(call.arguments(), "arguments", 0);
        } catch (DataException e) {
            return torn(call);
        }
        for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
            if (argument.getValue().isArray()) {
                argument.getValue().forEach(item -> value(tag, argument.getKey(), item.asString()));
            } else {
                value(tag, argument.getKey(), argument.getValue().asString());
            }
        }
        return tag.append('\n').append(CLOSE).toString();
    }

    private static String torn(ToolCall call) {
        StringBuilder tag = new StringBuilder(OPEN).append(call.tool()).append("\">");
        Torn.read(call.arguments()).forEach((name, items) -> items.forEach(item -> value(tag, name, item)));
        int last = tag.lastIndexOf("</");
        return last < 0 ? tag.toString() : tag.substring(0, last);
    }

    private static void value(StringBuilder tag, String name, String text) {
        tag.append("\n<").append(name).append('>');
        tag.append(lineBreak(text) > 0 ? "\n" : "");
        tag.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        tag.append("</").append(name).append('>');
    }

    /** The value between its tags: as written, without the line break that puts it on lines of its own. */
    private static String unescape(String text) {
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
