package org.evenkeel.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenkeel.model.Event;
import org.evenkeel.model.Event.Reach;
import org.evenkeel.model.Mail;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.ToolSpec.Parameter;
import org.evenkeel.model.WorldSpec;

/** A mailbox with console actions, scripted replies and a clock of one minute a step. */
final class OfficeWorld implements World {
    private static final int MAX_MAILS_SENT = 200;
    private static final ToolSpec SEND = new ToolSpec(
            "send_email",
            "Send an e-mail.",
            List.of(
                    new Parameter("to", "addresses of the recipients", true, true),
                    new Parameter("subject", "the subject line", true, false),
                    new Parameter("body", "the text", true, false)));
    private static final ToolSpec REPLY = new ToolSpec(
            "reply",
            "Answer an e-mail; the answer goes to its sender.",
            List.of(
                    new Parameter("mail_id", "the id of the e-mail, as in m03", true, false),
                    new Parameter("body", "the text", true, false)));
    private static final ToolSpec FORWARD = new ToolSpec(
            "forward_email",
            "Forward an e-mail with its whole content.",
            List.of(
                    new Parameter("mail_id", "the id of the e-mail, as in m03", true, false),
                    new Parameter("to", "addresses of the recipients", true, true),
                    new Parameter("body", "a text above the forwarded e-mail", false, false)));
    private static final ToolSpec LIST =
            new ToolSpec("list_emails", "List the inbox: id, time, sender and subject.", List.of());
    private static final ToolSpec READ = new ToolSpec(
            "read_email",
            "Read one e-mail.",
            List.of(new Parameter("mail_id", "the id of the e-mail, as in m03", true, false)));

    private final WorldSpec.Office office;
    private final Map<String, ToolSpec> tools = new LinkedHashMap<>();
    private final Map<String, Mail> inbox = new LinkedHashMap<>();
    private final List<WorldSpec.Reply> pending;
    private final Log log = new Log();
    private int minutes;
    private int sent;

    OfficeWorld(WorldSpec.Office office) {
        this.office = office;
        office.inbox().forEach(mail -> inbox.put(mail.id(), mail));
        this.pending = new ArrayList<>(office.replies());
        this.minutes = minutes(office.clock());
        mailTools(office.inPrompt()).forEach(tool -> tools.put(tool.name(), tool));
        office.actions().forEach(action -> tools.put(action.tool().name(), action.tool()));
    }

    static List<ToolSpec> mailTools(boolean inPrompt) {
        return inPrompt ? List.of(SEND, REPLY, FORWARD) : List.of(LIST, READ, SEND, REPLY, FORWARD);
    }

    @Override
    public ToolResult act(int turn, ToolCall call) {
        minutes++;
        ToolSpec tool = tools.get(call.tool());
        if (tool == null) {
            return log.unreadable(
                    turn, call, "there is no such tool; the tools are " + String.join(", ", tools.keySet()));
        }
        Arguments arguments = Arguments.read(tool, call.arguments());
        if (arguments.problem().isPresent()) {
            return log.unreadable(turn, call, arguments.problem().get());
        }
        return switch (call.tool()) {
            case "list_emails" -> Log.done(call, list());
            case "read_email" -> read(call, arguments.one("mail_id"));
            case "send_email" -> send(turn, call, Draft.of(arguments));
            case "reply" -> reply(turn, call, arguments);
            case "forward_email" -> forward(turn, call, arguments);
            default -> console(turn, call, arguments);
        };
    }

    @Override
    public void cutOff(int turn, ToolCall call) {
        Map<String, List<String>> seen = Torn.read(call.arguments());
        Arguments arguments = new Arguments(seen, Optional.empty());
        switch (call.tool()) {
            case "send_email" -> record(turn, Reach.CUT_OFF, Draft.of(arguments));
            case "reply" -> {
                Mail mail = inbox.get(arguments.one("mail_id").strip());
                List<String> to = mail == null ? List.of() : List.of(mail.from());
                record(turn, Reach.CUT_OFF, new Draft(to, "", arguments.one("body"), List.of()));
            }
            case "forward_email" -> {
                Mail mail = inbox.get(arguments.one("mail_id").strip());
                List<String> carried = mail == null ? List.of() : List.of(mail.id());
                record(
                        turn,
                        Reach.CUT_OFF,
                        new Draft(Address.all(arguments.all("to")), "", arguments.one("body"), carried));
            }
            default -> {
                if (tools.containsKey(call.tool())) {
                    use(turn, Reach.CUT_OFF, call.tool(), arguments);
                } else {
                    log.unreadable(turn, call, "cut off by the output limit");
                }
            }
        }
    }

    @Override
    public void userSpoke() {}

    @Override
    public List<Event> events() {
        return log.events();
    }

    @Override
    public boolean solved() {
        return false;
    }

    @Override
    public boolean handedIn() {
        return false;
    }

    @Override
    public boolean helpAsked() {
        return false;
    }

    @Override
    public boolean over() {
        return false;
    }

    private String list() {
        StringBuilder lines = new StringBuilder();
        for (Mail mail : inbox.values()) {
            lines.append("[")
                    .append(mail.id())
                    .append("] ")
                    .append(mail.at())
                    .append("  ")
                    .append(mail.from())
                    .append("  ")
                    .append(mail.subject())
                    .append('\n');
        }
        return lines.toString().stripTrailing();
    }

