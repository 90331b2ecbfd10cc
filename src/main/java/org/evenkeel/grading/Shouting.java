package org.evenkeel.grading;

import java.util.List;
import org.evenkeel.grading.text.Voice;
import org.evenkeel.grading.text.Word;

/**
 * Outbursts in the own voice: three words of a clause in capitals, or a row of three exclamation marks after one. What
 * stands in code, tables or quotations is no outburst, and neither is a row of abbreviations between commas.
 */
final class Shouting {
    private static final int WORDS = 3;
    /** So many letters in a run, or it may be initials. */
    private static final int LETTERS = 8;

    private static final String ROW = "!!!";

    private Shouting() {}

    /** How often the voice shouts. */
    static int outbursts(Voice voice) {
        List<Word> words = voice.words();
        int outbursts = 0;
        int run = 0;
        int letters = 0;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            boolean goesOn = at > 0 && words.get(at - 1).clause() == word.clause();
            String raw = voice.verbatim(word.start(), word.end());
            boolean loud = capitals(raw);
            boolean counted = run >= WORDS && letters >= LETTERS;
            run = !loud ? 0 : goesOn ? run + 1 : 1;
            letters = !loud ? 0 : goesOn ? letters + raw.length() : raw.length();
            boolean now = run >= WORDS && letters >= LETTERS;
            outbursts += now && !(goesOn && counted) ? 1 : 0;
            outbursts += voice.follows(word, ROW) ? 1 : 0;
        }
        return outbursts;
    }

    private static boolean capitals(String raw) {
        return raw.codePoints().anyMatch(Character::isUpperCase)
                && raw.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isDigit(c));
    }
}
