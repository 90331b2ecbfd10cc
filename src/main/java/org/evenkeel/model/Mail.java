package org.evenkeel.model;

import java.util.List;

/** A mail in an inbox; {@code at} is the wall clock of the story ({@code 14:05}). */
public record Mail(String id, String from, List<String> to, String at, String subject, String body) {
    public Mail {
        to = List.copyOf(to);
    }
}
