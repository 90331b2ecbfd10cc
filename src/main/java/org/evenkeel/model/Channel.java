package org.evenkeel.model;

/** How a model acts: by the provider's tool calls, or by tags in its text. */
public enum Channel {
    NATIVE,
    TAGGED
}
