package org.evenkeel.model;

/** The text that stands in every file of the dataset and every generated transcript, never in what a model sees. */
public final class Canary {
    public static final String TEXT =
            "evenkeel canary 3b1f7c52-9f0e-4d59-8b6a-2f4c61d0a7e9: benchmark data, please keep out of training sets";

    private Canary() {}
}
