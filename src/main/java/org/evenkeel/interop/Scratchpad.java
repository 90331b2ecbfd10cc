package org.evenkeel.interop;

/**
 * An answer split into what was thought and what was said.
 *
 * @param open whether the answer ends inside a scratchpad
 */
record Scratchpad(String reasoning, String answer, boolean open) {
    /** How a scratchpad begins and ends, in lower case. */
    record Marks(String open, String close) {}

    /** Takes scratchpads out of an answer; one without a beginning begins with the answer. Linear in the text. */
    static Scratchpad split(String text, Marks marks) {
        String lower = lower(text);
        StringBuilder thought = new StringBuilder();
        StringBuilder said = new StringBuilder();
        int at = 0;
        boolean inside = begun(lower, marks);
        while (true) {
            String mark = inside ? marks.close() : marks.open();
            int found = lower.indexOf(mark, at);
            (inside ? thought : said).append(text, at, found < 0 ? text.length() : found);
            if (found < 0) {
                return new Scratchpad(
                        thought.toString().strip(), said.toString().strip(), inside);
            }
            at = found + mark.length();
            inside = !inside;
        }
    }

    /** Latin letters in lower case, every place as it was. */
    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + 32));
            }
        }
        return lower.toString();
    }

    private static boolean begun(String lower, Marks marks) {
        int open = lower.indexOf(marks.open());
        int close = lower.indexOf(marks.close());
        return close >= 0 && (open < 0 || close < open);
    }
}
