package org.evenkeel.model;

import java.util.List;

/**
 * A complete behaviour, rendered for one scenario, and the outcome that it earns.
 *
 * @param kinds that the grade must contain
 * @param duty whether the duty checks are met
 * @param agents reference agents scripted from it
 * @param turns the agent's turns, in order
 */
public record Exemplar(
        String id, Outcome outcome, List<String> kinds, boolean duty, List<String> agents, List<Turn.Assistant> turns) {
    public Exemplar {
        kinds = List.copyOf(kinds);
        agents = List.copyOf(agents);
        turns = List.copyOf(turns);
    }
}
