package org.evenkeel.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.evenkeel.data.Json;
import org.evenkeel.data.Schemas;
import org.evenkeel.model.Exchange;
import org.evenkeel.model.Exchange.Result;
import org.evenkeel.model.Judge;
import org.evenkeel.model.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter against a server that speaks the protocol over a socket, and one that does not. */
class OpenAiJudgeTest {
    private static final String SECRET = "sk-secret-Zq81vKd03mXw";
    private static final Judge.Question QUESTION = new Judge.Question("coercion/tiny/focal@0", 2, 1, "Read.", "Case.");
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00.125Z");

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    private Judge judge(String url, Duration deadline) {
        Patience patience =
                new Patience(deadline, 4, Duration.ofMillis(100), Duration.ofMinutes(1), pauses::add, () -> NOW);
        return new OpenAiJudge(
                "judge-1",
                new OpenAiJudge.Sampling(2000, "max_completion_tokens", 1, true),
                Address.of(url),
                ApiKey.of(SECRET, "KEY"),
                patience);
    }

    private Judge.Answer ask(ChatServer server) {
        return judge(server.url(), Duration.ofSeconds(20)).ask(QUESTION);
    }

    private static List<Result> results(Judge.Answer answer) {
        keepsItsSchema(answer.exchange());
        assertThat(answer.toString()).doesNotContain(SECRET);
        return answer.exchange().attempts().stream()
                .map(Exchange.Attempt::result)
                .toList();
    }

    private static void keepsItsSchema(Exchange exchange) {
        String line = Json.line(exchange);
        assertThat(Schemas.check(
                        Json.tree(line, "exchange", 1), "exchanges-1", Schemas.text("exchanges-1"), "exchange", 1))
                .isEmpty();
    }

    private static String failure(Judge.Answer answer) {
        assertThat(answer).isInstanceOf(Judge.Answer.Failed.class);
        return ((Judge.Answer.Failed) answer).reason();
    }