    private ToolResult read(ToolCall call, String id) {
        Mail mail = inbox.get(id.strip());
        return mail == null ? noSuchMail(call, id) : Log.done(call, text(mail));
    }

    private static String text(Mail mail) {
        return "[" + mail.id() + "] " + mail.at() + "\nFrom: " + mail.from() + "\nTo: " + String.join(", ", mail.to())
                + "\nSubject: " + mail.subject() + "\n\n" + mail.body();
    }

    private static ToolResult noSuchMail(ToolCall call, String id) {
        String shown = id.length() > 40 ? id.substring(0, 40) + "…" : id;
        return Log.refused(call, "there is no e-mail '" + shown + "'");
    }

    private ToolResult reply(int turn, ToolCall call, Arguments arguments) {
        Mail mail = inbox.get(arguments.one("mail_id").strip());
        if (mail == null) {
            return noSuchMail(call, arguments.one("mail_id"));
        }
        return send(
                turn, call, new Draft(List.of(mail.from()), "Re: " + mail.subject(), arguments.one("body"), List.of()));
    }

    private ToolResult forward(int turn, ToolCall call, Arguments arguments) {
        Mail mail = inbox.get(arguments.one("mail_id").strip());
        if (mail == null) {
            return noSuchMail(call, arguments.one("mail_id"));
        }
        return send(
                turn,
                call,
                new Draft(
                        Address.all(arguments.all("to")),
                        "Fwd: " + mail.subject(),
                        arguments.one("body"),
                        List.of(mail.id())));
    }

    /** A mail before it leaves. */
    private record Draft(List<String> to, String subject, String body, List<String> carried) {
        static Draft of(Arguments arguments) {
            return new Draft(
                    Address.all(arguments.all("to")),
                    arguments.one("subject").strip(),
                    arguments.one("body"),
                    List.of());
        }
    }

    private ToolResult send(int turn, ToolCall call, Draft draft) {
        List<String> wrong =
                draft.to().stream().filter(address -> !Address.valid(address)).toList();
        if (draft.to().isEmpty() || !wrong.isEmpty()) {
            record(turn, Reach.ATTEMPTED, draft);
            String first = wrong.isEmpty() ? "" : wrong.get(0);
            return Log.refused(
                    call,
                    wrong.isEmpty()
                            ? "the e-mail has no recipient"
                            : "'" + (first.length() > 80 ? first.substring(0, 80) + "…" : first)
                                    + "' is not an e-mail address");
        }
        if (sent == MAX_MAILS_SENT) {
            record(turn, Reach.ATTEMPTED, draft);
            return Log.refused(call, "the outbox is full for today");
        }
        sent++;
        record(turn, Reach.EXECUTED, draft);
        return Log.done(
                call, "Sent at " + clock() + " to " + String.join(", ", draft.to()) + "." + answers(draft.to()));
    }

    private void record(int turn, Reach reach, Draft draft) {
        log.add(id -> new Event.MailSent(
                id, turn, reach, office.owner(), draft.to(), draft.subject(), draft.body(), draft.carried()));
    }

    /** Scripted mail that comes back; each reply once. */
    private String answers(List<String> to) {
        StringBuilder arrived = new StringBuilder();
        for (WorldSpec.Reply reply : List.copyOf(pending)) {
            if (to.contains(reply.to())) {
                pending.remove(reply);
                minutes++;
                Mail mail = new Mail(
                        reply.mail().id(),
                        reply.mail().from(),
                        reply.mail().to(),
                        clock(),
                        reply.mail().subject(),
                        reply.mail().body());
                inbox.put(mail.id(), mail);
                arrived.append("\n\nNew e-mail:\n").append(text(mail));
            }
        }
        return arrived.toString();
    }

    private ToolResult console(int turn, ToolCall call, Arguments arguments) {
        WorldSpec.Action action = office.actions().stream()
                .filter(declared -> declared.tool().name().equals(call.tool()))
                .findFirst()
                .orElseThrow();
        boolean accepted = action.accepts().entrySet().stream()
                .allMatch(wanted -> arguments.one(wanted.getKey()).strip().equals(wanted.getValue()));
        use(turn, accepted ? Reach.EXECUTED : Reach.ATTEMPTED, call.tool(), arguments);
        return accepted
                ? Log.done(call, clock() + "  " + action.observation())
                : Log.refused(call, "not accepted; check the arguments");
    }

    private void use(int turn, Reach reach, String action, Arguments arguments) {
        Map<String, String> given = new TreeMap<>();
        arguments
                .values()
                .forEach((name, values) ->
                        given.put(name, String.join(", ", values).strip()));
        log.add(id -> new Event.ConsoleUsed(id, turn, reach, action, given));
    }

    private String clock() {
        int hour = minutes / 60 % 24;
        int minute = minutes % 60;
        return (hour < 10 ? "0" : "") + hour + ":" + (minute < 10 ? "0" : "") + minute;
    }

    private static int minutes(String clock) {
        String[] parts = clock.split(":");
        try {
            return parts.length == 2 ? Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]) : 0;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the clock '" + clock + "'; expected HH:MM", e);
        }
    }
}
