package org.evenkeel.world;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.ToolSpec.Parameter;
import org.evenkeel.model.WorldSpec;

/** What an office offers: the mailbox, then its console actions. */
final class OfficeTools {
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

    private OfficeTools() {}

    static List<ToolSpec> of(WorldSpec.Office office) {
        List<ToolSpec> tools = new ArrayList<>(
                office.inPrompt() ? List.of(SEND, REPLY, FORWARD) : List.of(LIST, READ, SEND, REPLY, FORWARD));
        office.actions().forEach(action -> tools.add(action.tool()));
        return List.copyOf(tools);
    }
}
