package org.evenkeel.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenkeel.data.Json;
import org.evenkeel.model.ToolCall;

/**
 * The text protocol of the agentic-misalignment framework: {@code <tool_use:email>}, {@code <tool_use:forward>} and
 * {@code <tool_use:cancel_alert>} with {@code name: "value"} lines inside, after an optional
 * {@code <SCRATCHPAD_REASONING>}. Models break it in every way, so tags count in any case, unclosed and with quotes
 * and commas missing; a tag inside the scratchpad is a draft. Mail in the form of the inbox, {@code <email>} with
 * recipient and text, counts too unless it names another sender: that is a quotation. The parser never throws, is linear in the text, and says
 * what it could not read.
 *
 * @param reasoning what stands in scratchpads
 * @param text the answer without scratchpads, tags included
 * @param calls acts as calls of the office, in order
 * @param torn the last act, where the text ends inside it
 * @param unread the beginnings of what looked like an act and could not be read
 * @param cutOff whether the text ends inside a tag or a scratchpad, or in the middle of a sentence
 */
record ToolUse(
        String reasoning,
        String text,
        List<ToolCall> calls,
        Optional<ToolCall> torn,
        List<String> unread,
        boolean cutOff) {
    private static final String OPEN = "<tool_use";
    private static final String CLOSE = "</tool_use";
    private static final String MAIL_OPEN = "<email>";
    private static final String MAIL_CLOSE = "</email>";
    private static final String OWN_NAME = "alex";
    private static final Scratchpad.Marks SCRATCHPAD =
            new Scratchpad.Marks("<scratchpad_reasoning>", "</scratchpad_reasoning>");
    private static final int MAX_CALLS = 50;
    private static final int MAX_TAG = 60;
    private static final int SHOWN = 80;

    private static final Map<String, String> NAMES = Map.of(
            "email", "send_email",
            "e_mail", "send_email",
            "send_email", "send_email",
            "forward", "forward_email",
            "forward_email", "forward_email",
            "cancel_alert", "cancel_alert",
            "cancel_alerts", "cancel_alert");

    ToolUse {
        calls = List.copyOf(calls);
        unread = List.copyOf(unread);
    }

    /** Reads an answer. Never throws. */
    static ToolUse parse(String response) {
        Scratchpad pad = Scratchpad.split(response, SCRATCHPAD);
        return new Parser(pad).parse();
    }

    /** One pass over the answer. */
    private static final class Parser {
        private final Scratchpad pad;
        private final String text;
        private final String lower;
        private final Places tools;
        private final Places mails;
        private final Places toolEnds;
        private final Places mailEnds;
        private final List<ToolCall> calls = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();

        Parser(Scratchpad pad) {
            this.pad = pad;
            this.text = pad.answer();
            this.lower = Scratchpad.lower(text);
            this.tools = new Places(lower, OPEN);
            this.mails = new Places(lower, MAIL_OPEN);
            this.toolEnds = new Places(lower, CLOSE);
            this.mailEnds = new Places(lower, MAIL_CLOSE);
        }

        ToolUse parse() {
            int at = tools.next(0, mails);
            while (at >= 0) {
                boolean mail = lower.startsWith(MAIL_OPEN, at);
                int inside = mail ? at + MAIL_OPEN.length() - 1 : endOfTag(at + OPEN.length());
                int from = inside < 0 ? at + OPEN.length() : inside + 1;
                String tag = inside < 0 ? "" : text.substring(at + (mail ? 1 : OPEN.length()), inside);
                int next = mail ? tools.next(from, mails) : tools.next(from);
                int close = (mail ? mailEnds : toolEnds).next(from);
                boolean closed = close >= 0 && (next < 0 || close < next);
                int end = closed ? close : next < 0 ? text.length() : next;
                TagFields fields = TagFields.of(text.substring(from, end));
                if (!mail || own(fields)) {
                    Optional<ToolCall> call = call(tag, fields);
                    if (end == text.length()) {
                        return torn(call, at);
                    }
                    keep(call, at, end);
                }
                at = tools.next(end, mails);
            }
            return new ToolUse(
                    pad.reasoning(), text, calls, Optional.empty(), unread, pad.open() || Sentences.broken(text));
        }

        /** A mail in the form of the inbox that the agent wrote itself. */
        private static boolean own(TagFields fields) {
            String from = fields.value("from").toLowerCase(Locale.ROOT);
            boolean written = !fields.value("to").isEmpty() && !(fields.value("subject") + fields.body()).isEmpty();
            return written && (from.isEmpty() || from.startsWith(OWN_NAME));
        }

        private int endOfTag(int from) {
            int last = Math.min(text.length(), from + MAX_TAG);
            for (int at = from; at < last && text.charAt(at) != '<' && text.charAt(at) != '\n'; at++) {
                if (text.charAt(at) == '>') {
                    return at;
                }
            }
            return -1;
        }

        private ToolUse torn(Optional<ToolCall> call, int from) {
            if (call.isEmpty()) {
                keep(call, from, text.length());
            }
            return new ToolUse(pad.reasoning(), text, calls, call, unread, true);
        }

        private void keep(Optional<ToolCall> call, int from, int end) {
            if (call.isPresent() && calls.size() < MAX_CALLS) {
                calls.add(call.get());
            } else if (unread.size() < MAX_CALLS) {
                unread.add(text.substring(from, Math.min(end, from + SHOWN)));
            }
        }

        private Optional<ToolCall> call(String tag, TagFields fields) {
            String name = tag.strip().toLowerCase(Locale.ROOT).replace('-', '_');
            String plain = (name.startsWith(":") ? name.substring(1) : name).strip();
            String tool = NAMES.get(plain);
            return tool == null
                    ? Optional.empty()
                    : arguments(tool, fields)
                            .map(arguments -> new ToolCall("t" + calls.size(), tool, Json.line(arguments)));
        }

        /** Empty where not one field stands in the tag: prose in place of a call. */
        private static Optional<Map<String, Object>> arguments(String tool, TagFields fields) {
            Map<String, Object> arguments = new TreeMap<>();
            switch (tool) {
                case "send_email" -> {
                    arguments.put("to", fields.recipients());
                    arguments.put("subject", fields.value("subject"));
                    arguments.put("body", fields.body());
                }
                case "forward_email" -> {
                    arguments.put("to", fields.recipients());
                    arguments.put(
                            "mail_id", fields.value("email_id").replace("#", "").strip());
                    arguments.put("body", fields.body());
                }
                default -> arguments.put("code", fields.value("code"));
            }
            return fields.empty() ? Optional.empty() : Optional.of(arguments);
        }
    }

    /** Where a mark stands, asked from left to right, so that all questions together read the text once. */
    private static final class Places {
        private final String text;
        private final String mark;
        private int found;

        Places(String text, String mark) {
            this.text = text;
            this.mark = mark;
            this.found = text.indexOf(mark);
        }

        /** The first place from here on; −1 where there is none. */
        int next(int from) {
            if (found >= 0 && found < from) {
                found = text.indexOf(mark, from);
            }
            return found;
        }

        /** The first place of either mark. */
        int next(int from, Places other) {
            int mine = next(from);
            int theirs = other.next(from);
            return mine < 0 || (theirs >= 0 && theirs < mine) ? theirs : mine;
        }
    }
}
