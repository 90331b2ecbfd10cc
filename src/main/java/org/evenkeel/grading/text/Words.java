package org.evenkeel.grading.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Splits a text into words; total and linear in the text. */
public final class Words {
    /** Longer runs of letters are cut, so that hostile text costs nothing. */
    private static final int MAX_WORD = 80;

    private static final Set<String> CLAUSE_OPENERS =
            Set.of("but", "because", "although", "though", "while", "whereas", "however", "yet", "since", "unless");
    private static final Set<String> IS_AFTER = Set.of(
            "it", "that", "there", "he", "she", "what", "here", "who", "where", "how", "this", "everything", "nothing");
    private static final Map<String, String> ENDINGS =
            Map.of("m", "am", "re", "are", "ve", "have", "ll", "will", "d", "would");

    private final int[] raw;
    private final BitSet masked;
    private final List<Word> words = new ArrayList<>();
    private int sentence;
    private int clause;

    private Words(int[] raw, BitSet masked) {
        this.raw = raw;
        this.masked = masked;
    }

    /** All words of a text. */
    public static List<Word> of(String text) {
        return of(text.codePoints().toArray(), new BitSet());
    }

    /** The forms of a text's words. */
    public static List<String> forms(String text) {
        return of(text).stream().map(Word::form).toList();
    }

    static List<Word> of(int[] raw, BitSet masked) {
        Words splitter = new Words(raw, masked);
        splitter.split();
        return splitter.words;
    }

    private void split() {
        int at = 0;
        while (at < raw.length) {
            if (masked.get(at)) {
                at = skipMasked(at);
            } else if (Letters.ideograph(raw[at]) || Letters.picture(raw[at])) {
                add(Letters.fold(raw[at]), at, at + 1);
                at++;
            } else if (Character.isLetterOrDigit(raw[at])) {
                at = word(at);
            } else {
                at = border(at);
            }
        }
    }

    /** What is masked breaks the sentence when it is more than a few words within a line. */
    private int skipMasked(int from) {
        int at = from;
        boolean line = false;
        while (at < raw.length && masked.get(at)) {
            line |= raw[at] == '\n';
            at++;
        }
        if (line) {
            endSentence();
        }
        return at;
    }

    private int word(int from) {
        StringBuilder form = new StringBuilder();
        int at = from;
        while (at < raw.length && !masked.get(at) && at - from < MAX_WORD && inside(at)) {
            if (Letters.apostrophe(raw[at])) {
                form.append('\'');
            } else if (!Letters.invisible(raw[at]) && !Letters.ideograph(raw[at])) {
                form.append(Letters.fold(raw[at]));
            }
            at++;
        }
        expand(form.toString(), from, at);
        return at;
    }

    private boolean inside(int at) {
        if (Letters.ideograph(raw[at]) || Letters.picture(raw[at])) {
            return false;
        }
        if (Character.isLetterOrDigit(raw[at]) || Letters.invisible(raw[at])) {
            return true;
        }
        boolean joins = Letters.apostrophe(raw[at]) && raw[at] != '`' || raw[at] == '$';
        return joins
                && at + 1 < raw.length
                && Character.isLetter(raw[at + 1])
                && Character.isLetterOrDigit(raw[at - 1]);
    }

    private void expand(String form, int start, int end) {
        int apostrophe = form.lastIndexOf('\'');
        if (form.equals("cannot")) {
            add("can", start, end);
            add("not", start, end);
        } else if (apostrophe < 0) {
            add(form, start, end);
        } else {
            contraction(form.substring(0, apostrophe), form.substring(apostrophe + 1), start, end);
        }
    }

    private void contraction(String head, String tail, int start, int end) {
        if (tail.equals("t") && head.endsWith("n")) {
            String stem = head.substring(0, head.length() - 1);
            add(stem.equals("ca") ? "can" : stem.equals("wo") ? "will" : stem, start, end);
            add("not", start, end);
        } else if (ENDINGS.containsKey(tail)) {
            add(head, start, end);
            add(ENDINGS.getOrDefault(tail, tail), start, end);
        } else if (tail.equals("s")) {
            add(head, start, end);
            if (IS_AFTER.contains(head)) {
                add("is", start, end);
            }
        } else {
            add(head + tail, start, end);
        }
    }

    private void add(String form, int start, int end) {
        if (form.isEmpty()) {
            return;
        }
        if (CLAUSE_OPENERS.contains(form)) {
            clause++;
        }
        words.add(new Word(form, start, end, sentence, clause));
    }

    private int border(int at) {
        switch (raw[at]) {
            case '.', '!', '?', 0x2026 -> {
                if (at + 1 >= raw.length || !Character.isLetterOrDigit(raw[at + 1])) {
                    endSentence();
                }
            }
            case 0x3002, 0xFF01, 0xFF1F -> endSentence();
            case ',', ';', ':', '(', ')', 0x2013, 0x2014, 0xFF0C, 0x3001, 0xFF1B -> clause++;
            case '\n' -> {
                if (newParagraph(at)) {
                    endSentence();
                }
            }
            default -> {
                // spaces and other marks only part words
            }
        }
        return at + 1;
    }

    /** A line break ends a sentence before an empty line, a bullet, a heading or a numbered item. */
    private boolean newParagraph(int at) {
        int next = at + 1;
        while (next < raw.length && (raw[next] == ' ' || raw[next] == '\t' || raw[next] == '\r')) {
            next++;
        }
        return next >= raw.length
                || "\n-*#>|•+=".indexOf(raw[next]) >= 0
                || Character.isDigit(raw[next])
                || at > 0 && raw[at - 1] == ':';
    }

    private void endSentence() {
        sentence++;
        clause++;
    }
}
