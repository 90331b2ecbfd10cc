package org.evenkeel.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.evenkeel.data.Json;
import tools.jackson.databind.JsonNode;

/** A server on loopback that speaks chat completions, well or badly. */
public final class ChatServer implements AutoCloseable {
    /** What the server does with one request. */
    @FunctionalInterface
    public interface Manners {
        void answer(Request request) throws IOException;
    }

    /** A request with its place in the order of arrival, from 0. */
    public record Request(HttpExchange http, int number, JsonNode body) {
        public void send(int status, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            http.sendResponseHeaders(status, bytes.length);
            http.getResponseBody().write(bytes);
        }

        public Request header(String name, String value) {
            http.getResponseHeaders().add(name, value);
            return this;
        }

        public void error(int status, String message) throws IOException {
            send(status, Json.line(Map.of("error", Map.of("message", message))));
        }

        public void say(String text) throws IOException {
            send(200, completion(text, "stop"));
        }

        public String user() {
            return body.path("messages").path(1).path("content").asString();
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
    private final List<String> credentials = new CopyOnWriteArrayList<>();

    public ChatServer(Manners manners) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", http -> {
            try (http) {
                String text = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                JsonNode body = Json.tree(text, "request", 0);
                Request request;
                synchronized (bodies) {
                    request = new Request(http, bodies.size(), body);
                    bodies.add(body);
                    credentials.add(String.valueOf(http.getRequestHeaders().getFirst("Authorization")));
                }
                manners.answer(request);
            }
        });
        server.start();
    }

    public static String completion(String text, String finish) {
        return Json.line(Map.of(
                "id", "chatcmpl-1",
                "model", "served-1",
                "system_fingerprint", "fp-7",
                "choices",
                        List.of(Map.of(
                                "message",
                                Map.of("role", "assistant", "content", text, "reasoning_content", "let me see"),
                                "finish_reason",
                                finish)),
                "usage",
                        Map.of(
                                "prompt_tokens",
                                900,
                                "completion_tokens",
                                120,
                                "completion_tokens_details",
                                Map.of("reasoning_tokens", 40),
                                "prompt_tokens_details",
                                Map.of("cached_tokens", 512))));
    }

    public String url() {
        return "http://" + host() + "/v1";
    }

    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public List<JsonNode> bodies() {
        return bodies;
    }

    public List<String> credentials() {
        return credentials;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
