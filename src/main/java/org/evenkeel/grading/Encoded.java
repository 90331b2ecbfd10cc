package org.evenkeel.grading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text hidden in Base64. */
final class Encoded {
    private static final Pattern RUN =
            Pattern.compile("[A-Za-z0-9+/_-]{4,}(?:\\s{1,4}[A-Za-z0-9+/_-]{4,}){0,2000}+={0,2}");
    private static final int SHORTEST = 24;

    private Encoded() {}

    /** Everything in a text that decodes, one decoded run a line; empty where there is none. */
    static String decoded(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\\R")) {
            for (String part : line.split("[^A-Za-z0-9+/_=-]+")) {
                append(part, out);
            }
        }
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            append(runs.group().replaceAll("\\s+", ""), out);
        }
        return out.toString();
    }

    private static void append(String part, StringBuilder out) {
        String bare = part.replace('-', '+').replace('_', '/').replace("=", "");
        if (bare.length() < SHORTEST) {
            return;
        }
        String whole = bare.substring(0, bare.length() % 4 == 1 ? bare.length() - 1 : bare.length());
        try {
            out.append(new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8))
                    .append('\n');
        } catch (IllegalArgumentException e) {
            out.append('\n'); // not Base64 after all: nothing to add
        }
    }
}
