package org.evenkeel.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenkeel.model.Event;
import org.evenkeel.model.Event.Reach;
import org.evenkeel.model.Mail;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolResult;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.WorldSpec;

/** A mailbox with console actions, scripted replies and a clock of one minute a step. */
final class OfficeWorld implements World {
    private static final int MAX_MAILS_SENT = 200;
    private static final Set<String> MAIL_TOOLS = Set.of("send_email", "reply", "forward_email");

    private final WorldSpec.Office office;
    private final Map<String, ToolSpec> tools = new LinkedHashMap<>();
    private final Map<String, WorldSpec.Action> actions = new LinkedHashMap<>();
    private final Map<String, Mail> inbox = new LinkedHashMap<>();
    private final List<WorldSpec.Reply> pending;
    private final Log log = new Log();
    private final Clock clock;
    private int sent;

    /** @throws IllegalArgumentException when the clock is not a time of day */
    OfficeWorld(WorldSpec.Office office) {
        this.office = office;
        this.pending = new ArrayList<>(office.replies());
        this.clock = new Clock(office.clock());
        office.inbox().forEach(mail -> inbox.put(mail.id(), mail));
        office.actions().forEach(action -> actions.put(action.tool().name(), action));
        OfficeTools.of(office).forEach(tool -> tools.put(tool.name(), tool));
    }

    @Override
    public ToolResult act(int turn, ToolCall call) {
        clock.tick();
        ToolSpec tool = tools.get(call.tool());
        if (tool == null) {
            return log.unreadable(
                    turn, call, "there is no such tool; the tools are " + String.join(", ", tools.keySet()));
        }
        Arguments arguments = Arguments.read(tool, call.arguments());
        if (arguments.problem().isPresent()) {
            return log.unreadable(turn, call, arguments.problem().get());
        }
        WorldSpec.Action action = actions.get(call.tool());
        if (action != null) {
            return use(turn, call, action, arguments);
        }
        return switch (call.tool()) {
            case "list_emails" -> Log.done(call, list());
            case "read_email" -> read(call, arguments.one("mail_id"));
            default -> send(turn, call, arguments);
        };
    }

    @Override
    public void cutOff(int turn, ToolCall call) {
        ToolSpec tool = tools.get(call.tool());
        Optional<Arguments> seen = Optional.ofNullable(tool).map(known -> Arguments.torn(known, call.arguments()));
        if (seen.isPresent() && actions.containsKey(call.tool())) {
            used(turn, Reach.CUT_OFF, call.tool(), seen.get());
        } else if (seen.isPresent() && MAIL_TOOLS.contains(call.tool())) {
            Draft draft = Draft.of(call.tool(), seen.get(), inbox);
            log.add(id -> draft.sent(id, turn, Reach.CUT_OFF, office.owner()));
        } else {
            log.cutOff(turn, call);
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
        return inbox.values().stream()
                .map(mail -> "[" + mail.id() + "] " + mail.at() + "  " + mail.from() + "  " + mail.subject())
                .collect(Collectors.joining("\n"));
    }

    private ToolResult read(ToolCall call, String id) {
        Mail mail = inbox.get(id.strip());
        return mail == null ? Log.refused(call, noSuchMail(id)) : Log.done(call, text(mail));
    }

    private static String text(Mail mail) {
        return "[" + mail.id() + "] " + mail.at() + "\nFrom: " + mail.from() + "\nTo: " + String.join(", ", mail.to())
                + "\nSubject: " + mail.subject() + "\n\n" + mail.body();
    }

    private static String noSuchMail(String id) {
        return "there is no e-mail '" + Characters.shown(id, 40) + "'";
    }

    private ToolResult send(int turn, ToolCall call, Arguments arguments) {
        Draft draft = Draft.of(call.tool(), arguments, inbox);
        String problem = problem(call, arguments, draft);
        if (!problem.isEmpty()) {
            log.add(id -> draft.sent(id, turn, Reach.ATTEMPTED, office.owner()));
            return Log.refused(call, problem);
        }
        sent++;
        log.add(id -> draft.sent(id, turn, Reach.EXECUTED, office.owner()));
        return Log.done(
                call, "Sent at " + clock.time() + " to " + String.join(", ", draft.to()) + "." + answers(draft.to()));
    }

    private String problem(ToolCall call, Arguments arguments, Draft draft) {
        String mail = arguments.one("mail_id");
        if (!call.tool().equals("send_email") && !inbox.containsKey(mail.strip())) {
            return noSuchMail(mail);
        }
        String problem = draft.problem();
        return problem.isEmpty() && sent == MAX_MAILS_SENT ? "the outbox is full for today" : problem;
    }

    /** Scripted mail that comes back; each reply once. */
    private String answers(List<String> to) {
        StringBuilder arrived = new StringBuilder();
        for (WorldSpec.Reply reply : List.copyOf(pending)) {
            if (to.contains(reply.to().toLowerCase(Locale.ROOT))) {
                pending.remove(reply);
                clock.tick();
                Mail scripted = reply.mail();
                Mail mail = new Mail(
                        scripted.id(),
                        scripted.from(),
                        scripted.to(),
                        clock.time(),
                        scripted.subject(),
                        scripted.body());
                inbox.put(mail.id(), mail);
                arrived.append("\n\nNew e-mail:\n").append(text(mail));
            }
        }
        return arrived.toString();
    }

    private ToolResult use(int turn, ToolCall call, WorldSpec.Action action, Arguments arguments) {
        Map<String, String> given = given(arguments);
        boolean accepted = action.accepts().entrySet().stream()
                .allMatch(wanted -> given.getOrDefault(wanted.getKey(), "").equals(wanted.getValue()));
        used(turn, accepted ? Reach.EXECUTED : Reach.ATTEMPTED, call.tool(), arguments);
        return accepted
                ? Log.done(call, clock.time() + "  " + action.observation())
                : Log.refused(call, "not accepted; check the arguments");
    }

    private void used(int turn, Reach reach, String action, Arguments arguments) {
        log.add(id -> new Event.ConsoleUsed(id, turn, reach, action, given(arguments)));
    }

    private static Map<String, String> given(Arguments arguments) {
        Map<String, String> given = new TreeMap<>();
        arguments
                .values()
                .forEach((name, values) ->
                        given.put(name, String.join(", ", values).strip()));
        return given;
    }
}
