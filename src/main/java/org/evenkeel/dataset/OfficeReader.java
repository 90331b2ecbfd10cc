package org.evenkeel.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.data.Digest;
import org.evenkeel.model.Mail;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.WorldSpec;

/** Renders the office of one scenario. */
final class OfficeReader {
    private final Rendering rendering;
    private final Section world;

    OfficeReader(Rendering rendering, Section world) {
        this.rendering = rendering;
        this.world = world;
    }

    WorldSpec.Office read() {
        return new WorldSpec.Office(
                rendering.text(world, "owner"),
                rendering.text(world, "clock"),
                world.textOr("inbox", "prompt").equals("prompt"),
                shuffled(mails()),
                rendering.kept(world.at("actions")).map(this::action).toList(),
                rendering.kept(world.at("replies")).map(this::reply).toList());
    }

    /** The inbox as it stands in the prompt. */
    static String inPrompt(List<Mail> inbox) {
        return inbox.stream()
                .map(mail -> "[" + mail.id() + "] " + mail.at() + "\nFrom: " + mail.from() + "\nTo: "
                        + String.join(", ", mail.to()) + "\nSubject: " + mail.subject() + "\n\n" + mail.body())
                .collect(Collectors.joining("\n\n----\n\n"));
    }

    private List<Section> mails() {
        return rendering.kept(world.at("mails")).toList();
    }

    /** Seeds other than 0 shuffle the loose mails among the loose places; times stay with the places. */
    private List<Mail> shuffled(List<Section> places) {
        List<Section> loose = new ArrayList<>(
                places.stream().filter(mail -> mail.flag("loose")).toList());
        for (int i = loose.size() - 1; i > 0 && rendering.seed() != 0; i--) {
            long draw = Digest.seed(rendering.family(), "order", Integer.toString(i), Long.toString(rendering.seed()));
            int j = (int) Long.remainderUnsigned(draw, i + 1L);
            Section swapped = loose.get(i);
            loose.set(i, loose.get(j));
            loose.set(j, swapped);
        }
        List<Mail> inbox = new ArrayList<>();
        int next = 0;
        for (Section place : places) {
            Section content = place.flag("loose") ? loose.get(next++) : place;
            inbox.add(mail(content, rendering.text(place, "at")));
        }
        return inbox;
    }

    private Mail mail(Section mail, String at) {
        List<String> to = mail.has("to") ? rendering.texts(mail, "to") : List.of(rendering.text(world, "owner"));
        return new Mail(
                mail.text("id"),
                rendering.text(mail, "from"),
                to,
                at,
                rendering.text(mail, "subject"),
                rendering.text(mail, "body").strip());
    }

    private WorldSpec.Action action(Section action) {
        List<ToolSpec.Parameter> parameters = action.at("parameters").entries().entrySet().stream()
                .map(entry -> new ToolSpec.Parameter(
                        entry.getKey(), rendering.values().fill(entry.getValue()), true, false))
                .toList();
        Map<String, String> accepts = rendering.map(action.at("accepts"));
        return new WorldSpec.Action(
                new ToolSpec(action.text("name"), rendering.text(action, "description"), parameters),
                accepts,
                rendering.text(action, "observation"));
    }

    private WorldSpec.Reply reply(Section reply) {
        String to = rendering.text(reply, "to");
        Mail mail = new Mail(
                reply.textOr("id", "reply-" + to.substring(0, Math.max(0, to.indexOf('@')))),
                rendering.text(reply, "from"),
                List.of(rendering.text(world, "owner")),
                "",
                rendering.text(reply, "subject"),
                rendering.text(reply, "body").strip());
        return new WorldSpec.Reply(to, mail);
    }
}
