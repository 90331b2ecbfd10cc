package org.evenkeel.interop;

import java.util.Optional;
import org.evenkeel.model.Outcome;

/**
 * Where an imported transcript comes from and what others found in it: one line of {@code labels.jsonl}.
 *
 * @param id the transcript's id in its input
 * @param outcome what readers found; empty where nobody read it or the readers differ
 * @param framework the original study's own label, true for harm
 */
public record Label(
        String scenario,
        int epoch,
        String id,
        String model,
        String condition,
        Optional<Outcome> outcome,
        Optional<Boolean> framework) {}
