package org.evenkeel.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenkeel.model.Exchange;
import org.evenkeel.model.Judge;

/** A judge behind an OpenAI-compatible server: the OpenAI API, vLLM, llama.cpp, OpenRouter and others. */
public final class OpenAiJudge implements Judge {
    /** The protocol's name on the command line. */
    public static final String PROTOCOL = "openai";

    private final String model;
    private final Sampling sampling;
    private final ChatClient client;

    /**
     * How it is asked.
     *
     * @param outputTokens at most so many tokens an answer
     * @param tokenField the field that says so: {@code max_completion_tokens}, or {@code max_tokens} on older servers
     * @param temperature 0 to 2; above 0 so that draws can differ
     * @param jsonMode whether the server is told to answer JSON; some know no such thing
     */
    public record Sampling(int outputTokens, String tokenField, double temperature, boolean jsonMode) {}

    public OpenAiJudge(String model, Sampling sampling, Address address, ApiKey key, Patience patience) {
        this.model = model;
        this.sampling = sampling;
        this.client = new ChatClient(address, key, patience);
    }

    @Override
    public String label() {
        return PROTOCOL + ":" + model;
    }

    @Override
    public String address() {
        return client.address().toString();
    }

    @Override
    public Answer ask(Question question) {
        ChatClient.Asked asked = client.ask(
                new ChatClient.Asker(
                        question.scenario(),
                        question.epoch(),
                        Exchange.Role.JUDGE,
                        question.draw(),
                        Optional.of(label())),
                request(question));
        return asked.reply()
                .<Answer>map(reply -> new Answer.Said(client.key().scrub(reply.text()), reply.stop(), asked.exchange()))
                .orElseGet(() -> new Answer.Failed(asked.problem(), asked.exchange()));
    }

    private Map<String, Object> request(Question question) {
        Map<String, Object> request = new TreeMap<>();
        request.put("model", model);
        request.put("messages", List.of(message("system", question.system()), message("user", question.user())));
        request.put("temperature", sampling.temperature());
        request.put(sampling.tokenField(), sampling.outputTokens());
        if (sampling.jsonMode()) {
            request.put("response_format", Map.of("type", "json_object"));
        }
        return request;
    }

    private static Map<String, String> message(String role, String content) {
        return new TreeMap<>(Map.of("role", role, "content", content));
    }
}
