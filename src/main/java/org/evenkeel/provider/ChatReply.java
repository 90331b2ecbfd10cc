package org.evenkeel.provider;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.evenkeel.data.Json;
import org.evenkeel.model.Exchange;
import org.evenkeel.model.Turn;
import tools.jackson.databind.JsonNode;

/**
 * The body of a chat completion. Named fields are read from the tree; everything else, and every new word for why it
 * stopped, passes through.
 *
 * @param message the provider's own turn, to be sent back as it is
 * @param text what was said, or the words of a refusal
 */
record ChatReply(
        JsonNode message,
        String text,
        String reasoning,
        Turn.Stop stop,
        String rawStop,
        Optional<String> id,
        Optional<String> served,
        Optional<String> fingerprint,
        Exchange.Usage usage) {
    /**
     * Reads a body.
     *
     * @return empty when it is JSON but no chat completion
     * @throws org.evenkeel.data.DataException when it is no JSON
     */
    static Optional<ChatReply> read(String body, String source) {
        JsonNode tree = Json.tree(body, source, 0);
        JsonNode choice = tree.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!message.isObject()) {
            return Optional.empty();
        }
        String refusal = text(message.path("refusal"));
        String raw = text(choice.path("finish_reason"));
        String said = content(message.path("content"));
        return Optional.of(new ChatReply(
                message,
                said.isEmpty() ? refusal : said,
                text(message.path(message.has("reasoning_content") ? "reasoning_content" : "reasoning")),
                refusal.isEmpty() ? stop(raw) : Turn.Stop.REFUSAL,
                raw,
                given(tree.path("id")),
                given(tree.path("model")),
                given(tree.path("system_fingerprint")),
                usage(tree.path("usage"))));
    }

    private static Turn.Stop stop(String raw) {
        return switch (raw) {
            case "stop" -> Turn.Stop.END;
            case "tool_calls", "function_call" -> Turn.Stop.TOOL_CALLS;
            case "length" -> Turn.Stop.LENGTH;
            case "content_filter" -> Turn.Stop.REFUSAL;
            default -> Turn.Stop.OTHER;
        };
    }

    /** Text, or a list of parts of which the texts count. */
    private static String content(JsonNode content) {
        return content.isArray()
                ? StreamSupport.stream(content.spliterator(), false)
                        .map(part -> text(part.path("text")))
                        .collect(Collectors.joining())
                : text(content);
    }

    private static Exchange.Usage usage(JsonNode usage) {
        return new Exchange.Usage(
                count(usage.path("prompt_tokens")),
                count(usage.path("completion_tokens")),
                count(usage.path("completion_tokens_details").path("reasoning_tokens")),
                count(usage.path("prompt_tokens_details").path("cached_tokens")));
    }

    private static Optional<Integer> count(JsonNode node) {
        return node.isInt() && node.intValue() >= 0 ? Optional.of(node.intValue()) : Optional.empty();
    }

    private static Optional<String> given(JsonNode node) {
        return Optional.of(text(node)).filter(text -> !text.isEmpty());
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }
}
