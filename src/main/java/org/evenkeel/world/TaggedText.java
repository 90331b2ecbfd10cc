package org.evenkeel.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolSpec;

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
 * <p>Tags inside fenced code or {@code <notes>} are not acts. In values, &amp;lt; &amp;gt; &amp;amp; stand for &lt; &gt;
 * &amp;, and one line break directly behind the opening tag does not count; everything else is kept as written, so that
 * a file written on lines of its own ends with its last line break. The parser is strict and total: it never throws, is
 * linear in the text, and says what it could not read.
 */
public final class TaggedText {
    static final String OPEN = "<act tool=\"";
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
        ActFinder finder = new ActFinder(text);
        int act = finder.next(0);
        while (act >= 0) {
            int quote = text.indexOf('"', act + OPEN.length());
            int end = quote < 0 ? -1 : text.indexOf(CLOSE, quote);
            boolean named = quote >= 0 && quote - act - OPEN.length() <= SHOWN && text.startsWith(">", quote + 1);
            String name = named ? text.substring(act + OPEN.length(), quote) : "";
            if (end < 0 && named) {
                ToolCall torn = new ToolCall("t" + calls.size(), name, ActValues.torn(text.substring(quote + 2)));
                return new Parsed(calls, Optional.of(torn), unread);
            }
            Optional<String> arguments =
                    named ? ActValues.read(text.substring(quote + 2, end), spec(tools, name)) : Optional.empty();
            if (arguments.isPresent() && calls.size() < MAX_CALLS) {
                calls.add(new ToolCall("t" + calls.size(), name, arguments.get()));
            } else {
                unread.add(Characters.first(text.substring(act, end < 0 ? text.length() : end), SHOWN));
            }
            act = end < 0 ? -1 : finder.next(end + CLOSE.length());
        }
        return new Parsed(calls, Optional.empty(), unread);
    }

    /**
     * Acts as tags; the inverse of {@link #parse} for arguments that are texts, or lists of texts where the tool takes
     * lists. Arguments that tags cannot hold are written so that they are not read either.
     *
     * @param lastIsTorn whether the last act was cut off by the output limit
     */
    public static String render(List<ToolCall> calls, boolean lastIsTorn) {
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            ToolCall call = calls.get(i);
            String opening = OPEN + call.tool() + "\">";
            boolean torn = lastIsTorn && i == calls.size() - 1;
            tags.add(opening
                    + (torn
                            ? ActValues.renderTorn(call.arguments())
                            : ActValues.render(call.arguments()) + "\n" + CLOSE));
        }
        return String.join("\n", tags);
    }

    private static Optional<ToolSpec> spec(List<ToolSpec> tools, String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }
}
