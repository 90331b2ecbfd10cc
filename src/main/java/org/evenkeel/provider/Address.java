package org.evenkeel.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where a provider is asked. Credentials have no place in it. */
public final class Address {
    private final URI base;

    private Address(URI base) {
        this.base = base;
    }

    /**
     * Takes a base URL, as in {@code https://api.openai.com/v1} or {@code http://localhost:8000/v1}.
     *
     * @throws IllegalArgumentException saying what is wrong without repeating the text, which may hold a password
     */
    public static Address of(String url) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the base URL is none; expected as in https://host/v1");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http") || uri.getHost() == null) {
            throw new IllegalArgumentException("the base URL names no host by http or https; expected https://host/v1");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the base URL holds a user, query or fragment; expected none, and keys in the environment");
        }
        String text = uri.toString();
        return new Address(URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
    }

    /** The address of a service below the base. */
    URI below(String path) {
        return URI.create(base + path);
    }

    /** Host and port, for messages. */
    public String host() {
        return base.getRawAuthority();
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
