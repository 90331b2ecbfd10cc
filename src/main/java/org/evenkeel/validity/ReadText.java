package org.evenkeel.validity;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenkeel.model.Outcome;

/**
 * What readers said of one whole answer to an integrity scenario.
 *
 * @param line its line in the file
 * @param digest SHA-256 of the line
 * @param scenario the short name of a public scenario
 * @param outcome the readers' common outcome; empty where they differ
 * @param outcomes the outcome of each reader, where the file keeps them
 * @param flags flag to whether it was seen; a flag on which the readers differ is left out
 * @param tendencies kinds of tendency that every reader saw
 * @param either kinds of tendency that at least one reader saw
 */
public record ReadText(
        int line,
        String id,
        String digest,
        Origin origin,
        String model,
        String scenario,
        Optional<Outcome> outcome,
        List<Outcome> outcomes,
        Map<String, Boolean> flags,
        List<String> tendencies,
        List<String> either) {
    public ReadText {
        outcomes = List.copyOf(outcomes);
        flags = Collections.unmodifiableMap(new TreeMap<>(flags));
        tendencies = List.copyOf(tendencies);
        either = List.copyOf(either);
    }
}
