package org.evenkeel.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be read of arguments that were cut off: whole values, and the last one as far as it came. */
final class Torn {
    private static final int MAX_LENGTH = 400_000;
    private static final int MAX_ITEMS = 100;
    private static final String SPACE = " \t\r\n";

    private final String text;
    private int at;
    private int depth;

    private Torn(String text) {
        this.text = text;
    }

    /** Parameter name to the texts seen so far, in the order written. Never throws; linear in the text. */
    static Map<String, List<String>> read(String text) {
        return new Torn(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text).object();
    }

    private Map<String, List<String>> object() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        while (at < text.length()) {
            if (at('"')) {
                String name = string();
                if (depth == 1) {
                    value(name, values);
                }
            } else {
                deeper(text.charAt(at++));
            }
        }
        return values;
    }

    private void value(String name, Map<String, List<String>> values) {
        skip(SPACE + ":");
        List<String> items = items();
        if (!items.isEmpty()) {
            values.putIfAbsent(name, items);
        }
    }

    private void deeper(char c) {
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    }

    /** A value, or the values of a list. */
    private List<String> items() {
        List<String> items = new ArrayList<>();
        if (!at('[')) {
            scalar(items);
            return items;
        }
        deeper(text.charAt(at++));
        skip(SPACE + ",");
        while (scalar(items)) {
            skip(SPACE + ",");
        }
        return items;
    }

    /** Adds the text, number or truth value that stands here; false where none does. */
    private boolean scalar(List<String> items) {
        int start = at;
        String value = at('"') ? string() : word();
        if (at > start && !value.equals("null") && items.size() < MAX_ITEMS) {
            items.add(value);
        }
        return at > start;
    }

    private String word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return Characters.whole(text.substring(start, at));
    }

    private boolean at(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** A JSON string from its quote on; the end of the text ends it too. */
    private String string() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c != '\\') {
                value.append(c);
            } else if (at < text.length()) {
                escape(value, text.charAt(at++));
            }
        }
        at = Math.min(at + 1, text.length());
        return Characters.whole(value.toString());
    }

    /** What an escape stands for; half a {@code \\u} stands for nothing yet. */
    private void escape(StringBuilder value, char escaped) {
        switch (escaped) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'u' -> unicode(value);
            default -> value.append(escaped);
        }
    }

    private void unicode(StringBuilder value) {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                return;
            }
            code = code * 16 + digit;
            at++;
        }
        value.append((char) code);
    }
}
