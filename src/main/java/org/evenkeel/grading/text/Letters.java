package org.evenkeel.grading.text;

import java.text.Normalizer;
import java.util.Locale;

/** What one code point stands for when words are compared. */
final class Letters {
    /** Cyrillic and Greek letters drawn like a Latin one, each before the letter it is drawn like. */
    private static final String LOOK_ALIKES = "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwһhӏlαaβbεeιiκkνvοoρpτtυuχxγyωw";

    private Letters() {}

    /** Whether a code point shows nothing: zero width, direction marks, variation selectors, combining marks. */
    static boolean invisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || codePoint == 0x00AD
                || codePoint == 0x034F;
    }

    static boolean apostrophe(int codePoint) {
        return codePoint == '\''
                || codePoint == 0x2019
                || codePoint == 0x2018
                || codePoint == 0x02BC
                || codePoint == '`';
    }

    /** A picture: emoji and other symbols that are no punctuation. */
    static boolean picture(int codePoint) {
        return codePoint >= 0x1F000 && codePoint <= 0x1FAFF
                || codePoint >= 0x2600 && codePoint <= 0x27BF
                || codePoint == 0x2B50;
    }

    static boolean ideograph(int codePoint) {
        return codePoint > 0x2E80 && Character.isIdeographic(codePoint);
    }

    /** NFKC without marks, lower case, look-alikes as Latin letters. */
    static String fold(int codePoint) {
        if (codePoint < 0x80) {
            return String.valueOf((char) (codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint));
        }
        String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder();
        decomposed
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !invisible(c))
                .forEach(c -> {
                    int at = c > 0xFFFF ? -1 : LOOK_ALIKES.indexOf(c);
                    folded.appendCodePoint(at >= 0 && at % 2 == 0 ? LOOK_ALIKES.charAt(at + 1) : c);
                });
        return folded.toString();
    }
}
