package org.evenkeel.dataset;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with placeholders: {@code {name}}, {@code {name.field}}, {@code {name|lower}}. Braces around anything else
 * stand for themselves; {@code {{name}}} is the literal {@code {name}}.
 */
final class Template {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(\\{?)\\{([a-z][a-z0-9_-]*(?:\\.[a-z][a-z0-9_-]*)?)(\\|[a-z]+)?\\}(\\}?)");
    private static final int MAX_DEPTH = 8;

    private final UnaryOperator<String> values;

    /** @param values a name or {@code name.field} to its raw text; throws for an unknown name */
    Template(UnaryOperator<String> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException for an unknown name, an unknown filter, or placeholders in a circle */
    String fill(String text) {
        return fill(text, 0);
    }

    private String fill(String text, int depth) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("placeholders in a circle in '" + text + "'");
        }
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            boolean literal = !matcher.group(1).isEmpty() && !matcher.group(4).isEmpty();
            String value = literal
                    ? "{" + matcher.group(2) + "}"
                    : matcher.group(1)
                            + filter(fill(values.apply(matcher.group(2)), depth + 1), matcher.group(3))
                            + matcher.group(4);
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }

    private static String filter(String value, String name) {
        if (name == null) {
            return value;
        }
        return switch (name) {
            case "|lower" -> value.toLowerCase(Locale.ROOT);
            case "|upper" -> value.toUpperCase(Locale.ROOT);
            case "|slug" ->
                value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            default ->
                throw new IllegalArgumentException(
                        "the filter '" + name.substring(1) + "'; filters are lower, upper, slug");
        };
    }
}
