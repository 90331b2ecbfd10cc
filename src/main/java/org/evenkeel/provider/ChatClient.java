package org.evenkeel.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Digest;
import org.evenkeel.data.Json;
import org.evenkeel.model.Canary;
import org.evenkeel.model.Exchange;
import org.evenkeel.model.Exchange.Attempt;
import org.evenkeel.model.Exchange.Result;

/** Asks for chat completions by the OpenAI-compatible protocol, again where the trouble may pass. */
final class ChatClient {
    private static final String PATH = "/chat/completions";
    private static final Set<Integer> TRANSIENT = Set.of(429, 500, 502, 503, 529);
    private static final int SHOWN = 400;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Address address;
    private final ApiKey key;
    private final Patience patience;
    private final Transport transport;

    ChatClient(Address address, ApiKey key, Patience patience) {
        this.address = address;
        this.key = key;
        this.patience = patience;
        this.transport = new Transport(address, key, patience.deadline());
    }

    /** Whose question it is: the key of the exchange beside its request. */
    record Asker(String scenario, int epoch, Exchange.Role role, int turn, Optional<String> judge) {}

    /**
     * What came of a question.
     *
     * @param reply empty where no answer could be had
     * @param problem why not, naming host and status
     */
    record Asked(Optional<ChatReply> reply, String problem, Exchange exchange) {}

    Address address() {
        return address;
    }

    ApiKey key() {
        return key;
    }

    /** Sends a request in canonical form, so that its digest is the digest of what went over the wire. */
    Asked ask(Asker asker, Map<String, Object> request) {
        String json = Json.canonical(request);
        return new Call(asker, json, Digest.sha256(json)).run();
    }

    /** One attempt as it ended. */
    private record Tried(
            Result result,
            Optional<Integer> status,
            String problem,
            Optional<ChatReply> reply,
            Optional<String> retryAfter,
            Optional<String> requestId) {
        boolean transientTrouble() {
            return result == Result.NETWORK
                    || status.filter(TRANSIENT::contains).isPresent();
        }
    }

    /** One question with all its attempts. */
    private final class Call {
        private final Asker asker;
        private final String json;
        private final String digest;
        private final List<Attempt> attempts = new ArrayList<>();
        private final Instant began = patience.clock().instant();

        Call(Asker asker, String json, String digest) {
            this.asker = asker;
            this.json = json;
            this.digest = digest;
        }

        Asked run() {
            try {
                return tries();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                Tried stopped = broken(Result.STOPPED, "stopped");
                note(stopped, patience.clock().instant(), Optional.empty());
                return ended(stopped, Exchange.Status.STOPPED);
            }
        }

        private Asked tries() throws InterruptedException {
            while (true) {
                Instant at = patience.clock().instant();
                Tried tried = read(transport.post(PATH, json));
                boolean again = tried.transientTrouble() && attempts.size() + 1 < patience.attempts();
                Optional<Duration> wait =
                        again ? patience.next(attempts.size(), tried.retryAfter(), digest) : Optional.empty();
                note(tried, at, wait);
                if (tried.reply().isPresent()) {
                    return ended(tried, Exchange.Status.ANSWERED);
                }
                if (wait.isEmpty()) {
                    return ended(tried, Exchange.Status.FAILED);
                }
                patience.pause().of(wait.get());
            }
        }

        private void note(Tried tried, Instant at, Optional<Duration> wait) {
            attempts.add(new Attempt(
                    UTC.format(at),
                    since(at),
                    tried.result(),
                    tried.status(),
                    wait.map(Duration::toMillis),
                    Optional.of(tried.problem()).filter(problem -> !problem.isEmpty())));
        }

        private Asked ended(Tried last, Exchange.Status status) {
            Optional<ChatReply> reply = last.reply();
            String problem = last.problem().isEmpty()
                    ? ""
                    : last.problem() + (attempts.size() > 1 ? ", after " + attempts.size() + " attempts" : "");
            return new Asked(
                    reply,
                    problem,
                    new Exchange(
                            Canary.TEXT,
                            digest,
                            asker.scenario(),
                            asker.epoch(),
                            asker.role(),
                            asker.turn(),
                            asker.judge(),
                            status,
                            UTC.format(began),
                            since(began),
                            attempts,
                            last.requestId()
                                    .or(() -> reply.flatMap(ChatReply::id))
                                    .map(this::fit),
                            reply.flatMap(ChatReply::served).map(this::fit),
                            reply.flatMap(ChatReply::fingerprint).map(this::fit),
                            reply.map(ChatReply::rawStop).map(this::fit),
                            reply.map(ChatReply::usage)));
        }

        private String fit(String text) {
            return shown(text);
        }

        private long since(Instant start) {
            return Math.max(
                    0, Duration.between(start, patience.clock().instant()).toMillis());
        }
    }

    private Tried read(Transport.Sent sent) {
        if (sent instanceof Transport.Sent.Broken broken) {
            return broken(broken.result(), address.host() + ": " + broken.problem());
        }
        Transport.Sent.Answered answer = (Transport.Sent.Answered) sent;
        String said = address.host() + " answered " + answer.status();
        if (answer.status() != 200) {
            return answered(answer, result(answer.status()), said + detail(answer), Optional.empty());
        }
        try {
            Optional<ChatReply> reply = ChatReply.read(answer.body(), "answer");
            return reply.isPresent()
                    ? answered(answer, Result.ANSWERED, "", reply)
                    : answered(answer, Result.MALFORMED, said + " without a message" + detail(answer), reply);
        } catch (DataException noJson) {
            return answered(answer, Result.MALFORMED, said + " with no JSON", Optional.empty());
        }
    }

    private static Result result(int status) {
        return switch (status) {
            case 429 -> Result.RATE_LIMITED;
            case 503, 529 -> Result.OVERLOADED;
            default -> status >= 500 ? Result.SERVER_ERROR : Result.REFUSED_REQUEST;
        };
    }

    private static Tried broken(Result result, String problem) {
        return new Tried(result, Optional.empty(), problem, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Tried answered(
            Transport.Sent.Answered answer, Result result, String problem, Optional<ChatReply> reply) {
        return new Tried(result, Optional.of(answer.status()), problem, reply, answer.retryAfter(), answer.requestId());
    }

    /** The provider's own message, where its body holds one. */
    private String detail(Transport.Sent.Answered answer) {
        if (answer.status() >= 300 && answer.status() < 400) {
            return ": redirects are not followed";
        }
        try {
            String message = Json.tree(answer.body(), "answer", 0)
                    .path("error")
                    .path("message")
                    .asString("");
            return message.isBlank() ? "" : ": " + shown(message);
        } catch (DataException noJson) {
            return "";
        }
    }

    /** Without the key, on one line, bounded, without half characters. */
    private String shown(String text) {
        StringBuilder plain = new StringBuilder();
        key.scrub(text).codePoints().limit(SHOWN).forEach(point -> {
            boolean half = Character.getType(point) == Character.SURROGATE;
            plain.appendCodePoint(half ? 0xFFFD : Character.isISOControl(point) ? ' ' : point);
        });
        return plain.toString().strip();
    }
}
