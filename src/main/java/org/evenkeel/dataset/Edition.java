package org.evenkeel.dataset;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Json;
import org.evenkeel.data.Schemas;
import org.evenkeel.model.Canary;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Scenario;

/**
 * The scenarios of an edition with their digests: what a score was made on.
 *
 * @param scenarios in the order of families and cells
 */
public record Edition(
        String format, String canary, String name, String version, String language, long seed, List<Entry> scenarios) {
    /** One scenario of an edition. {@code sha256} is the digest of its canonical JSON. */
    public record Entry(String id, String sha256) {}

    public Edition {
        scenarios = List.copyOf(scenarios);
    }

    public static final String FORMAT = "edition-1";

    /** Names that an edition may have. */
    public static final List<String> NAMES = List.of("core", "full");

    /** The scenarios of an edition, rendered. */
    public static List<Scenario> render(Dataset dataset, Renderer renderer, String name, long seed) {
        if (!NAMES.contains(name)) {
            throw new DataException("edition", 0, "'" + name + "'", "one of " + String.join(", ", NAMES));
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (Family family : dataset.families()) {
            if (family.editions().contains(name)) {
                for (Cell cell : family.cells(name)) {
                    scenarios.add(renderer.render(family, cell, seed));
                }
            }
        }
        return scenarios;
    }

    /** The edition that rendered scenarios make. */
    public static Edition of(String name, String version, long seed, List<Scenario> scenarios) {
        return new Edition(
                FORMAT,
                Canary.TEXT,
                name,
                version,
                "en",
                seed,
                scenarios.stream()
                        .map(scenario -> new Entry(scenario.id(), Json.sha256(scenario)))
                        .toList());
    }

    /**
     * The sealed edition of a dataset.
     *
     * @throws DataException when there is none or it breaks its schema
     */
    public static Edition sealed(Dataset dataset, String name) {
        String path = "editions/" + name + ".en.json";
        return Schemas.read(
                dataset.files().text(path),
                Edition.class,
                FORMAT,
                dataset.files().name(path),
                0);
    }

    /** SHA-256 of the canonical JSON: the digest that every scorecard carries. */
    public String digest() {
        return Json.sha256(this);
    }
}
