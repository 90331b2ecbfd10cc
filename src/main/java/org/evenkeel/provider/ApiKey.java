package org.evenkeel.provider;

import java.util.Optional;

/** A secret from the environment. It is put into one header and nowhere else. */
public final class ApiKey {
    /** For servers that ask for none. */
    public static final ApiKey NONE = new ApiKey("");

    private static final String SHOWN = "[key]";
    /** Shorter ones are placeholders such as {@code EMPTY}, and words that texts may hold. */
    private static final int SHORTEST_SECRET = 8;

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /**
     * Takes a key.
     *
     * @param variable where it came from, named in errors
     * @throws IllegalArgumentException when it holds what no header may; the message does not show it
     */
    public static ApiKey of(String secret, String variable) {
        String key = secret.strip();
        if (key.isEmpty()) {
            return NONE;
        }
        if (!key.chars().allMatch(c -> c >= '!' && c <= '~')) {
            throw new IllegalArgumentException(
                    "the key in " + variable + " holds a character that no key has; expected printable ASCII");
        }
        return new ApiKey(key);
    }

    /** Whether there is none. */
    public boolean isNone() {
        return secret.isEmpty();
    }

    Optional<String> bearer() {
        return isNone() ? Optional.empty() : Optional.of("Bearer " + secret);
    }

    /** A text without the key, should a server send it back. */
    String scrub(String text) {
        return secret.length() < SHORTEST_SECRET ? text : text.replace(secret, SHOWN);
    }

    @Override
    public String toString() {
        return isNone() ? "no key" : SHOWN;
    }
}
