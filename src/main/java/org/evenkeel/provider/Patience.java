package org.evenkeel.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.evenkeel.data.Digest;

/**
 * How long one call may take and how often it is tried.
 *
 * @param deadline of one attempt, to the last byte
 * @param attempts at least 1
 * @param base pause after the first attempt; each further one is twice as long
 * @param longest no pause is longer; a server that asks for more is not asked again
 * @param pause waits; the thread's own sleep but for tests
 * @param clock tells when attempts were made
 */
public record Patience(
        Duration deadline, int attempts, Duration base, Duration longest, Pause pause, InstantSource clock) {
    /** Waits. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration length) throws InterruptedException;
    }

    public Patience {
        if (attempts < 1 || attempts > 100 || deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("1 to 100 attempts with a deadline above 0");
        }
    }

    /** Five attempts, half a second at first, a minute at most. */
    public static Patience within(Duration deadline) {
        return new Patience(
                deadline,
                5,
                Duration.ofMillis(500),
                Duration.ofMinutes(1),
                length -> Thread.sleep(length.toMillis()),
                InstantSource.system());
    }

    /**
     * The pause before the next attempt. Calls that failed together must not come back together: half of a pause is
     * drawn from the request's digest, so that it differs between requests and not between runs.
     *
     * @param attempt the one that failed, from 0
     * @param retryAfter the server's own wish, as seconds or as a date
     * @return empty when the server asks for more than may be waited
     */
    Optional<Duration> next(int attempt, Optional<String> retryAfter, String request) {
        Optional<Duration> wish = retryAfter.flatMap(this::wish);
        if (wish.isPresent() && wish.get().compareTo(longest) > 0) {
            return Optional.empty();
        }
        long grown = Math.min(longest.toMillis(), base.toMillis() << Math.min(attempt, 20));
        long drawn = Math.floorMod(Digest.seed(request, Integer.toString(attempt)), grown / 2 + 1);
        long wanted = wish.map(length -> length.toMillis() + drawn / 4).orElse(grown - drawn);
        return Optional.of(Duration.ofMillis(wanted));
    }

    private Optional<Duration> wish(String header) {
        String text = header.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Integer.parseInt(text)));
        }
        try {
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(clock.instant(), at);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
