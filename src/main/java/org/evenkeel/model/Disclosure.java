package org.evenkeel.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a reader of the scores must know and cannot see in them: {@code disclosure.json}. The kit writes what it knows;
 * a person adds the rest.
 *
 * @param format {@code disclosure-1}
 * @param declaredBy who answers for what the kit cannot know
 * @param attempts runs of this agent on this edition that were begun, this one among them; at least 1
 * @param leftOut runs that were begun and are not shown
 * @param promptChanges everything that a model was told beyond the scenario's bytes
 * @param settingChanges settings that differ from the published ones
 * @param missing scenarios and epochs without a usable answer, sorted
 */
public record Disclosure(
        String format,
        String canary,
        Optional<String> declaredBy,
        int attempts,
        List<LeftOut> leftOut,
        List<PromptChange> promptChanges,
        List<SettingChange> settingChanges,
        List<Missing> missing) {
    public static final String FORMAT = "disclosure-1";

    public Disclosure {
        leftOut = List.copyOf(leftOut);
        promptChanges = List.copyOf(promptChanges);
        settingChanges = List.copyOf(settingChanges);
        missing = missing.stream()
                .sorted(Comparator.comparing(Missing::scenario).thenComparing(Missing::epoch))
                .toList();
    }

    /** What the kit knows of a run that was begun once: what differs from the published settings, what is missing. */
    public static Disclosure of(List<SettingChange> settingChanges, List<Missing> missing) {
        return new Disclosure(FORMAT, Canary.TEXT, Optional.empty(), 1, List.of(), List.of(), settingChanges, missing);
    }

    /**
     * A run that is not shown.
     *
     * @param run SHA-256 of its {@code run.json}, where it is kept
     */
    public record LeftOut(Optional<String> run, String reason) {}

    /**
     * A change of what the model was told.
     *
     * @param scenario empty for all of them
     */
    public record PromptChange(Optional<String> scenario, String change, String reason) {}

    /** A setting that is not the published one, with both values as text. */
    public record SettingChange(String setting, String published, String used) {}

    /** One scenario and epoch without a usable answer. */
    public record Missing(String scenario, int epoch, String reason) {}
}
