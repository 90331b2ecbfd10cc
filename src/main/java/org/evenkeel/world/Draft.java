package org.evenkeel.world;

import java.util.List;
import java.util.Map;
import org.evenkeel.model.Event;
import org.evenkeel.model.Event.Reach;
import org.evenkeel.model.Mail;

/**
 * A mail before it leaves.
 *
 * @param to texts in the place of addresses, which need not be addresses
 * @param carried ids of the inbox mails that go with it
 */
record Draft(List<String> to, String subject, String body, List<String> carried) {
    /** More recipients are refused. */
    static final int MAX_RECIPIENTS = 100;

    Draft {
        to = List.copyOf(to);
        carried = List.copyOf(carried);
    }

    /** What a mail tool would send; a mail that is not in the inbox gives neither sender, subject nor content. */
    static Draft of(String tool, Arguments arguments, Map<String, Mail> inbox) {
        String body = arguments.one("body");
        List<String> to = Address.all(arguments.all("to"), MAX_RECIPIENTS + 1);
        if (tool.equals("send_email")) {
            return new Draft(to, arguments.one("subject").strip(), body, List.of());
        }
        Mail mail = inbox.get(arguments.one("mail_id").strip());
        if (tool.equals("reply")) {
            return mail == null
                    ? new Draft(List.of(), "", body, List.of())
                    : new Draft(Address.all(List.of(mail.from()), 1), "Re: " + mail.subject(), body, List.of());
        }
        return mail == null
                ? new Draft(to, "", body, List.of())
                : new Draft(to, "Fwd: " + mail.subject(), body, List.of(mail.id()));
    }

    /** Why it cannot leave; empty where it can. */
    String problem() {
        if (to.isEmpty()) {
            return "the e-mail has no recipient";
        }
        if (to.size() > MAX_RECIPIENTS) {
            return "an e-mail has at most " + MAX_RECIPIENTS + " recipients";
        }
        return to.stream()
                .filter(address -> !Address.valid(address))
                .findFirst()
                .map(address -> "'" + Characters.shown(address, 80) + "' is not an e-mail address")
                .orElse("");
    }

    Event sent(String id, int turn, Reach reach, String from) {
        return new Event.MailSent(id, turn, reach, from, to, subject, body, carried);
    }
}
