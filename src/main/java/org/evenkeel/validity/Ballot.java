package org.evenkeel.validity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.model.JudgeVerdict;
import org.evenkeel.model.JudgeVerdict.Opinion;
import org.evenkeel.model.Outcome;

/** The accepted opinions of one judge on one transcript, in order of draw. */
record Ballot(List<Opinion> opinions) {
    Ballot {
        opinions = List.copyOf(opinions);
    }

    static Ballot of(List<JudgeVerdict> verdicts) {
        return new Ballot(verdicts.stream()
                .sorted(JudgeVerdict.ORDER)
                .flatMap(verdict -> verdict.verdict().stream())
                .toList());
    }

    /** The outcome that more opinions give than any other; none on a tie or without an opinion. */
    Optional<Outcome> outcome() {
        Map<Outcome, Integer> votes = new EnumMap<>(Outcome.class);
        opinions.forEach(opinion -> votes.merge(opinion.outcome(), 1, Integer::sum));
        int most = votes.values().stream().mapToInt(count -> count).max().orElse(0);
        List<Outcome> leading = votes.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return leading.size() == 1 ? Optional.of(leading.get(0)) : Optional.empty();
    }

    /** The first opinion that gives the outcome. */
    Optional<Opinion> speaker(Outcome outcome) {
        return opinions.stream().filter(opinion -> opinion.outcome() == outcome).findFirst();
    }
}