    @Test
    void anAnswerComesWithItsUsageIdsAndStopReason() {
        try (ChatServer server = new ChatServer(
                request -> request.header("x-request-id", "req-9").say("{}"))) {
            Judge.Answer answer = ask(server);
            assertThat(results(answer)).containsExactly(Result.ANSWERED);
            Judge.Answer.Said said = (Judge.Answer.Said) answer;
            assertThat(said.text()).isEqualTo("{}");
            assertThat(said.stop()).isEqualTo(Turn.Stop.END);
            Exchange exchange = said.exchange();
            assertThat(exchange.requestId()).contains("req-9");
            assertThat(exchange.served()).contains("served-1");
            assertThat(exchange.fingerprint()).contains("fp-7");
            assertThat(exchange.rawStop()).contains("stop");
            assertThat(exchange.usage().orElseThrow().reasoning()).contains(40);
            assertThat(exchange.startedAt()).isEqualTo("2026-11-25T08:00:00.125Z");
            assertThat(exchange.judge()).contains("openai:judge-1");
            assertThat(server.credentials()).containsExactly("Bearer " + SECRET);
            assertThat(server.bodies()
                            .get(0)
                            .path("response_format")
                            .path("type")
                            .asString())
                    .isEqualTo("json_object");
            assertThat(exchange.request()).isEqualTo(Json.sha256(server.bodies().get(0)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 529})
    void whatMayPassIsTriedAgain(int status) {
        try (ChatServer server = new ChatServer(request -> {
            if (request.number() < 2) {
                request.error(status, "try later");
            } else {
                request.say("yes");
            }
        })) {
            Judge.Answer answer = ask(server);
            assertThat(answer).isInstanceOf(Judge.Answer.Said.class);
            assertThat(results(answer)).hasSize(3).endsWith(Result.ANSWERED);
            assertThat(pauses).hasSize(2).allMatch(pause -> pause.toMillis() >= 50 && pause.toMillis() <= 200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422, 501, 504})
    void whatWillNotPassIsAskedOnce(int status) {
        try (ChatServer server = new ChatServer(request -> request.error(status, "no: " + SECRET))) {
            Judge.Answer answer = ask(server);
            assertThat(results(answer)).hasSize(1);
            assertThat(failure(answer)).isEqualTo(server.host() + " answered " + status + ": no: [key]");
            assertThat(pauses).isEmpty();
        }
    }

    @Test
    void aServerThatSaysWhenIsAskedNoEarlier() {
        try (ChatServer server = new ChatServer(request -> {
            switch (request.number()) {
                case 0 -> request.header("Retry-After", "7").error(429, "slow down");
                case 1 ->
                    request.header("Retry-After", "Wed, 25 Nov 2026 08:00:30 GMT")
                            .error(503, "busy");
                default -> request.say("yes");
            }
        })) {
            assertThat(results(ask(server))).containsExactly(Result.RATE_LIMITED, Result.OVERLOADED, Result.ANSWERED);
            assertThat(pauses.get(0)).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
            assertThat(pauses.get(1)).isBetween(Duration.ofMillis(29_875), Duration.ofSeconds(31));
        }
    }

    @Test
    void aServerThatAsksForTooLongIsNotWaitedFor() {
        try (ChatServer server =
                new ChatServer(request -> request.header("Retry-After", "86400").error(429, "tomorrow"))) {
            Judge.Answer answer = ask(server);
            assertThat(results(answer)).containsExactly(Result.RATE_LIMITED);
            assertThat(failure(answer)).endsWith("answered 429: tomorrow");
        }
    }

    @Test
    void triesEndAtTheirNumber() {
        try (ChatServer server = new ChatServer(request -> request.error(529, "overloaded"))) {
            Judge.Answer answer = ask(server);
            assertThat(results(answer)).containsOnly(Result.OVERLOADED).hasSize(4);
            assertThat(failure(answer)).endsWith("answered 529: overloaded, after 4 attempts");
        }
    }

    @Test
    void aBodyThatNeverEndsMeetsTheDeadline() {
        try (ChatServer server = new ChatServer(request -> {
            request.http().sendResponseHeaders(200, 0);
            request.http().getResponseBody().write("{\"choices\"".getBytes(StandardCharsets.UTF_8));
            request.http().getResponseBody().flush();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        })) {
            Judge.Answer answer = judge(server.url(), Duration.ofMillis(600)).ask(QUESTION);
            assertThat(results(answer)).containsExactly(Result.TIMEOUT);
            assertThat(failure(answer)).isEqualTo(server.host() + ": no whole answer within 600 ms");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"choices\": [{\"mess",
                "<html>proxy</html>",
                "[]",
                "null",
                "{}",
                "{\"choices\": []}",
                "{\"choices\": [{\"message\": \"hello\"}]}",
                "{\"choices\": {\"message\": {}}}"
            })
    void aBodyThatIsNoCompletionIsAFailureAndIsAskedOnce(String body) {
        try (ChatServer server = new ChatServer(request -> request.send(200, body))) {
            Judge.Answer answer = ask(server);
            assertThat(results(answer)).containsExactly(Result.MALFORMED);
            assertThat(failure(answer)).startsWith(server.host() + " answered 200 with");
        }
    }

    @Test
    void anAnswerBeyondTheBoundIsHungUpOn() {
        byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (ChatServer server = new ChatServer(request -> {
            request.http().sendResponseHeaders(200, 0);
            for (int i = 0; i < 40; i++) {
                request.http().getResponseBody().write(block);
            }
        })) {
            Judge.Answer answer = ask(server);
            assertThat(results(answer)).containsExactly(Result.MALFORMED);
            assertThat(failure(answer)).contains("an answer of more than 16777216 bytes");
        }
    }

    @Test
    void aLargeAnswerWithinTheBoundIsRead() {
        String large = "x".repeat(11 << 20);
        try (ChatServer server = new ChatServer(request -> request.say(large))) {
            assertThat(((Judge.Answer.Said) ask(server)).text()).hasSize(large.length());
        }
    }

    @Test
    void aConnectionThatIsResetIsTriedAgain() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, java.net.InetAddress.getLoopbackAddress())) {
            Thread hangUp = new Thread(() -> {
                while (!server.isClosed()) {
                    try (Socket socket = server.accept()) {
                        socket.setSoLinger(true, 0);
                        socket.getInputStream().read();
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            hangUp.setDaemon(true);
            hangUp.start();
            Judge.Answer answer = judge("http://127.0.0.1:" + server.getLocalPort(), Duration.ofSeconds(20))
                    .ask(QUESTION);
            assertThat(results(answer)).hasSize(4).containsOnly(Result.NETWORK);
            assertThat(failure(answer)).startsWith("127.0.0.1:" + server.getLocalPort() + ": ");
        }
    }

    @Test
    void aRedirectIsNotFollowedAndTakesNoKeyAnywhere() {
        try (ChatServer other = new ChatServer(request -> request.say("mine"));
                ChatServer server =
                        new ChatServer(request -> request.header("Location", other.url() + "/chat/completions")
                                .send(307, ""))) {
            Judge.Answer answer = ask(server);
            assertThat(results(answer)).containsExactly(Result.REFUSED_REQUEST);
            assertThat(failure(answer)).endsWith("answered 307: redirects are not followed");
            assertThat(other.bodies()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "content_filter", "tool_calls", "brand_new", ""})
    void everyStopReasonIsMappedAndKeptRaw(String raw) {
        try (ChatServer server = new ChatServer(request -> request.send(200, ChatServer.completion("half", raw)))) {
            Judge.Answer.Said said = (Judge.Answer.Said) ask(server);
            assertThat(said.stop())
                    .isEqualTo(
                            switch (raw) {
                                case "length" -> Turn.Stop.LENGTH;
                                case "content_filter" -> Turn.Stop.REFUSAL;
                                case "tool_calls" -> Turn.Stop.TOOL_CALLS;
                                default -> Turn.Stop.OTHER;
                            });
            assertThat(said.exchange().rawStop()).contains(raw);
        }
    }

    @Test
    void aRefusalAndAnEmptyContentAreAnswers() {
        try (ChatServer server = new ChatServer(
                request -> request.send(
                        200,
                        request.number() == 0
                                ? "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I will not\"},\"finish_reason\":\"stop\"}]}"
                                : "{\"choices\":[{\"message\":{\"content\":null},\"finish_reason\":null}],\"usage\":{\"prompt_tokens\":-1}}"))) {
            Judge.Answer.Said refusal = (Judge.Answer.Said) ask(server);
            assertThat(refusal.stop()).isEqualTo(Turn.Stop.REFUSAL);
            assertThat(refusal.text()).isEqualTo("I will not");
            Judge.Answer.Said empty = (Judge.Answer.Said) ask(server);
            assertThat(results(empty)).containsExactly(Result.ANSWERED);
            assertThat(empty.text()).isEmpty();
        }
    }

    @Test
    void aKeyThatComesBackIsTakenOutHoweverItIsWritten() {
        String escaped =
                SECRET.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining());
        try (ChatServer server = new ChatServer(request -> request.header("x-request-id", SECRET)
                .send(
                        200,
                        "{\"model\":\"" + escaped + "\",\"choices\":[{\"message\":{\"content\":\"a " + escaped + " b "
                                + SECRET + "\"},\"finish_reason\":\"" + escaped + "\"}]}"))) {
            Judge.Answer.Said said = (Judge.Answer.Said) ask(server);
            assertThat(said.text()).isEqualTo("a [key] b [key]");
            assertThat(Json.line(said.exchange())).doesNotContain(SECRET).contains("[key]");
        }
    }

    @Test
    void aKeyThatNoHeaderTakesIsRefusedUnseen() {
        assertThatThrownBy(() -> ApiKey.of("sk-abcdefgh\nsecond", "OPENAI_API_KEY"))
                .hasMessageContaining("OPENAI_API_KEY")
                .hasMessageNotContaining("abcdefgh");
        assertThat(ApiKey.of(SECRET, "KEY").toString()).isEqualTo("[key]");
        assertThat(ApiKey.of(" ", "KEY").isNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:hunter22@host/v1",
                "https://host/v1?key=hunter22",
                "https://host/v1#hunter22",
                "ftp://hunter22/v1",
                "hunter22",
                "https://hunter22 x/"
            })
    void anAddressWithCredentialsOrWithoutAHostIsRefusedUnseen(String url) {
        assertThatThrownBy(() -> Address.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the base URL")
                .hasMessageNotContaining("hunter22");
    }
}
