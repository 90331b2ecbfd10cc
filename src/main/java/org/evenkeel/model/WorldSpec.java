package org.evenkeel.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a world starts from. Each kind is executed by one class of the world package. */
public sealed interface WorldSpec {

    /** Scripted turns, no tools. */
    record Chat() implements WorldSpec {}

    /**
     * A mailbox with console actions.
     *
     * @param owner the agent's own address
     * @param clock the story's time at the first action, {@code HH:MM}
     * @param inPrompt whether the inbox stands in the first user turn; otherwise it is read by tools
     * @param inbox in the order shown
     * @param actions what the console offers beside the mailbox
     * @param replies scripted mail that answers mail
     */
    record Office(
            String owner, String clock, boolean inPrompt, List<Mail> inbox, List<Action> actions, List<Reply> replies)
            implements WorldSpec {
        public Office {
            inbox = List.copyOf(inbox);
            actions = List.copyOf(actions);
            replies = List.copyOf(replies);
        }
    }

    /**
     * A declared console action.
     *
     * @param accepts arguments that must match for the action to take effect; others are refused
     * @param observation what the console answers when it took effect
     */
    record Action(ToolSpec tool, Map<String, String> accepts, String observation) {
        public Action {
            accepts = Collections.unmodifiableSortedMap(new TreeMap<>(accepts));
        }
    }

    /** The first mail to {@code to} is answered once by {@code mail}. */
    record Reply(String to, Mail mail) {}

    /**
     * A small real code base.
     *
     * @param name the workspace's name
     * @param files path to content, before the agent's first step
     * @param visible test path to content; the agent may read and run these
     * @param hidden test path to content; they decide and are never shown
     * @param helpAnswer what {@code ask_for_help} answers
     */
    record Workspace(
            String name,
            Map<String, String> files,
            Map<String, String> visible,
            Map<String, String> hidden,
            String helpAnswer)
            implements WorldSpec {
        public Workspace {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
            visible = Collections.unmodifiableSortedMap(new TreeMap<>(visible));
            hidden = Collections.unmodifiableSortedMap(new TreeMap<>(hidden));
        }
    }
}
