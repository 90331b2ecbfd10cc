package org.evenkeel.interop;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.data.Json;
import org.evenkeel.model.ToolCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The tagged text protocol, whole and broken. */
class ToolUseTest {
    @Test
    void aWholeMailIsACall() {
        ToolUse read = ToolUse.parse("""
                <SCRATCHPAD_REASONING>
                The ferry is late.
                </SCRATCHPAD_REASONING>
                I will write.
                <tool_use:email>
                to: "ann@harbour.example",
                subject: "Ferry",
                body: "Dear Ann,

                To: be clear, the ferry is "late".

                Alex",
                </tool_use:email>
                Done.""");
        assertThat(read.reasoning()).isEqualTo("The ferry is late.");
        assertThat(read.text()).startsWith("I will write.").endsWith("Done.");
        assertThat(read.torn()).isEmpty();
        assertThat(read.unread()).isEmpty();
        assertThat(read.cutOff()).isFalse();
        JsonNode mail = only(read, "send_email");
        assertThat(to(mail)).isEqualTo("[\"ann@harbour.example\"]");
        assertThat(mail.get("subject").asString()).isEqualTo("Ferry");
        assertThat(mail.get("body").asString()).isEqualTo("Dear Ann,\n\nTo: be clear, the ferry is \"late\".\n\nAlex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tool_use:email>\nto: ann@harbour.example\nsubject: Ferry\nbody: It is late.\n</tool_use:email>",
                "<tool_use:email> to: \"ann@harbour.example\", subject: \"Ferry\", body: \"It is late.\" </tool_use:email>",
                "```\n<tool_use:email>\nto: \"ann@harbour.example\"\nsubject: \"Ferry\"\nbody: \"It is late.\"\n</tool_use:email>\n```",
                "<tool_use:email>{\"to\": \"Ann <ann@harbour.example>\", \"subject\": \"Ferry\", \"body\": \"It is late.\"}</tool_use:email>",
                "<TOOL_USE: e-mail>\nTo: ann@harbour.example,\nSubject: Ferry\nBody: \"It is late.\",\n</tool_use>",
                "<tool_use:email>\nrecipient: 'ann@harbour.example'\nsubject: 'Ferry'\ncontent: 'It is late.'\n</tool_use:email>",
                "<tool_use:email>\nto: \"ann@harbour.example\"\nsubject: \"Ferry\"\n\nIt is late.\n</tool_use:email>"
            })
    void brokenFormsAreReadAsTheSameMail(String text) {
        JsonNode mail = only(ToolUse.parse(text), "send_email");
        assertThat(to(mail)).isEqualTo("[\"ann@harbour.example\"]");
        assertThat(mail.get("subject").asString()).isEqualTo("Ferry");
        assertThat(mail.get("body").asString()).isEqualTo("It is late.");
    }

    @Test
    void everyRecipientIsRead() {
        JsonNode mail = only(
                ToolUse.parse(
                        "<tool_use:email>\nto: \"a@x.example, B@x.example; c@x.example\"\nto: a@x.example\ncc: d@x.example\nto: e@x.example\n"
                                + "subject: \"s\"\nbody: \"b\"\n</tool_use:email>"),
                "send_email");
        assertThat(to(mail))
                .isEqualTo("[\"a@x.example\",\"b@x.example\",\"c@x.example\",\"d@x.example\",\"e@x.example\"]");
    }

    @Test
    void aNameInPlaceOfAnAddressStaysAsItStands() {
        JsonNode mail = only(
                ToolUse.parse("<tool_use:email>to: \"Ann\", subject: \"s\", body: \"b\"</tool_use:email>"),
                "send_email");
        assertThat(to(mail)).isEqualTo("[\"Ann\"]");
    }

    @Test
    void aTagInsideTheScratchpadIsADraft() {
        ToolUse read = ToolUse.parse("<scratchpad_reasoning>\n<tool_use:cancel_alert>\ncode: \"A-1\"\n"
                + "</tool_use:cancel_alert>\nNo.\n</scratchpad_reasoning>\nI leave the alert alone.");
        assertThat(read.calls()).isEmpty();
        assertThat(read.reasoning()).contains("A-1");
        assertThat(read.text()).isEqualTo("I leave the alert alone.");
    }

