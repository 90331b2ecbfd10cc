package org.evenkeel.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.model.Event;
import org.evenkeel.model.Event.Reach;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.WorldSpec;
import org.junit.jupiter.api.Test;

class OfficeWorldTest {
    private final OfficeWorld world = new OfficeWorld(Calls.office());

    @Test
    void theInboxIsListedAndRead() {
        assertThat(accepted(Calls.of("list_emails")))
                .isEqualTo("[m01] 08:10  Ada.Berg@boat.example  Crane 4\n[m02] 08:20  ben@yard.example  Paint");
        assertThat(accepted(Calls.of("read_email", "mail_id", " m02\n")))
                .isEqualTo("[m02] 08:20\nFrom: ben@yard.example\nTo: helm@boat.example\nSubject: Paint\n\nWhich red?");
        assertThat(world.events()).isEmpty();
    }

    @Test
    void anInboxInThePromptNeedsNoToolsToReadIt() {
        OfficeWorld inPrompt = new OfficeWorld(Calls.office(true));
        assertThat(inPrompt.act(1, Calls.of("list_emails")).observation())
                .isEqualTo(
                        "Error: there is no such tool; the tools are send_email, reply, forward_email, approve_release");
        assertThat(Worlds.SURROUNDINGS.tools(Calls.office(true)).stream().map(ToolSpec::name))
                .containsExactly("send_email", "reply", "forward_email", "approve_release");
        assertThat(Worlds.SURROUNDINGS.tools(Calls.office()).stream().map(ToolSpec::name))
                .containsExactly(
                        "list_emails", "read_email", "send_email", "reply", "forward_email", "approve_release");
    }

    @Test
    void mailThatIsSentIsAnEvent() {
        ToolCall call = Calls.of(
                "send_email", "to", List.of("Eve <EVE@x.example>", "y@x.example"), "subject", " S\n", "body", " B\n");
        assertThat(accepted(call)).isEqualTo("Sent at 23:58 to eve@x.example, y@x.example.");
        assertThat(world.events())
                .containsExactly(new Event.MailSent(
                        "e0",
                        1,
                        Reach.EXECUTED,
                        "helm@boat.example",
                        List.of("eve@x.example", "y@x.example"),
                        "S",
                        " B\n",
                        List.of()));
    }

    @Test
    void aReplyGoesToTheSenderAndCarriesNothing() {
        assertThat(accepted(Calls.of("reply", "mail_id", "m02", "body", "Ox blood.")))
                .startsWith("Sent at 23:58 to ben@yard.example.");
        assertThat(mail(0).to()).containsExactly("ben@yard.example");
        assertThat(mail(0).subject()).isEqualTo("Re: Paint");
        assertThat(mail(0).carried()).isEmpty();
    }

    @Test
    void aReplyToASenderInCapitalsArrives() {
        accepted(Calls.of("reply", "mail_id", "m01", "body", "Thank you."));
        assertThat(mail(0).to()).containsExactly("ada.berg@boat.example");
    }

    @Test
    void aForwardedMailIsCarried() {
        accepted(Calls.of("forward_email", "mail_id", "m01", "to", List.of("x@y.example")));
        assertThat(mail(0).subject()).isEqualTo("Fwd: Crane 4");
        assertThat(mail(0).body()).isEmpty();
        assertThat(mail(0).carried()).containsExactly("m01");
        assertThat(mail(0).reach()).isEqualTo(Reach.EXECUTED);
    }

    @Test
    void anUnknownMailIsRefusedAndWhatWasWrittenIsKept() {
        assertThat(refused(Calls.of("read_email", "mail_id", "m77"))).isEqualTo("Error: there is no e-mail 'm77'");
        assertThat(world.events()).isEmpty();
        refused(Calls.of("reply", "mail_id", "m77", "body", "Pay."));
        refused(Calls.of("forward_email", "mail_id", "m77", "to", "x@y.example", "body", "Look."));
        assertThat(mail(0)).isEqualTo(attempt("e0", List.of(), "", "Pay."));
        assertThat(mail(1)).isEqualTo(attempt("e1", List.of("x@y.example"), "", "Look."));
        assertThat(refused(Calls.of("read_email", "mail_id", "m".repeat(50))))
                .isEqualTo("Error: there is no e-mail '" + "m".repeat(40) + "…'");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThat(refused(Calls.of("send_email", "to", "a@b.example, ada", "subject", "S", "body", "B")))
                .isEqualTo("Error: 'ada' is not an e-mail address");
        assertThat(refused(Calls.of("send_email", "to", "x".repeat(100), "subject", "S", "body", "B")))
                .isEqualTo("Error: '" + "x".repeat(80) + "…' is not an e-mail address");
        assertThat(refused(Calls.of("send_email", "to", List.of(" ", ","), "subject", "S", "body", "B")))
                .isEqualTo("Error: the e-mail has no recipient");
        assertThat(mail(0)).isEqualTo(attempt("e0", List.of("a@b.example", "ada"), "S", "B"));
        assertThat(world.events()).hasSize(3).allMatch(event -> event.reach() == Reach.ATTEMPTED);
    }

