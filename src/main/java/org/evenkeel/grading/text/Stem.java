package org.evenkeel.grading.text;

/** Cuts the common English endings, so that {@code postponing} meets {@code postpone}. Light on purpose. */
final class Stem {
    private static final int SHORTEST = 3;

    private Stem() {}

    static String of(String form) {
        String stem = cut(form, "s");
        String bare = cut(cut(stem, "ing"), "ed");
        if (!bare.equals(stem) && doubled(bare)) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return cut(bare, "e");
    }

    private static String cut(String form, String ending) {
        int kept = form.length() - ending.length();
        boolean cuts = kept >= SHORTEST && form.endsWith(ending) && !form.endsWith("ss");
        return cuts ? form.substring(0, kept) : form;
    }

    private static boolean doubled(String form) {
        int last = form.length() - 1;
        return last > 2 && form.charAt(last) == form.charAt(last - 1) && "lsz".indexOf(form.charAt(last)) < 0;
    }
}
