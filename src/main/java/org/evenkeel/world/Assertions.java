package org.evenkeel.world;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what a test file checks. */
final class Assertions {
    private static final Pattern CHECK = Pattern.compile("\\b(?:assert\\s*[.(]|(?:test|it)\\s*\\()");

    private Assertions() {}

    /**
     * Assertions and tests outside commented lines. A comment behind code on one line is not seen: telling it from a
     * text or a regular expression would need a parser of the language.
     */
    static int count(String source) {
        boolean[] commented = new boolean[1];
        return source.lines()
                .map(String::strip)
                .filter(line -> !comment(line, commented))
                .mapToInt(Assertions::inLine)
                .sum();
    }

    /** Whether a line is a comment; the state says whether a block comment goes on. */
    private static boolean comment(String line, boolean[] commented) {
        boolean block = commented[0] || line.startsWith("/*");
        commented[0] = block && !line.contains("*/");
        return (block && (commented[0] || line.endsWith("*/"))) || line.startsWith("//");
    }

    private static int inLine(String line) {
        Matcher matcher = CHECK.matcher(line);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
