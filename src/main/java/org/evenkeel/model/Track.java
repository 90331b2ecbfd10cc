package org.evenkeel.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One construct that is measured; the order is the order of every table. */
public enum Track {
    SPIRAL(Half.COMPOSURE),
    RECOVERY(Half.COMPOSURE),
    THREAT(Half.COMPOSURE),
    COERCION(Half.INTEGRITY),
    LEAK(Half.INTEGRITY),
    LETHAL(Half.INTEGRITY);

    /** The two halves of the benchmark, shown beside the index. */
    public enum Half {
        COMPOSURE,
        INTEGRITY;

        /** The word used in data and on the command line. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Half half;

    Track(Half half) {
        this.half = half;
    }

    public Half half() {
        return half;
    }

    /** The word used in data, paths and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The track with this id.
     *
     * @throws IllegalArgumentException naming the id given and the ids accepted
     */
    public static Track of(String id) {
        return Arrays.stream(values())
                .filter(track -> track.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown track '" + id + "'; expected one of "
                        + Arrays.stream(values()).map(Track::id).collect(Collectors.joining(", "))));
    }
}
