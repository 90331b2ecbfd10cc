package org.evenkeel.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What can be read of arguments that were cut off: whole values, and the last one as far as it came. */
final class Torn {
    private final String text;
    private int at;

    private Torn(String text) {
        this.text = text;
    }

    /** Parameter name to the texts seen so far. Never throws; linear in the text. */
    static Map<String, List<String>> read(String text) {
        return new Torn(text.length() > 400_000 ? text.substring(0, 400_000) : text).object();
    }

    private Map<String, List<String>> object() {
        Map<String, List<String>> values = new TreeMap<>();
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                at++;
                continue;
            }
            String name = string();
            skip(" \t\r\n:");
            List<String> items = new ArrayList<>();
            if (at < text.length() && text.charAt(at) == '[') {
                at++;
                skip(" \t\r\n,");
                while (at < text.length() && text.charAt(at) == '"') {
                    items.add(string());
                    skip(" \t\r\n,");
                }
            } else if (at < text.length() && text.charAt(at) == '"') {
                items.add(string());
            }
            values.put(name, items);
        }
        return values;
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
            if (c == '\\' && at < text.length()) {
                char escaped = text.charAt(at++);
                value.append(
                        switch (escaped) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            case 'u' -> unicode();
                            default -> escaped;
                        });
            } else {
                value.append(c);
            }
        }
        at++;
        return value.toString();
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4 && at < text.length(); i++) {
            int digit = Character.digit(text.charAt(at), 16);
            if (digit < 0) {
                break;
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }
}
