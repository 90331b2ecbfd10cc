package org.evenkeel.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.evenkeel.model.Exchange;

/**
 * Sends one request once. No redirect is followed, so that a key goes to no host but the one that was named; the
 * deadline holds to the last byte of the body; the body is bounded.
 */
final class Transport {
    /** Larger answers are refused, in bytes. */
    static final int MAX_BODY = 16 << 20;

    private static final Duration CONNECT = Duration.ofSeconds(30);

    private final HttpClient client;
    private final Address address;
    private final ApiKey key;
    private final Duration deadline;

    Transport(Address address, ApiKey key, Duration deadline) {
        this.address = address;
        this.key = key;
        this.deadline = deadline;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(deadline.compareTo(CONNECT) < 0 ? deadline : CONNECT)
                .build();
    }

    /** What came of it. */
    sealed interface Sent {
        /** An answer of any status; its body is without the key. */
        record Answered(int status, Optional<String> retryAfter, Optional<String> requestId, String body)
                implements Sent {}

        /** No whole answer. */
        record Broken(Exchange.Result result, String problem) implements Sent {}
    }

    Sent post(String path, String json) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request(address.below(path), json), head -> new BoundedBody(MAX_BODY));
        try {
            HttpResponse<byte[]> response = call.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new Sent.Answered(
                    response.statusCode(),
                    header(response, "retry-after"),
                    header(response, "x-request-id"),
                    key.scrub(new String(response.body(), StandardCharsets.UTF_8)));
        } catch (TimeoutException e) {
            return new Sent.Broken(Exchange.Result.TIMEOUT, "no whole answer within " + deadline.toMillis() + " ms");
        } catch (ExecutionException e) {
            return broken(e.getCause() == null ? e : e.getCause());
        } finally {
            call.cancel(true); // a dependent future would not reach the socket
        }
    }

    private HttpRequest request(URI target, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
        key.bearer().ifPresent(bearer -> request.header("Authorization", bearer));
        return request.build();
    }

    private Optional<String> header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).map(key::scrub);
    }

    private Sent broken(Throwable cause) {
        String said = cause.getMessage() == null ? "" : " (" + key.scrub(cause.getMessage()) + ")";
        if (cause instanceof BoundedBody.TooLarge) {
            return new Sent.Broken(Exchange.Result.MALFORMED, key.scrub(String.valueOf(cause.getMessage())));
        }
        if (cause instanceof java.net.http.HttpTimeoutException) {
            return new Sent.Broken(Exchange.Result.TIMEOUT, "no connection in time");
        }
        Exchange.Result result =
                cause instanceof IOException ? Exchange.Result.NETWORK : Exchange.Result.REFUSED_REQUEST;
        return new Sent.Broken(result, cause.getClass().getSimpleName() + said);
    }
}
