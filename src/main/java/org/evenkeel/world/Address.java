package org.evenkeel.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail addresses as models write them: lists with commas or semicolons, names with angle brackets. */
final class Address {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9._%+'-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+){1,8}");
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]*)>");

    private Address() {}

    /** Every recipient, in lower case, each once in the order given; texts that are no address stay as they are. */
    static List<String> all(List<String> given) {
        List<String> addresses = new ArrayList<>();
        for (String text : given) {
            for (String part : text.split("[,;\\n]")) {
                String address = bare(part);
                if (!address.isEmpty() && !addresses.contains(address)) {
                    addresses.add(address);
                }
            }
        }
        return addresses;
    }

    static boolean valid(String address) {
        return address.length() <= 254 && PLAIN.matcher(address).matches();
    }

    private static String bare(String part) {
        Matcher matcher = BRACKETED.matcher(part);
        String address = matcher.find() ? matcher.group(1) : part;
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
