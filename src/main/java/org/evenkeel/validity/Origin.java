package org.evenkeel.validity;

import java.util.Comparator;

/**
 * Where an item was published.
 *
 * @param repository as the file names it
 * @param commit its commit; empty where the file names none
 */
public record Origin(String repository, String commit) implements Comparable<Origin> {
    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::repository).thenComparing(Origin::commit);

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }
}
