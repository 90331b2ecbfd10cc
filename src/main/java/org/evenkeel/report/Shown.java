package org.evenkeel.report;

import java.util.Locale;

/**
 * Text of unknown origin, made fit to be shown: bounded, and with nothing in it that steers a terminal or turns the
 * direction of reading. What is not shown as itself is shown as its code point, {@code \}{@code u{202e}}.
 */
final class Shown {
    /** The longest cell of a table, in code points. */
    static final int CELL = 160;

    private Shown() {}

    /** At most {@code most} code points of the text; a cut text ends with an ellipsis. */
    static String text(String text, int most) {
        StringBuilder shown = new StringBuilder();
        int left = most;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (left-- == 0) {
                return shown.append('…').toString();
            }
            append(shown, text.codePointAt(at));
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, int c) {
        if (steers(c)) {
            shown.append("\\u{")
                    .append(Integer.toHexString(c).toLowerCase(Locale.ROOT))
                    .append('}');
        } else {
            shown.appendCodePoint(c);
        }
    }

    /** Control, bidirectional and other format characters, line ends, lone surrogates, and what is no character. */
    private static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> (c & 0xfffe) == 0xfffe;
        };
    }

    /**
     * The text cut to a width. Text is never measured, so the width is a guess on the generous side: the charts are the
     * same on a machine without fonts.
     *
     * @param width in hundredths of an em
     */
    static String cut(String text, int width) {
        String safe = text(text, CELL);
        if (width(safe) <= width) {
            return safe;
        }
        StringBuilder kept = new StringBuilder();
        int used = 100;
        for (int c : safe.codePoints().toArray()) {
            used += width(c);
            if (used > width) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.append('…').toString();
    }

    /** A guess at the width of a text, in hundredths of an em. */
    static int width(String text) {
        return text.codePoints().map(Shown::width).sum();
    }

    private static int width(int c) {
        if (c >= 0x2000) {
            return c == 0x2212 ? 84 : 105;
        }
        if ("mwMW@%&—…".indexOf(c) >= 0) {
            return 105;
        }
        if (c < 0x80) {
            return Character.isUpperCase(c) ? 80 : "iljtfr.,:;'|!()[] -".indexOf(c) >= 0 ? 44 : 64;
        }
        return 85;
    }
}
