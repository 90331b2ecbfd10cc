package org.evenkeel.bundle;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.data.DataException;
import org.evenkeel.model.JudgeVerdict;
import org.evenkeel.model.JudgeVerdict.Status;

/** The verdicts of a run folder, each question once. */
public final class RecordedVerdicts {
    private final Map<Key, JudgeVerdict> verdicts = new LinkedHashMap<>();

    /** What was asked of whom. */
    private record Key(String scenario, int epoch, String transcript, String judge, String template, int draw) {
        static Key of(JudgeVerdict verdict) {
            return new Key(
                    verdict.scenario(),
                    verdict.epoch(),
                    verdict.transcript(),
                    verdict.judge(),
                    verdict.template(),
                    verdict.draw());
        }
    }

    /**
     * Takes what a finished file holds.
     *
     * @param source named in errors
     * @throws DataException when a question stands in it twice
     */
    public static RecordedVerdicts of(List<JudgeVerdict> sealed, String source) {
        RecordedVerdicts recorded = new RecordedVerdicts();
        for (int i = 0; i < sealed.size(); i++) {
            JudgeVerdict verdict = sealed.get(i);
            if (recorded.verdicts.put(Key.of(verdict), verdict) != null) {
                throw new DataException(
                        source,
                        i + 1,
                        "a second verdict of " + verdict.judge() + " on " + verdict.scenario() + " epoch "
                                + verdict.epoch() + " draw " + verdict.draw(),
                        "each at most once");
            }
        }
        return recorded;
    }

    /** Adds a verdict; an answer is never replaced. */
    public void add(JudgeVerdict verdict) {
        verdicts.merge(Key.of(verdict), verdict, (old, given) -> old.status() == Status.MISSING ? given : old);
    }

    /** Whether this question has an answer, accepted or refused. */
    boolean answered(JudgeVerdict blank) {
        JudgeVerdict known = verdicts.get(Key.of(blank));
        return known != null && known.status() != Status.MISSING;
    }

    public Collection<JudgeVerdict> all() {
        return List.copyOf(verdicts.values());
    }
}
