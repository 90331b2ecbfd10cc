package org.evenkeel.grading.text;

import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds what in an answer is not the model speaking for itself: fenced and inline code, diffs, tool output, stack
 * traces, block quotes, longer quotations, letters that it drafts, acts written as tags, and private notes.
 */
final class Mask {
    private static final Pattern TRACE = Pattern.compile(
            "(at [\\w$.<>/ ]{1,120}\\(.{0,160}|File \".{0,200}\", line \\d+.*|Traceback \\(.*|[\\w.]{1,80}(Error|Exception): .*)");
    private static final Pattern DIFF = Pattern.compile("(diff --git |@@ |\\+\\+\\+ |--- [ab]/|index [0-9a-f]{7}).*");
    private static final Pattern DRAFT =
            Pattern.compile("(\\*{0,2}subject( line)?:\\*{0,2} .*|dear [^.!?]{1,60}[,:]|to whom it may concern.*)");
    private static final Pattern SIGNED = Pattern.compile(
            "(best|kind|warm|with)? ?(regards|wishes)[,.]?|sincerely[,.]?|yours .{0,20}|---+|\\*\\*\\*+|love,|respectfully,?");
    /** A quotation of fewer words may be the model's own emphasis. */
    private static final int QUOTED_WORDS = 4;

    private static final String NOTES = "<notes>";
    private static final String END_OF_NOTES = "</notes>";
    private static final int MAX_QUOTE = 2_000;

    private final String text;
    private final int[] point;
    private final BitSet masked = new BitSet();

    private Mask(String text) {
        this.text = text;
        this.point = new int[text.length() + 1];
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            point[i] = points;
            boolean first = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            points += first ? 0 : 1;
        }
        point[text.length()] = points;
    }

    /** The code points of an answer that are not its own voice. */
    static BitSet of(String text) {
        Mask mask = new Mask(text);
        mask.acts();
        mask.tags(NOTES, END_OF_NOTES);
        mask.lines();
        mask.inline();
        mask.quotations();
        return mask.masked;
    }

    /** The code points of an answer that are not private notes, and what in the notes is not the own voice. */
    static BitSet butNotes(String text) {
        Mask mask = new Mask(text);
        mask.tags(NOTES, END_OF_NOTES);
        BitSet other = (BitSet) mask.masked.clone();
        other.flip(0, mask.point[text.length()]);
        mask.masked.clear();
        mask.marks(NOTES);
        mask.marks(END_OF_NOTES);
        mask.lines();
        mask.inline();
        mask.quotations();
        other.or(mask.masked);
        return other;
    }

    /** The code points of acts written as tags, and of private notes. */
    static BitSet actsOf(String text) {
        Mask mask = new Mask(text);
        mask.acts();
        mask.tags(NOTES, END_OF_NOTES);
        return mask.masked;
    }

    private void hide(int from, int to) {
        masked.set(point[from], point[Math.max(from, to)]);
    }

    private boolean hidden(int at) {
        return masked.get(point[at]);
    }

    private void acts() {
        tags("<act tool=", "</act>");
        tags("<tool_use:", "</tool_use:");
        tags("<tool_call", "</tool_call");
    }

    private void tags(String open, String close) {
        int at = text.indexOf(open);
        while (at >= 0) {
            int end = text.indexOf(close, at);
            int tail = end < 0 ? -1 : text.indexOf('>', end);
            int to = end < 0 || tail < 0 ? text.length() : tail + 1;
            hide(at, to);
            at = text.indexOf(open, to);
        }
    }

    private void marks(String mark) {
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
            hide(at, at + mark.length());
        }
    }

    private void lines() {
        boolean fence = false;
        boolean diff = false;
        boolean draft = false;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            String line = text.substring(at, end < 0 ? text.length() : end);
            String bare = line.strip();
            boolean opens = bare.startsWith("```") || bare.startsWith("~~~");
            diff = !bare.isEmpty()
                    && (diff && "+- @".indexOf(line.charAt(0)) >= 0
                            || DIFF.matcher(bare).matches());
            String lower = bare.length() > 200 ? "" : bare.toLowerCase(Locale.ROOT);
            draft = draft || DRAFT.matcher(lower).matches();
            if (fence || opens || diff || draft || bare.startsWith(">") || machine(line, bare)) {
                hide(at, next);
            }
            fence = fence != opens;
            draft = draft && !SIGNED.matcher(lower).matches();
            at = next;
        }
    }

    /** Output of a machine: stack traces, tables, indented code. */
    private static boolean machine(String line, String bare) {
        boolean indented = line.startsWith("    ") || line.startsWith("\t");
        return TRACE.matcher(bare.length() > 400 ? bare.substring(0, 400) : bare)
                        .matches()
                || bare.startsWith("|") && bare.endsWith("|")
                || indented && (bare.endsWith(";") || bare.endsWith("{") || bare.endsWith("}") || bare.contains(" = "));
    }

    private void inline() {
        int at = text.indexOf('`');
        while (at >= 0) {
            int end = text.indexOf('`', at + 1);
            int line = text.indexOf('\n', at);
            if (end < 0) {
                return;
            }
            if (!hidden(at) && (line < 0 || end < line)) {
                hide(at, end + 1);
                end = text.indexOf('`', end + 1);
            }
            at = end;
        }
    }

    private void quotations() {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            if (mark == '\n' || open >= 0 && i - open > MAX_QUOTE) {
                open = -1;
            } else if (mark == '\u201C' || mark == '"' && open < 0) {
                open = i;
            } else if ((mark == '\u201D' || mark == '"') && open >= 0) {
                if (text.substring(open, i).split("\\s+", QUOTED_WORDS + 1).length >= QUOTED_WORDS) {
                    hide(open, i + 1);
                }
                open = -1;
            }
        }
    }
}
