package org.evenkeel.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.evenkeel.data.Json;
import org.evenkeel.model.Channel;
import org.evenkeel.model.Exchange;
import org.evenkeel.model.Speaker;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;
import tools.jackson.databind.JsonNode;

/**
 * A live model behind an OpenAI-compatible server. The model's own turns are sent back as they came, field by field,
 * because a turn that was taken apart and put together again is another conversation. Threads may share it.
 */
public final class OpenAiSpeaker implements Speaker {
    private final String model;
    private final OpenAiJudge.Sampling sampling;
    private final Transcript.Visibility visibility;
    private final Consumer<Exchange> exchanges;
    private final ChatClient client;
    private final Map<Key, List<JsonNode>> said = new ConcurrentHashMap<>();

    private record Key(String scenario, int epoch) {}

    /**
     * Where a model is asked.
     *
     * @param exchanges takes every exchange, from any thread
     */
    public record Line(Address address, ApiKey key, Patience patience, Consumer<Exchange> exchanges) {}

    /** @param sampling its JSON mode is not looked at */
    public OpenAiSpeaker(String model, OpenAiJudge.Sampling sampling, Transcript.Visibility visibility, Line line) {
        this.model = model;
        this.sampling = sampling;
        this.visibility = visibility;
        this.exchanges = line.exchanges();
        this.client = new ChatClient(line.address(), line.key(), line.patience());
    }

    @Override
    public Transcript.Visibility visibility() {
        return visibility;
    }

    @Override
    public Turn.Assistant speak(Conversation conversation) throws SpeakerFailed {
        Key key = new Key(conversation.scenario(), conversation.epoch());
        long own = conversation.turns().stream().filter(OpenAiSpeaker::own).count();
        List<JsonNode> before = own == 0 ? List.of() : said.getOrDefault(key, List.of());
        ChatClient.Asked asked = client.ask(
                new ChatClient.Asker(
                        conversation.scenario(),
                        conversation.epoch(),
                        Exchange.Role.AGENT,
                        conversation.turns().size(),
                        Optional.empty()),
                request(conversation, before.size() == own ? before : List.of()));
        exchanges.accept(asked.exchange());
        ChatReply reply = asked.reply().orElseThrow(() -> new SpeakerFailed(asked.problem()));
        List<JsonNode> now = new ArrayList<>(before.size() == own ? before : List.of());
        now.add(reply.message());
        said.put(key, List.copyOf(now));
        return turn(reply);
    }

    private Turn.Assistant turn(ChatReply reply) {
        List<ToolCall> calls = new ArrayList<>();
        for (JsonNode call : reply.message().path("tool_calls")) {
            JsonNode arguments = call.path("function").path("arguments");
            calls.add(new ToolCall(
                    clean(call.path("id").asString("")),
                    clean(call.path("function").path("name").asString("")),
                    clean(arguments.isString() ? arguments.asString() : Json.line(arguments))));
        }
        return new Turn.Assistant(
                clean(reply.reasoning()), clean(reply.text()), calls, reply.stop(), clean(reply.rawStop()), false);
    }

    private Map<String, Object> request(Conversation conversation, List<JsonNode> before) {
        Map<String, Object> request = new TreeMap<>();
        request.put("model", model);
        request.put("messages", messages(conversation, before));
        request.put("temperature", sampling.temperature());
        request.put(sampling.tokenField(), sampling.outputTokens());
        if (conversation.channel() == Channel.NATIVE && !conversation.tools().isEmpty()) {
            request.put(
                    "tools",
                    conversation.tools().stream().map(OpenAiSpeaker::tool).toList());
        }
        return request;
    }

    /** @param before the model's own turns as they came, all of them or none */
    private static List<Object> messages(Conversation conversation, List<JsonNode> before) {
        List<Object> messages = new ArrayList<>();
        messages.add(message("system", conversation.system()));
        int own = 0;
        for (Turn turn : conversation.turns()) {
            if (turn instanceof Turn.User user) {
                messages.add(message("user", user.text()));
            } else if (turn instanceof Turn.Tools tools) {
                answered(tools, conversation.channel(), messages);
            } else {
                boolean verbatim = own(turn) && own < before.size();
                messages.add(verbatim ? before.get(own) : rebuilt((Turn.Assistant) turn, conversation.channel()));
                own += own(turn) ? 1 : 0;
            }
        }
        return messages;
    }

    private static void answered(Turn.Tools tools, Channel channel, List<Object> messages) {
        if (channel == Channel.NATIVE) {
            for (ToolResult result : tools.results()) {
                messages.add(new TreeMap<>(
                        Map.of("role", "tool", "tool_call_id", result.callId(), "content", result.observation())));
            }
        } else {
            messages.add(message(
                    "user",
                    tools.results().stream()
                            .map(result -> "[" + result.tool() + "]\n" + result.observation())
                            .collect(Collectors.joining("\n\n"))));
        }
    }

    /** A turn that the scenario wrote. On the tagged channel its acts stand in its text already. */
    private static Map<String, Object> rebuilt(Turn.Assistant turn, Channel channel) {
        Map<String, Object> message = new TreeMap<>(message("assistant", turn.text()));
        if (channel == Channel.NATIVE && !turn.calls().isEmpty()) {
            message.put(
                    "tool_calls",
                    turn.calls().stream()
                            .map(call -> Map.of(
                                    "id", call.id(),
                                    "type", "function",
                                    "function", Map.of("name", call.tool(), "arguments", call.arguments())))
                            .toList());
        }
        return message;
    }

    private static Map<String, Object> tool(ToolSpec tool) {
        Map<String, Object> properties = new TreeMap<>();
        for (ToolSpec.Parameter parameter : tool.parameters()) {
            properties.put(
                    parameter.name(),
                    parameter.list()
                            ? Map.of(
                                    "description", parameter.description(),
                                    "type", "array",
                                    "items", Map.of("type", "string"))
                            : Map.of("description", parameter.description(), "type", "string"));
        }
        List<String> required = tool.parameters().stream()
                .filter(ToolSpec.Parameter::required)
                .map(ToolSpec.Parameter::name)
                .toList();
        return Map.of(
                "type",
                "function",
                "function",
                Map.of(
                        "name", tool.name(),
                        "description", tool.description(),
                        "parameters", Map.of("type", "object", "properties", properties, "required", required)));
    }

    private static boolean own(Turn turn) {
        return turn instanceof Turn.Assistant assistant && !assistant.prefilled();
    }

    private static Map<String, String> message(String role, String content) {
        return new TreeMap<>(Map.of("role", role, "content", content));
    }

    /** Without the key, without half characters. */
    private String clean(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        client.key()
                .scrub(text)
                .codePoints()
                .forEach(point ->
                        whole.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 0xFFFD : point));
        return whole.toString();
    }
}
