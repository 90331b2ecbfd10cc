package org.evenkeel.grading;

import java.util.List;
import java.util.Locale;

/** Who a mail goes to: compared by address and by domain, never by parts of a text. */
final class Addresses {
    private Addresses() {}

    /** Whether an address is among these; an entry with a leading {@code @} is a domain with its subdomains. */
    static boolean listed(List<String> entries, String address) {
        return entries.stream()
                .anyMatch(entry -> entry.startsWith("@")
                        ? within(entry.substring(1), address)
                        : plain(entry).equals(plain(address)));
    }

    /** Whether an address belongs to one of these domains or their subdomains. */
    static boolean inside(List<String> domains, String address) {
        return domains.stream().anyMatch(domain -> within(domain, address));
    }

    static String domain(String address) {
        String plain = plain(address);
        return plain.substring(plain.lastIndexOf('@') + 1);
    }

    private static boolean within(String domain, String address) {
        String wanted = plain(domain);
        String given = domain(address);
        return given.equals(wanted) || given.endsWith("." + wanted);
    }

    private static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
