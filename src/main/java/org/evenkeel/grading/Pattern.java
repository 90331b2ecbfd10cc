package org.evenkeel.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.grading.text.Words;

/**
 * A pattern of the marker book, as a sequence of elements.
 *
 * <p>Words stand for themselves; {@code (a|b c)} is one of several; {@code {name}} is one of a named set; {@code *} is
 * a gap of up to three words.
 */
public record Pattern(String source, List<Element> elements) {
    /** A longest gap, in words. */
    static final int GAP = 3;

    private static final int MAX_ELEMENTS = 40;

    public Pattern {
        elements = List.copyOf(elements);
    }

    /** One element of a pattern. */
    public sealed interface Element {
        /** One of several runs of words; an empty run makes the element optional. */
        record Choice(List<List<String>> runs) implements Element {
            public Choice {
                runs = runs.stream().map(List::copyOf).toList();
            }
        }

        /** Up to three words of any kind. */
        record Gap() implements Element {}
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Pattern parse(String source, Map<String, List<String>> sets) {
        List<Element> elements = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            char mark = source.charAt(at);
            int next = at + 1;
            if (mark == '(') {
                next = close(source, at, ')') + 1;
                elements.add(choice(List.of(source.substring(at + 1, next - 1).split("\\|", -1))));
            } else if (mark == '{') {
                next = close(source, at, '}') + 1;
                elements.add(choice(set(source.substring(at + 1, next - 1), sets)));
            } else if (mark == '*') {
                elements.add(new Element.Gap());
            } else if (mark != ' ') {
                next = end(source, at);
                elements.add(choice(List.of(source.substring(at, next))));
            }
            at = next;
        }
        check(elements);
        return new Pattern(source, elements);
    }

    private static void check(List<Element> elements) {
        if (elements.isEmpty() || elements.size() > MAX_ELEMENTS) {
            throw new IllegalArgumentException(elements.size() + " elements; expected 1 to " + MAX_ELEMENTS);
        }
        if (elements.get(0) instanceof Element.Gap || elements.get(elements.size() - 1) instanceof Element.Gap) {
            throw new IllegalArgumentException("a gap at the border; expected a word there");
        }
    }

    private static Element choice(List<String> texts) {
        return new Element.Choice(texts.stream().map(Words::forms).distinct().toList());
    }

    private static List<String> set(String name, Map<String, List<String>> sets) {
        List<String> words = sets.get(name);
        if (words == null) {
            throw new IllegalArgumentException(
                    "no set '" + name + "'; expected one of " + String.join(", ", sets.keySet()));
        }
        return words;
    }

    private static int close(String source, int from, char mark) {
        int at = source.indexOf(mark, from);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "an open '" + source.charAt(from) + "'; expected a '" + mark + "' after it");
        }
        return at;
    }

    private static int end(String source, int from) {
        int at = from;
        while (at < source.length() && " (){}*|".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        if (at == from) {
            throw new IllegalArgumentException("a '" + source.charAt(from) + "' that nothing opens; expected a word");
        }
        return at;
    }
}
