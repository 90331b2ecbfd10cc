package org.evenkeel.model;

import java.util.List;
import java.util.Optional;

/**
 * One question to a provider and what came of it, with everything volatile: a line of {@code exchanges.jsonl}. No
 * header, key or address with credentials is in it.
 *
 * @param request SHA-256 of the canonical request without credentials
 * @param turn for an agent the index of its turn, for a judge the draw
 * @param judge {@code PROVIDER:MODEL}, for judges only
 * @param startedAt UTC with milliseconds, as in {@code 2026-11-24T09:30:00.125Z}
 * @param milliseconds from the first attempt to the end
 * @param attempts in order, at least one
 * @param requestId the provider's id of the answer
 * @param served the model that the provider says it served
 * @param rawStop the provider's own word for why it stopped
 */
public record Exchange(
        String canary,
        String request,
        String scenario,
        int epoch,
        Role role,
        int turn,
        Optional<String> judge,
        Status status,
        String startedAt,
        long milliseconds,
        List<Attempt> attempts,
        Optional<String> requestId,
        Optional<String> served,
        Optional<String> fingerprint,
        Optional<String> rawStop,
        Optional<Usage> usage) {
    /** Who was asked. */
    public enum Role {
        AGENT,
        JUDGE
    }

    /** How it ended. */
    public enum Status {
        ANSWERED,
        FAILED,
        STOPPED
    }

    /** What came of one attempt. */
    public enum Result {
        ANSWERED,
        RATE_LIMITED,
        OVERLOADED,
        SERVER_ERROR,
        REFUSED_REQUEST,
        TIMEOUT,
        NETWORK,
        MALFORMED,
        STOPPED
    }

    /**
     * One attempt.
     *
     * @param status HTTP status, where one came
     * @param waited milliseconds until the next attempt, where there was one
     * @param error what went wrong, without credentials, at most 2,000 characters
     */
    public record Attempt(
            String at,
            long milliseconds,
            Result result,
            Optional<Integer> status,
            Optional<Long> waited,
            Optional<String> error) {}

    /** Tokens as the provider counted them. */
    public record Usage(
            Optional<Integer> input,
            Optional<Integer> output,
            Optional<Integer> reasoning,
            Optional<Integer> cacheRead) {}

    public Exchange {
        attempts = List.copyOf(attempts);
    }
}
