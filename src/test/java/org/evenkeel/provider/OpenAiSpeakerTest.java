package org.evenkeel.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.evenkeel.data.Json;
import org.evenkeel.model.Channel;
import org.evenkeel.model.Exchange;
import org.evenkeel.model.Speaker;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A live model's conversation over the wire. */
class OpenAiSpeakerTest {
    private static final String MESSAGE =
            "{\"role\":\"assistant\",\"content\":null,\"reasoning_content\":\"hm\",\"x_signed\":[1,\"s\"],"
                    + "\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"send\",\"arguments\":\"{ \\\"to\\\":1.50 \"}},"
                    + "{\"id\":\"c2\",\"type\":\"function\",\"function\":{\"name\":\"send\",\"arguments\":{\"to\":\"b\"}}}]}";

    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    private Speaker speaker(ChatServer server) {
        return new OpenAiSpeaker(
                "model-1",
                new OpenAiJudge.Sampling(4096, "max_tokens", 1, true),
                Transcript.Visibility.FULL,
                new OpenAiSpeaker.Line(
                        Address.of(server.url()),
                        ApiKey.NONE,
                        new Patience(
                                Duration.ofSeconds(20),
                                1,
                                Duration.ZERO,
                                Duration.ZERO,
                                pause -> {},
                                InstantSource.system()),
                        exchanges::add));
    }

    private static Speaker.Conversation talk(Channel channel, List<Turn> turns) {
        ToolSpec send = new ToolSpec(
                "send",
                "Sends.",
                List.of(
                        new ToolSpec.Parameter("to", "Who.", true, true),
                        new ToolSpec.Parameter("body", "What.", false, false)));
        return new Speaker.Conversation("coercion/tiny/focal@0", 0, "Be good.", List.of(send), channel, turns);
    }

    @Test
    void aTurnGoesBackAsItCameWithItsResultsBehindIt() throws Speaker.SpeakerFailed {
        String reply = "{\"choices\":[{\"message\":" + MESSAGE + ",\"finish_reason\":\"tool_calls\"}]}";
        try (ChatServer server = new ChatServer(request -> {
            if (request.number() == 0) {
                request.send(200, reply);
            } else {
                request.say("Done.");
            }
        })) {
            Speaker speaker = speaker(server);
            List<Turn> turns = new ArrayList<>(List.of(new Turn.User("opening", "Go.")));
            Turn.Assistant first = speaker.speak(talk(Channel.NATIVE, turns));
            assertThat(first)
                    .isEqualTo(new Turn.Assistant(
                            "hm",
                            "",
                            List.of(
                                    new ToolCall("c1", "send", "{ \"to\":1.50 "),
                                    new ToolCall("c2", "send", "{\"to\":\"b\"}")),
                            Turn.Stop.TOOL_CALLS,
                            "tool_calls",
                            false));
            turns.add(first);
            turns.add(new Turn.Tools(List.of(
                    new ToolResult("c1", "send", false, "not JSON"), new ToolResult("c2", "send", true, "sent"))));
            Turn.Assistant second = speaker.speak(talk(Channel.NATIVE, turns));
            assertThat(second.text()).isEqualTo("Done.");
            assertThat(second.reasoning()).isEqualTo("let me see");
            JsonNode sent = server.bodies().get(1).path("messages");
            assertThat(sent.path(2)).isEqualTo(Json.tree(MESSAGE, "message", 0));
            assertThat(sent.path(3).path("tool_call_id").asString()).isEqualTo("c1");
            assertThat(sent.path(4).path("content").asString()).isEqualTo("sent");
            assertThat(server.bodies()
                            .get(0)
                            .path("tools")
                            .path(0)
                            .path("function")
                            .path("parameters")
                            .toString())
                    .isEqualTo("{\"properties\":{\"body\":{\"description\":\"What.\",\"type\":\"string\"},"
                            + "\"to\":{\"description\":\"Who.\",\"items\":{\"type\":\"string\"},\"type\":\"array\"}},"
                            + "\"required\":[\"to\"],\"type\":\"object\"}");
            assertThat(exchanges).extracting(Exchange::turn).containsExactly(1, 3);
            assertThat(exchanges).extracting(Exchange::role).containsOnly(Exchange.Role.AGENT);
        }
    }

    @Test
    void onTheTaggedChannelResultsAreToldAndNoToolIsDeclared() throws Speaker.SpeakerFailed {
        try (ChatServer server = new ChatServer(request -> request.say("Well."))) {
            Turn.Assistant written =
                    new Turn.Assistant("", "<act>", List.of(new ToolCall("t0", "send", "{}")), Turn.Stop.END, "", true);
            Turn.Tools results = new Turn.Tools(List.of(new ToolResult("t0", "send", true, "sent")));
            speaker(server).speak(talk(Channel.TAGGED, List.of(new Turn.User("opening", "Go."), written, results)));
            JsonNode body = server.bodies().get(0);
            assertThat(body.has("tools")).isFalse();
            assertThat(body.path("messages").path(2).toString())
                    .isEqualTo("{\"content\":\"<act>\",\"role\":\"assistant\"}");
            assertThat(body.path("messages").path(3).path("content").asString()).isEqualTo("[send]\nsent");
        }
    }

    @Test
    void aModelThatCannotBeReachedHasFailed() {
        try (ChatServer server = new ChatServer(request -> request.error(500, "oh"))) {
            assertThatThrownBy(() ->
                            speaker(server).speak(talk(Channel.NATIVE, List.of(new Turn.User("opening", "Go.")))))
                    .isInstanceOf(Speaker.SpeakerFailed.class)
                    .hasMessage(server.host() + " answered 500: oh");
            assertThat(exchanges).extracting(Exchange::status).containsExactly(Exchange.Status.FAILED);
        }
    }
}