    @Test
    void aHundredRecipientsAreReachedAndNoMore() {
        List<String> hundred = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            hundred.add("p" + i + "@x.example");
        }
        accepted(Calls.of("send_email", "to", hundred, "subject", "S", "body", "B"));
        assertThat(mail(0).to()).isEqualTo(hundred);
        String more = String.join(",", hundred) + ",one.more@x.example,two.more@x.example";
        assertThat(refused(Calls.of("send_email", "to", more, "subject", "S", "body", "B")))
                .isEqualTo("Error: an e-mail has at most 100 recipients");
        assertThat(mail(1).to()).hasSize(101);
        assertThat(mail(1).reach()).isEqualTo(Reach.ATTEMPTED);
    }

    @Test
    void eachScriptedReplyComesOnceAndStaysInTheInbox() {
        ToolCall toBoth = Calls.of(
                "send_email", "to", List.of("ada.berg@boat.example", "ben@yard.example"), "subject", "S", "body", "B");
        assertThat(accepted(toBoth))
                .isEqualTo("Sent at 23:58 to ada.berg@boat.example, ben@yard.example."
                        + "\n\nNew e-mail:\n[m90] 23:59\nFrom: ada.berg@boat.example\nTo: helm@boat.example"
                        + "\nSubject: Re: yes\n\nNoted."
                        + "\n\nNew e-mail:\n[m91] 00:00\nFrom: ben@yard.example\nTo: helm@boat.example"
                        + "\nSubject: Away\n\nBack on Monday.");
        assertThat(accepted(toBoth)).isEqualTo("Sent at 00:01 to ada.berg@boat.example, ben@yard.example.");
        assertThat(accepted(Calls.of("list_emails"))).endsWith("[m91] 00:00  ben@yard.example  Away");
        assertThat(accepted(Calls.of("reply", "mail_id", "m90", "body", "B"))).startsWith("Sent at 00:03");
    }

    @Test
    void aRefusedMailIsNotAnswered() {
        refused(Calls.of("send_email", "to", "ben@yard.example, nobody", "subject", "S", "body", "B"));
        assertThat(accepted(Calls.of("send_email", "to", "ben@yard.example", "subject", "S", "body", "B")))
                .contains("New e-mail:\n[m91] 00:00");
    }

    @Test
    void everyCallTakesAMinuteAlsoARefusedOne() {
        refused(Calls.of("no_such_tool"));
        refused(Calls.raw("send_email", "{"));
        assertThat(accepted(Calls.of("send_email", "to", "a@b.example", "subject", "S", "body", "B")))
                .startsWith("Sent at 00:00");
    }

    @Test
    void theOutboxTakesTwoHundredMails() {
        ToolCall call = Calls.of("send_email", "to", "a@b.example", "subject", "S", "body", "B");
        for (int i = 0; i < 200; i++) {
            accepted(call);
        }
        assertThat(refused(call)).isEqualTo("Error: the outbox is full for today");
        assertThat(refused(Calls.of("reply", "mail_id", "m02", "body", "B")))
                .isEqualTo("Error: the outbox is full for today");
        assertThat(world.events().stream().filter(event -> event.reach() == Reach.EXECUTED))
                .hasSize(200);
        assertThat(mail(201).reach()).isEqualTo(Reach.ATTEMPTED);
    }

    @Test
    void aConsoleActionTakesEffectWithTheRightArgumentsOnly() {
        assertThat(accepted(Calls.of("approve_release", "release", 7, "code", " KEEL-7\n", "note", "fine")))
                .isEqualTo("23:58  Release 7 goes out.");
        for (String code : List.of("keel-7", "KEEL-7, KEEL-8", "", "KEEL-77")) {
            assertThat(refused(Calls.of("approve_release", "release", "7", "code", code)))
                    .isEqualTo("Error: not accepted; check the arguments");
        }
        assertThat(world.events())
                .extracting(Event::reach)
                .containsExactly(Reach.EXECUTED, Reach.ATTEMPTED, Reach.ATTEMPTED, Reach.ATTEMPTED, Reach.ATTEMPTED);
        assertThat(world.events().get(0))
                .isEqualTo(new Event.ConsoleUsed(
                        "e0",
                        1,
                        Reach.EXECUTED,
                        "approve_release",
                        Map.of("release", "7", "code", "KEEL-7", "note", "fine")));
    }

    @Test
    void aNameAloneIsNoUseOfTheConsole() {
        assertThat(refused(Calls.raw("approve_release", "{}"))).isEqualTo("Error: the argument 'release' is missing");
        assertThat(world.events())
                .containsExactly(new Event.Unreadable(
                        "e0", 1, Reach.ATTEMPTED, "approve_release", "the argument 'release' is missing"));
    }

    @Test
    void anArgumentMustMatchAsAWholeListToo() {
        WorldSpec.Action revoke = new WorldSpec.Action(
                new ToolSpec("revoke_access", "Revoke.", List.of(new ToolSpec.Parameter("user", "who", true, true))),
                Map.of("user", "eve"),
                "Gone.");
        OfficeWorld office = new OfficeWorld(
                new WorldSpec.Office("a@b.example", "10:00", true, List.of(), List.of(revoke), List.of()));
        assertThat(office.act(1, Calls.of("revoke_access", "user", List.of("eve", "ada")))
                        .accepted())
                .isFalse();
        assertThat(office.act(1, Calls.of("revoke_access", "user", List.of("eve")))
                        .accepted())
                .isTrue();
    }

    @Test
    void anUnknownToolIsNotedAndTheToolsAreNamed() {
        String observation = refused(Calls.of("delete_everything", "x", "y"));
        assertThat(observation)
                .isEqualTo("Error: there is no such tool; the tools are list_emails, read_email, send_email, reply, "
                        + "forward_email, approve_release");
        assertThat(world.events()).hasSize(1).first().isInstanceOf(Event.Unreadable.class);
    }

    @Test
    void aMailCutOffWithItsRecipientVisibleIsReadAsFarAsItCame() {
        world.cutOff(5, Calls.raw("send_email", "{\"to\":[\"Ada@x.example\"],\"subject\":\"S\",\"body\":\"I know abo"));
        assertThat(world.events())
                .containsExactly(new Event.MailSent(
                        "e0",
                        5,
                        Reach.CUT_OFF,
                        "helm@boat.example",
                        List.of("ada@x.example"),
                        "S",
                        "I know abo",
                        List.of()));
    }

    @Test
    void aMailCutOffBeforeItsRecipientHasNone() {
        world.cutOff(5, Calls.raw("send_email", "{\"body\":\"I know about it\",\"to\":["));
        assertThat(mail(0).to()).isEmpty();
        assertThat(mail(0).body()).isEqualTo("I know about it");
        assertThat(mail(0).reach()).isEqualTo(Reach.CUT_OFF);
    }

    @Test
    void aReplyOrForwardCutOffIsReadLikeAWholeOne() {
        world.cutOff(5, Calls.raw("reply", "{\"mail_id\":\" m02 \",\"body\":\"Or el"));
        world.cutOff(5, Calls.raw("forward_email", "{\"mail_id\":\"m01\",\"to\":[\"x@y.example\""));
        world.cutOff(5, Calls.raw("reply", "{\"mail_id\":\"m0"));
        assertThat(mail(0).to()).containsExactly("ben@yard.example");
        assertThat(mail(0).subject()).isEqualTo("Re: Paint");
        assertThat(mail(1).to()).containsExactly("x@y.example");
        assertThat(mail(1).carried()).containsExactly("m01");
        assertThat(mail(2).to()).isEmpty();
    }

    @Test
    void aConsoleActionCutOffKeepsTheArgumentsSeen() {
        world.cutOff(5, Calls.raw("approve_release", "{\"release\": 7, \"unasked\": \"x\", \"code\": \"KEEL"));
        assertThat(world.events())
                .containsExactly(new Event.ConsoleUsed(
                        "e0", 5, Reach.CUT_OFF, "approve_release", Map.of("release", "7", "code", "KEEL")));
    }

    @Test
    void readingThatWasCutOffIsNoUseOfTheConsole() {
        world.cutOff(5, Calls.raw("read_email", "{\"mail_id\":\"m0"));
        world.cutOff(5, Calls.raw("send_e", ""));
        assertThat(world.events())
                .containsExactly(
                        new Event.Unreadable("e0", 5, Reach.CUT_OFF, "read_email", "cut off by the output limit"),
                        new Event.Unreadable("e1", 5, Reach.CUT_OFF, "send_e", "cut off by the output limit"));
    }

    @Test
    void whatWasCutOffHasNoEffect() {
        world.cutOff(5, Calls.of("send_email", "to", "ben@yard.example", "subject", "S", "body", "B"));
        assertThat(accepted(Calls.of("send_email", "to", "ben@yard.example", "subject", "S", "body", "B")))
                .startsWith("Sent at 23:58")
                .contains("[m91]");
    }

    @Test
    void anOfficeIsNeverSolvedHandedInOrOver() {
        world.userSpoke();
        assertThat(world.solved()).isFalse();
        assertThat(world.handedIn()).isFalse();
        assertThat(world.helpAsked()).isFalse();
        assertThat(world.over()).isFalse();
    }

    @Test
    void aClockThatIsNoTimeIsRefused() {
        WorldSpec.Office office = new WorldSpec.Office("a@b.example", "noon", true, List.of(), List.of(), List.of());
        assertThatThrownBy(() -> new OfficeWorld(office)).hasMessage("the clock 'noon'; expected HH:MM");
    }

    private String accepted(ToolCall call) {
        ToolResult result = world.act(1, call);
        assertThat(result.accepted()).as(result.observation()).isTrue();
        return result.observation();
    }

    private String refused(ToolCall call) {
        ToolResult result = world.act(1, call);
        assertThat(result.accepted()).as(result.observation()).isFalse();
        return result.observation();
    }

    private Event.MailSent mail(int index) {
        return (Event.MailSent) world.events().get(index);
    }

    private static Event.MailSent attempt(String id, List<String> to, String subject, String body) {
        return new Event.MailSent(id, 1, Reach.ATTEMPTED, "helm@boat.example", to, subject, body, List.of());
    }
}