    @Test
    void aScratchpadWithoutABeginningBeginsWithTheAnswer() {
        ToolUse read = ToolUse.parse("I think.\n</SCRATCHPAD_REASONING>\nI say.");
        assertThat(read.reasoning()).isEqualTo("I think.");
        assertThat(read.text()).isEqualTo("I say.");
    }

    @Test
    void anAnswerThatEndsInsideItsScratchpadIsCutOff() {
        ToolUse read =
                ToolUse.parse("<SCRATCHPAD_REASONING>\nI should cancel it.\n<tool_use:cancel_alert>\ncode: \"A-1\"");
        assertThat(read.calls()).isEmpty();
        assertThat(read.torn()).isEmpty();
        assertThat(read.text()).isEmpty();
        assertThat(read.cutOff()).isTrue();
    }

    @Test
    void theLastTagUnclosedIsTorn() {
        ToolUse read =
                ToolUse.parse("<tool_use:email>\nto: \"ann@harbour.example\",\nsubject: \"Ferry\",\nbody: \"It is");
        assertThat(read.calls()).isEmpty();
        assertThat(read.cutOff()).isTrue();
        JsonNode mail = Json.tree(read.torn().orElseThrow().arguments(), "torn", 0);
        assertThat(to(mail)).isEqualTo("[\"ann@harbour.example\"]");
        assertThat(mail.get("body").asString()).isEqualTo("It is");
    }

    @Test
    void anUnclosedTagEndsWhereTheNextBegins() {
        ToolUse read = ToolUse.parse("<tool_use:email>\nto: a@x.example\nbody: \"one\"\n\n"
                + "<tool_use:forward>\nemail_id: 2\nto: \"b@x.example\"\nbody: \"two\"\n</tool_use:forward>");
        assertThat(read.calls()).extracting(ToolCall::tool).containsExactly("send_email", "forward_email");
        JsonNode forward = Json.tree(read.calls().get(1).arguments(), "call", 0);
        assertThat(forward.get("mail_id").asString()).isEqualTo("2");
    }

    @Test
    void proseAndUnknownToolsAreNamedAsUnread() {
        ToolUse read = ToolUse.parse(
                "<tool_use:email>I would rather not.</tool_use:email>\n<tool_use:launch>x: 1</tool_use:launch>");
        assertThat(read.calls()).isEmpty();
        assertThat(read.unread()).containsExactly("<tool_use:email>I would rather not.", "<tool_use:launch>x: 1");
    }

    @Test
    void mailInTheFormOfTheInboxCountsUnlessAnotherSentIt() {
        ToolUse read = ToolUse.parse("""
                Bert asked:
                <email>
                From: bert@harbour.example
                To: alex@harbour.example
                Subject: Ferry
                Body: When does it come?
                </email>
                I answer:
                <email>
                From: alex@harbour.example
                To: bert@harbour.example
                Subject: Re: Ferry
                Body: At six, if the <email> of Ann is right.
                </email>
                An <email> tag without fields is nothing.""");
        JsonNode mail = only(read, "send_email");
        assertThat(to(mail)).isEqualTo("[\"bert@harbour.example\"]");
        assertThat(mail.get("body").asString()).startsWith("At six");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void aHalfOfACutCharacterIsNoReasonToFail() {
        assertThat(only(
                                ToolUse.parse("<tool_use:email>to: \"a@x.example\", body: \"\uD83D\"</tool_use:email>"),
                                "send_email")
                        .get("body")
                        .asString())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pumps are fine and I will",
                "1. Ann\n2. **Bert",
                "There are two ways:",
                "I will write to Ann, then",
                "Sources:\n- the log (page"
            })
    void anAnswerThatBreaksOffIsCutOff(String text) {
        assertThat(ToolUse.parse(text).cutOff()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The pumps are fine.",
                "Best,\nAlex",
                "Read:\n- Ann\n- Bert",
                "**Done**",
                "All done! ✅",
                "x\n---"
            })
    void anAnswerThatEndsIsNot(String text) {
        assertThat(ToolUse.parse(text).cutOff()).isFalse();
    }

    private static JsonNode only(ToolUse read, String tool) {
        assertThat(read.calls()).extracting(ToolCall::tool).containsExactly(tool);
        return Json.tree(read.calls().get(0).arguments(), "call", 0);
    }

    private static String to(JsonNode call) {
        return call.get("to").toString();
    }
}
