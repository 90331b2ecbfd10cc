package org.evenkeel.grading;

/** Texts from judges, fit to be written: half characters replaced, bounded. */
final class Texts {
    private Texts() {}

    /** The text with every lone surrogate replaced, which could not be written as UTF-8 and read back. */
    static String whole(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point ->
                        whole.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 0xFFFD : point));
        return whole.toString();
    }

    /** The first characters, at most {@code max} UTF-16 units, with an ellipsis where the text goes on. */
    static String first(String text, int max) {
        return whole(text.length() <= max ? text : text.substring(0, max) + "…");
    }
}
