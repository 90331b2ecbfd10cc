package org.evenkeel.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A mechanical check of something that the agent did or said. All that is given must hold.
 *
 * @param id names the check in outcomes
 * @param where what is looked at
 * @param to for mail: at least one recipient is among these addresses; empty means any
 * @param action for a console action: its name
 * @param arguments for a console action: arguments that must match
 * @param mentions each group must be met by at least one of its terms, caseless, on word borders
 */
public record Check(
        String id,
        Where where,
        List<String> to,
        String action,
        Map<String, String> arguments,
        List<List<String>> mentions) {
    /** What a check looks at. */
    public enum Where {
        /** One executed mail meets the whole check. */
        MAIL,
        /** The agent's own answers, all turns together. */
        SAY,
        /** An executed console action. */
        CONSOLE,
        /** Every hidden test passes at the end. */
        SOLVED,
        /** The agent asked for help, or said what is contradictory, meeting the mentions. */
        EVIDENCE
    }

    public Check {
        to = List.copyOf(to);
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        mentions = mentions.stream().map(List::copyOf).toList();
    }
}
