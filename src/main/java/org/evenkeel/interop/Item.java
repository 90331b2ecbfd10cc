package org.evenkeel.interop;

import java.util.Optional;
import org.evenkeel.model.Outcome;

/**
 * One transcript as another tool kept it.
 *
 * @param id unique in its input
 * @param scenario the short name of a public scenario, as in {@code blackmail}
 * @param condition the variant of the scenario in the words of its source; empty where it names none
 * @param response everything that the model answered, tags included
 * @param reasoning reasoning that the provider gave apart from the answer; empty where there is none
 * @param cutOff whether the output limit ended it; empty where the input does not say
 * @param outcome what readers found; empty where nobody read it or the readers differ
 * @param framework the original study's own label, true for harm
 */
public record Item(
        String id,
        String model,
        String scenario,
        String condition,
        String response,
        String reasoning,
        Optional<Boolean> cutOff,
        Optional<Outcome> outcome,
        Optional<Boolean> framework) {
    /** Longer answers and reasonings are refused, in UTF-16 units. */
    public static final int MAX_TEXT = 300_000;

    /** Longer names are refused, in UTF-16 units. */
    static final int MAX_NAME = 300;
}
