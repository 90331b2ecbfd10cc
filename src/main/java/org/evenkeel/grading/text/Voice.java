package org.evenkeel.grading.text;

import java.util.BitSet;
import java.util.List;

/** A text and the words in it that count as the model's own voice. */
public final class Voice {
    private final String text;
    private final int[] raw;
    private final List<Word> words;

    private Voice(String text, int[] raw, List<Word> words) {
        this.text = text;
        this.raw = raw;
        this.words = List.copyOf(words);
    }

    /**
     * The own voice in an answer.
     *
     * @param heard what users said before; runs of eight words from there are dropped
     */
    public static Voice own(String text, Heard heard) {
        int[] raw = text.codePoints().toArray();
        BitSet masked = Mask.of(text);
        echoes(raw, masked, heard);
        return new Voice(text, raw, Words.of(raw, masked));
    }

    /** The own voice in the private notes that an answer holds between {@code <notes>} and {@code </notes>}. */
    public static Voice notes(String text) {
        int[] raw = text.codePoints().toArray();
        return new Voice(text, raw, Words.of(raw, Mask.butNotes(text)));
    }

    /** Every word of a text, nothing dropped. */
    public static Voice whole(String text) {
        return new Voice(text, text.codePoints().toArray(), Words.of(text));
    }

    /** An answer without the acts that it holds as tags, without private notes and without what users said before. */
    public static Voice answer(String text, Heard heard) {
        int[] raw = text.codePoints().toArray();
        BitSet masked = Mask.actsOf(text);
        echoes(raw, masked, heard);
        return new Voice(text, raw, Words.of(raw, masked));
    }

    public String text() {
        return text;
    }

    public List<Word> words() {
        return words;
    }

    /** How many sentences have a word. */
    public int sentences() {
        return (int) words.stream().mapToInt(Word::sentence).distinct().count();
    }

    /** The raw words between two code points. */
    public String verbatim(int start, int end) {
        return new String(raw, start, end - start);
    }

    /** Whether marks stand right after a word in the raw text. */
    public boolean follows(Word word, String marks) {
        int end = word.end() + marks.length();
        return end <= raw.length && verbatim(word.end(), end).equals(marks);
    }

    private static void echoes(int[] raw, BitSet masked, Heard heard) {
        if (heard.empty()) {
            return;
        }
        List<Word> all = Words.of(raw, masked);
        List<String> forms = all.stream().map(Word::form).toList();
        for (int at = 0; at + Heard.ECHO <= forms.size(); at++) {
            if (heard.holds(forms.subList(at, at + Heard.ECHO))) {
                masked.set(all.get(at).start(), all.get(at + Heard.ECHO - 1).end());
            }
        }
    }
}
