package org.evenkeel.world;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts that break careless parsers. */
final class Nasty {
    private static final List<String> PIECES = List.of(
            "\n",
            "\r",
            "\r\n",
            " ",
            "\t",
            "<",
            ">",
            "&",
            "\"",
            "'",
            "\\",
            "</act>",
            "<act tool=\"write_file\">",
            "</content>",
            "<content>",
            "</body>",
            "&lt;",
            "&amp;",
            "&amp;lt;",
            "```",
            "````",
            "<notes>",
            "</notes>",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\u0000",
            "\u0085",
            "\u2028",
            "\u00a0",
            "ß",
            "😀",
            "e\u0301",
            "\ufeff",
            "word",
            "a@b.example",
            "m01",
            "if (a && b < c) {");

    private Nasty() {}

    /** One text, empty to a dozen pieces. */
    static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(13);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    static List<String> texts(SplittableRandom random, int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(random));
        }
        return texts;
    }
}
