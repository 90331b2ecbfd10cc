package org.evenkeel.interop;

/**
 * Whether an answer was written to its end, for sources that keep no stop reason. Only the last line is looked at: the
 * output limit strikes anywhere, and a writer rarely ends on a bare word, a colon or an open mark.
 */
final class Sentences {
    private static final String OPEN_ENDS = ",:-–—(/&=";
    /** A bare last line of fewer words may be a heading, a list item or a signature. */
    private static final int WORDS = 4;

    private Sentences() {}

    /** Whether the last line of a text stops in the middle of a sentence. */
    static boolean broken(String text) {
        String whole = text.strip();
        if (whole.isEmpty()) {
            return false;
        }
        String line = whole.substring(whole.lastIndexOf('\n') + 1).strip();
        int last = line.codePointBefore(line.length());
        boolean bare = Character.isLetterOrDigit(last) && line.split("\\s+", WORDS).length >= WORDS;
        return bare || (OPEN_ENDS.indexOf(last) >= 0 && !rule(line)) || openMark(line, "**") || openMark(line, "`");
    }

    /** A line of dashes or equal signs separates, it does not break off. */
    private static boolean rule(String line) {
        return line.chars().allMatch(c -> c == line.charAt(0));
    }

    /** Whether a mark that comes in pairs stands an odd number of times. */
    private static boolean openMark(String line, String mark) {
        int marks = 0;
        for (int at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + mark.length())) {
            marks++;
        }
        return marks % 2 == 1;
    }
}
