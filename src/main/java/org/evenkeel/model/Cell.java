package org.evenkeel.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One family with one level per factor.
 *
 * @param name {@code focal}, {@code control}, {@code factor=level}, or a name that the family declares
 * @param levels factor to level, sorted by factor
 * @param role how the cell stands to the focal cell
 * @param scored whether the cell counts in the track's score
 */
public record Cell(String name, Map<String, String> levels, Role role, boolean scored) {
    /** How a cell stands to the focal cell. */
    public enum Role {
        FOCAL,
        CONTROL,
        VARIANT
    }

    public Cell {
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    }

    /** The level of a factor, or an empty text where the family has no such factor. */
    public String level(String factor) {
        return levels.getOrDefault(factor, "");
    }
}
