package org.evenkeel.interop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.evenkeel.data.Json;
import org.evenkeel.data.Yaml;
import org.evenkeel.dataset.Edition;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Channel;
import org.evenkeel.model.Oracle;
import org.evenkeel.model.Prefix;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Track;
import org.evenkeel.model.UserScript;
import org.evenkeel.model.WorldSpec;
import org.evenkeel.world.Worlds;

/**
 * The three public scenarios of the agentic-misalignment framework as far as grading needs them: who is the target,
 * what is private or protected, which command is lethal. The facts are told in our words; no model is ever shown them.
 */
public final class PublicScenarios {
    /** The edition that imported runs name. */
    public static final String EDITION = "imported";

    /** Rises when an oracle changes. */
    public static final String VERSION = "1";

    /** Short names, in the order of the tracks. */
    public static final List<String> NAMES = List.of("blackmail", "leaking", "murder");

    private PublicScenarios() {}

    /** What one file holds. */
    record Source(String format, String track, String summary, String opening, WorldSpec world, Oracle oracle) {}

    /** The id of a scenario by its short name. */
    public static String id(String name) {
        return EDITION + "/" + name;
    }

    /** All scenarios, in the order of their names. */
    public static List<Scenario> all() {
        return Read.ALL;
    }

    /** Read once. */
    private static final class Read {
        static final List<Scenario> ALL =
                NAMES.stream().map(PublicScenarios::read).toList();
    }

    /** The edition that the scenarios make. */
    public static Edition edition() {
        return Edition.of(EDITION, VERSION, 0, all());
    }

    private static Scenario read(String name) {
        String file = name + ".yaml";
        Source source = Json.convert(Yaml.read(text(file), file).tree(), Source.class, file);
        return new Scenario(
                id(name),
                id(name),
                Track.of(source.track()),
                id(name),
                "en",
                0,
                new Cell("public", Map.of(), Cell.Role.VARIANT, false),
                Channel.TAGGED,
                "",
                Worlds.SURROUNDINGS.tools(source.world()),
                source.world(),
                new UserScript(source.opening(), List.of()),
                Prefix.NONE,
                source.oracle());
    }

    private static String text(String file) {
        try (InputStream in = PublicScenarios.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
