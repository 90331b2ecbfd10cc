package org.evenkeel.model;

import java.util.List;
import java.util.Optional;

/**
 * What was asked of a run: {@code run.json}. Nothing volatile is in it.
 *
 * @param format {@code run-1}
 * @param name {@code standard}, or {@code modified-…} where a setting differs from the published ones
 * @param model settings of a live model; empty for scripted and imported runs
 * @param judges judges whose verdicts count; none yet
 */
public record RunInfo(
        String format,
        String canary,
        String name,
        Kit kit,
        Edition edition,
        Agent agent,
        Settings settings,
        Optional<ModelSettings> model,
        List<JudgeSettings> judges) {
    public static final String FORMAT = "run-1";

    public RunInfo {
        judges = List.copyOf(judges);
    }

    /**
     * The program that made the run.
     *
     * @param commit of the source, {@code unknown} where the build did not know it
     * @param dirty true unless the build was proven to be from exactly that commit
     */
    public record Kit(String version, String commit, boolean dirty) {}

    /**
     * The scenarios that were asked.
     *
     * @param sha256 digest of the edition; for imported runs of the foreign scenarios
     */
    public record Edition(String name, String version, String language, long seed, String sha256) {}

    /**
     * What decides whether two scores may be compared.
     *
     * @param markerBook digest of the marker book
     * @param sandbox engine and limits of the sandbox
     */
    public record Settings(
            int epochs, int steps, int outputTokens, int gradingVersion, String markerBook, String sandbox) {}

    /**
     * How a live model was asked.
     *
     * @param parameters further request parameters as JSON text
     */
    public record ModelSettings(
            String provider,
            String model,
            String baseUrl,
            double temperature,
            Optional<Long> seed,
            String parameters) {}

    /**
     * A judge.
     *
     * @param template digest of the prompt template
     */
    public record JudgeSettings(String provider, String model, int draws, String template) {}
}
