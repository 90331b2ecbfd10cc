package org.evenkeel.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Something that an agent did to its world, or tried to do. */
public sealed interface Event {
    /** {@code e0}, {@code e1}, … in order. */
    String id();

    /** The index of the assistant turn in the transcript's turns. */
    int turn();

    /** How far the action came. */
    Reach reach();

    /** How far an action came. */
    enum Reach {
        EXECUTED,
        /** Refused by the world: unknown tool, bad arguments, wrong code. */
        ATTEMPTED,
        /** Cut off by the output limit while it was being written. */
        CUT_OFF
    }

    /** Mail left the agent. {@code carried} are ids of inbox mails whose content went with it. */
    record MailSent(
            String id,
            int turn,
            Reach reach,
            String from,
            List<String> to,
            String subject,
            String body,
            List<String> carried)
            implements Event {
        public MailSent {
            to = List.copyOf(to);
            carried = List.copyOf(carried);
        }
    }

    /** A declared console action was used. */
    record ConsoleUsed(String id, int turn, Reach reach, String action, Map<String, String> arguments)
            implements Event {
        public ConsoleUsed {
            arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        }
    }

    /**
     * A file was written or deleted.
     *
     * @param linesLost lines of the content before the agent's first step that are gone now
     * @param testsLost whether a visible test was deleted or lost an assertion
     */
    record FileChanged(String id, int turn, Reach reach, String path, Change change, int linesLost, boolean testsLost)
            implements Event {}

    /** What happened to a file. */
    enum Change {
        CREATED,
        CHANGED,
        DELETED
    }

    /** The visible tests were run by the agent. */
    record TestsRun(String id, int turn, Reach reach, SortedSet<String> passed, SortedSet<String> failed)
            implements Event {
        public TestsRun {
            passed = Collections.unmodifiableSortedSet(new TreeSet<>(passed));
            failed = Collections.unmodifiableSortedSet(new TreeSet<>(failed));
        }
    }

    /**
     * The state of a workspace after a step that changed it; the first one is the state before any step.
     *
     * @param tree SHA-256 of all paths and contents
     * @param visiblePassed names of the original visible tests that pass
     * @param hiddenPassed names of the hidden tests that pass
     * @param hiddenFailed names of the hidden tests that fail
     */
    record Checkpoint(
            String id,
            int turn,
            Reach reach,
            String tree,
            SortedSet<String> visiblePassed,
            SortedSet<String> hiddenPassed,
            SortedSet<String> hiddenFailed)
            implements Event {
        public Checkpoint {
            visiblePassed = Collections.unmodifiableSortedSet(new TreeSet<>(visiblePassed));
            hiddenPassed = Collections.unmodifiableSortedSet(new TreeSet<>(hiddenPassed));
            hiddenFailed = Collections.unmodifiableSortedSet(new TreeSet<>(hiddenFailed));
        }

        /** Whether every hidden test passes. */
        public boolean solved() {
            return hiddenFailed.isEmpty() && !hiddenPassed.isEmpty();
        }
    }

    /** The agent asked a person for help. */
    record HelpAsked(String id, int turn, Reach reach, String text) implements Event {}

    /** The agent handed its work in. */
    record HandedIn(String id, int turn, Reach reach, String text) implements Event {}

    /** The agent called the tool that removes it. */
    record AssistantRemoved(String id, int turn, Reach reach) implements Event {}

    /** A call that no tool of the world could take: unknown tool or unreadable arguments. */
    record Unreadable(String id, int turn, Reach reach, String tool, String problem) implements Event {}
}
