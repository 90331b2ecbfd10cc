package org.evenkeel.model;

import java.util.List;

/**
 * Turns that stand before the model's first own turn; their actions are executed by the world.
 *
 * @param shown whether the model sees them; the fresh-context arm starts from their state without their words
 */
public record Prefix(List<Turn> turns, boolean shown) {
    public static final Prefix NONE = new Prefix(List.of(), true);

    public Prefix {
        turns = List.copyOf(turns);
    }
}
