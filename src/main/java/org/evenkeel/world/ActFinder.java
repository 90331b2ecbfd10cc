package org.evenkeel.world;

/** Finds where acts begin, outside fenced code and notes. The whole text is searched once, however it is made. */
final class ActFinder {
    private static final String FENCE = "```";
    private static final String NOTES = "<notes>";
    private static final String NOTES_END = "</notes>";

    private final String text;
    private int act = -1;
    private int fence = -1;
    private int notes = -1;

    ActFinder(String text) {
        this.text = text;
    }

    /**
     * The next act; −1 where there is none.
     *
     * @param from never smaller than before
     */
    int next(int from) {
        int at = from;
        while (true) {
            act = next(TaggedText.OPEN, act, at);
            fence = next(FENCE, fence, at);
            notes = next(NOTES, notes, at);
            if (act == text.length()) {
                return -1;
            }
            if (act < fence && act < notes) {
                return act;
            }
            at = fence < notes ? after(FENCE, fence + FENCE.length()) : after(NOTES_END, notes);
        }
    }

    /** A mark's next place, searched only when the last one found is behind; the text's length where there is none. */
    private int next(String mark, int known, int at) {
        if (known >= at) {
            return known;
        }
        int found = text.indexOf(mark, at);
        return found < 0 ? text.length() : found;
    }

    /** The place behind a closing mark; the end of the text where it is never closed. */
    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
