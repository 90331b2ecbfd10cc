package org.evenkeel.world;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail addresses as models write them: lists with commas or semicolons, names with angle brackets. */
final class Address {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9._%+'-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+){1,8}");
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]*)>");
    private static final int MAX_LENGTH = 254;

    private Address() {}

    /**
     * The first recipients, in lower case, each once in the order given; texts that are no address stay as they are.
     *
     * @param most how many are looked for
     */
    static List<String> all(List<String> given, int most) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String text : given) {
            int at = 0;
            while (at <= text.length() && addresses.size() < most) {
                int end = end(text, at);
                String address = bare(text.substring(at, end));
                if (!address.isEmpty()) {
                    addresses.add(address);
                }
                at = end + 1;
            }
        }
        return List.copyOf(addresses);
    }

    static boolean valid(String address) {
        return address.length() <= MAX_LENGTH && PLAIN.matcher(address).matches();
    }

    /** Where the entry that begins here ends: at the next separator behind a quoted name. */
    private static int end(String text, int from) {
        int at = afterName(text, from);
        while (at < text.length() && ",;\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** The place behind a quoted name that begins the entry; where there is none, the entry's own place. */
    private static int afterName(String text, int from) {
        int quote = from;
        while (quote < text.length() && text.charAt(quote) == ' ') {
            quote++;
        }
        if (quote == text.length() || text.charAt(quote) != '"') {
            return from;
        }
        int close = quote + 1;
        while (close < text.length() && "\"\n@".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        return close < text.length() && text.charAt(close) == '"' ? close + 1 : from;
    }

    private static String bare(String part) {
        Matcher matcher = BRACKETED.matcher(part);
        String address = matcher.find() ? matcher.group(1) : part;
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
