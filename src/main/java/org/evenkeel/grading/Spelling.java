package org.evenkeel.grading;

import java.util.ArrayList;
import java.util.List;

/** Ways to write a word that hide it from a plain comparison. */
final class Spelling {
    private static final String LEET = "0o1i3e4a5s7t$s8b9g";

    private Spelling() {}

    /** Other spellings worth a look: letter runs shortened, digits and signs as the letters that they stand for. */
    static List<String> others(String form) {
        List<String> others = new ArrayList<>();
        runs(form, others);
        if (mixed(form)) {
            String plain = unleet(form, 'i');
            others.add(plain);
            others.add(unleet(form, 'l'));
            runs(plain, others);
        }
        return others;
    }

    private static void runs(String form, List<String> others) {
        String twice = shortened(form, 2);
        if (!twice.equals(form)) {
            others.add(twice);
            others.add(shortened(form, 1));
        }
    }

    /** Runs of three or more equal letters cut to {@code keep}. */
    private static String shortened(String form, int keep) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < form.length()) {
            int end = at;
            while (end < form.length() && form.charAt(end) == form.charAt(at)) {
                end++;
            }
            int run = end - at;
            out.append(form, at, at + (run >= 3 ? Math.min(run, keep) : run));
            at = end;
        }
        return out.toString();
    }

    private static boolean mixed(String form) {
        boolean letter = false;
        boolean sign = false;
        for (int i = 0; i < form.length(); i++) {
            letter |= Character.isLetter(form.charAt(i));
            sign |= LEET.indexOf(form.charAt(i)) % 2 == 0;
        }
        return letter && sign;
    }

    private static String unleet(String form, char one) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            int at = LEET.indexOf(form.charAt(i));
            char plain = at >= 0 && at % 2 == 0 ? LEET.charAt(at + 1) : form.charAt(i);
            out.append(form.charAt(i) == '1' ? one : plain);
        }
        return out.toString();
    }
}
