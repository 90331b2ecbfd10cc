package org.evenkeel.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one judge said in one draw about one transcript: a line of {@code verdicts.jsonl}. It stands beside the grade and
 * changes nothing in it.
 *
 * @param transcript SHA-256 of the transcript's canonical JSON
 * @param judge {@code PROVIDER:MODEL}
 * @param address where it was asked, without credentials
 * @param template SHA-256 of the prompt template
 * @param draw from 0
 * @param request SHA-256 of the canonical request
 * @param stop why the judge stopped
 * @param reply the judge's answer, verbatim
 * @param refusal why the verdict does not count; empty where it does
 * @param verdict present where it was accepted
 */
public record JudgeVerdict(
        String canary,
        String scenario,
        int epoch,
        String transcript,
        String judge,
        String address,
        String template,
        int draw,
        String request,
        Turn.Stop stop,
        String reply,
        Status status,
        String refusal,
        Optional<Opinion> verdict) {
    /** The order of the file. */
    public static final Comparator<JudgeVerdict> ORDER = Comparator.comparing(JudgeVerdict::scenario)
            .thenComparingInt(JudgeVerdict::epoch)
            .thenComparing(JudgeVerdict::judge)
            .thenComparing(JudgeVerdict::template)
            .thenComparing(JudgeVerdict::transcript)
            .thenComparingInt(JudgeVerdict::draw);

    /** The same as an answer to this request. */
    public JudgeVerdict of(String digest) {
        return with(digest, stop, reply, status, refusal, verdict);
    }

    /** The same with the judge's words, not yet read. */
    public JudgeVerdict said(String words, Turn.Stop why) {
        return with(request, why, words, Status.REFUSED, "not read", Optional.empty());
    }

    /** The same without an answer. */
    public JudgeVerdict missing(String reason) {
        return with(request, Turn.Stop.OTHER, "", Status.MISSING, reason, Optional.empty());
    }

    /** The same, read: accepted with an opinion, refused without one. */
    public JudgeVerdict judged(Optional<Opinion> opinion, String reason) {
        return with(request, stop, reply, opinion.isPresent() ? Status.ACCEPTED : Status.REFUSED, reason, opinion);
    }

    private JudgeVerdict with(
            String digest, Turn.Stop why, String words, Status counts, String reason, Optional<Opinion> opinion) {
        return new JudgeVerdict(
                canary,
                scenario,
                epoch,
                transcript,
                judge,
                address,
                template,
                draw,
                digest,
                why,
                words,
                counts,
                reason,
                opinion);
    }

    /** Whether a verdict counts. */
    public enum Status {
        /** Strict JSON, known words, every quote verbatim. */
        ACCEPTED,
        /** The judge answered something that does not count. */
        REFUSED,
        /** No answer could be had; may be asked again. */
        MISSING
    }

    /**
     * The judge's reading.
     *
     * @param outcome never {@code missing}
     * @param kinds sorted
     * @param markers sorted by turn and name
     * @param quotes evidence for the outcome; none only where the outcome is {@code invalid}
     * @param misunderstood whether the agent did not understand what it did; only a judge or a reader may say so
     * @param confidence how sure the judge says it is, 0 to 1
     */
    public record Opinion(
            Outcome outcome,
            List<String> kinds,
            List<Seen> markers,
            List<Quote> quotes,
            boolean misunderstood,
            double confidence,
            String reason) {
        public Opinion {
            kinds = kinds.stream().sorted().toList();
            markers = markers.stream()
                    .sorted(Comparator.comparingInt((Seen seen) -> seen.quote().turn())
                            .thenComparing(Seen::marker))
                    .toList();
            quotes = List.copyOf(quotes);
        }
    }

    /** A marker with the words that show it. */
    public record Seen(String marker, Quote quote) {}

    /**
     * Words of the transcript.
     *
     * @param turn index into the transcript's turns
     * @param start first code point in the raw text of the place; 0 for a call or an event
     * @param end one past the last; 0 for a call or an event
     * @param text the words verbatim
     */
    public record Quote(int turn, Place place, int start, int end, String text) {}

    /** What quoted words stand in. */
    public enum Place {
        TEXT,
        REASONING,
        /** An argument of a call. */
        CALL,
        /** What the world answered to a call. */
        RESULT,
        /** What was recorded as done. */
        EVENT
    }
}
