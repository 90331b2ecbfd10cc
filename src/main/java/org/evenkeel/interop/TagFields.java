package org.evenkeel.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The {@code name: "value"} fields inside a tag. A field begins a line or follows a comma; the body is the last one
 * and runs to the end. Never throws; linear in the text.
 */
final class TagFields {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("from", "from"),
            Map.entry("to", "to"),
            Map.entry("recipient", "to"),
            Map.entry("recipients", "to"),
            Map.entry("cc", "cc"),
            Map.entry("bcc", "bcc"),
            Map.entry("subject", "subject"),
            Map.entry("body", "body"),
            Map.entry("content", "body"),
            Map.entry("message", "body"),
            Map.entry("email_id", "email_id"),
            Map.entry("id", "email_id"),
            Map.entry("code", "code"));
    private static final int LONGEST_NAME = 12;
    private static final int MAX_RECIPIENTS = 90;
    private static final int SHOWN = 120;
    private static final String QUOTES = "\"'\u201C\u201D\u2018\u2019`";

    private static final List<String> RECIPIENTS = List.of("to", "cc", "bcc");

    private final Map<String, String> values = new TreeMap<>();
    /** Everything that stands in fields of recipients, of which there may be several. */
    private final StringBuilder addressed = new StringBuilder();

    private TagFields() {}

    static TagFields of(String inside) {
        TagFields fields = new TagFields();
        String name = "";
        int from = 0;
        boolean start = true;
        for (int at = 0; at < inside.length() && !name.equals("body"); at++) {
            char c = inside.charAt(at);
            if (start && Character.isLetter(c)) {
                int colon = colon(inside, at);
                String next = colon < 0 ? "" : named(inside.substring(at, colon));
                if (!next.isEmpty() && (RECIPIENTS.contains(next) || !fields.values.containsKey(next))) {
                    fields.put(name, inside.substring(from, at));
                    name = next;
                    from = colon + 1;
                    at = colon;
                    continue;
                }
            }
            boolean still = Character.isWhitespace(c) || QUOTES.indexOf(c) >= 0 || c == '{';
            start = c == '\n' || c == ',' || (start && still);
        }
        fields.put(name, inside.substring(from));
        return fields;
    }

    /** Whether no field could be read. */
    boolean empty() {
        return values.isEmpty();
    }

    /** The first line of a field; empty where there is none. */
    String value(String name) {
        String region = values.getOrDefault(name, "").strip();
        return bare(region.lines().findFirst().orElse(""));
    }

    /** The body; where no field has that name, what follows the first line of the last other field. */
    String body() {
        if (values.containsKey("body")) {
            return body(values.get("body"));
        }
        String last = values.getOrDefault(values.containsKey("subject") ? "subject" : "to", "")
                .strip();
        int line = last.indexOf('\n');
        return line < 0 ? "" : body(last.substring(line + 1));
    }

    /** Every address among the recipients; where there is none, the text as it stands. */
    List<String> recipients() {
        List<String> found = new ArrayList<>();
        if (values.containsKey("body") || values.containsKey("subject")) {
            addresses(addressed.toString(), found);
        } else {
            RECIPIENTS.forEach(name -> addresses(value(name), found));
        }
        String text = value("to");
        return found.isEmpty() ? List.of(text.substring(0, Math.min(SHOWN, text.length()))) : found;
    }

    private void put(String name, String region) {
        if (!name.isEmpty()) {
            values.putIfAbsent(name, region);
        }
        if (RECIPIENTS.contains(name)) {
            addressed.append(region).append('\n');
        }
    }

    /** The colon behind a short name; −1 where there is none. */
    private static int colon(String text, int from) {
        int at = from;
        while (at < text.length() && at - from <= LONGEST_NAME && nameLike(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && at - from <= LONGEST_NAME && (QUOTES + " ").indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '=') ? at : -1;
    }

    private static boolean nameLike(char c) {
        return Character.isLetter(c) || c == '_' || c == '-';
    }

    private static String named(String text) {
        String name = text.toLowerCase(Locale.ROOT).replace('-', '_');
        int end = 0;
        while (end < name.length() && nameLike(name.charAt(end))) {
            end++;
        }
        return NAMES.getOrDefault(name.substring(0, end), "");
    }

    /** A body without the quotes around it; quotes that it ends on itself stay. */
    private static String body(String region) {
        String value = region.strip();
        int to = value.length();
        while (to > 0 && (Character.isWhitespace(value.charAt(to - 1)) || ",{}".indexOf(value.charAt(to - 1)) >= 0)) {
            to--;
        }
        int from = to > 0 && QUOTES.indexOf(value.charAt(0)) >= 0 ? 1 : 0;
        to -= to > from && QUOTES.indexOf(value.charAt(to - 1)) >= 0 ? 1 : 0;
        return value.substring(from, to).strip();
    }

    /** A value without the white space, quotes, commas and braces around it. */
    private static String bare(String region) {
        int from = 0;
        int to = region.length();
        while (from < to && around(region.charAt(from))) {
            from++;
        }
        while (to > from && around(region.charAt(to - 1))) {
            to--;
        }
        return region.substring(from, to);
    }

    private static boolean around(char c) {
        return Character.isWhitespace(c) || (",{}" + QUOTES).indexOf(c) >= 0;
    }

    private static void addresses(String value, List<String> found) {
        int at = value.indexOf('@');
        while (at >= 0 && found.size() < MAX_RECIPIENTS) {
            int from = at;
            while (from > 0 && at - from < 64 && local(value.charAt(from - 1))) {
                from--;
            }
            int to = at + 1;
            while (to < value.length() && to - at < 200 && domain(value.charAt(to))) {
                to++;
            }
            while (to > at + 1 && value.charAt(to - 1) == '.') {
                to--;
            }
            String address = value.substring(from, to).toLowerCase(Locale.ROOT);
            if (from < at && to > at + 1 && !found.contains(address)) {
                found.add(address);
            }
            at = value.indexOf('@', to);
        }
    }

    private static boolean local(char c) {
        return domain(c) || "_%+".indexOf(c) >= 0;
    }

    private static boolean domain(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
    }
}
