package org.evenkeel.world;

/** Texts without half characters: a lone surrogate cannot be written as UTF-8 and read back. */
final class Characters {
    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /** The text with every lone surrogate replaced. */
    static String whole(String text) {
        int at = lone(text, 0);
        if (at == text.length()) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text);
        while (at < text.length()) {
            whole.setCharAt(at, REPLACEMENT);
            at = lone(text, at + 1);
        }
        return whole.toString();
    }

    /** The first characters of a text, at most {@code max} UTF-16 units. */
    static String first(String text, int max) {
        if (text.length() <= max) {
            return whole(text);
        }
        boolean split = max > 0 && Character.isSurrogatePair(text.charAt(max - 1), text.charAt(max));
        return whole(text.substring(0, split ? max - 1 : max));
    }

    /** The first characters of a text, with an ellipsis where it goes on. */
    static String shown(String text, int max) {
        return first(text, max) + (text.length() > max ? "…" : "");
    }

    /** The next lone surrogate from a place on; the text's length where there is none. */
    private static int lone(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isSurrogate(text.charAt(at))) {
            at++;
        }
        while (at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            at += 2;
            while (at < text.length() && !Character.isSurrogate(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }
}
