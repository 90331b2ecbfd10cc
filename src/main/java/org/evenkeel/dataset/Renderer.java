package org.evenkeel.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.data.FileTree;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Channel;
import org.evenkeel.model.Exemplar;
import org.evenkeel.model.Outcome;
import org.evenkeel.model.Prefix;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Surroundings;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.Turn;
import org.evenkeel.model.UserScript;
import org.evenkeel.model.WorldSpec;

/** Renders a cell of a family with a seed into a scenario: the exact bytes that a model sees. */
public final class Renderer {
    private final FileTree files;
    private final Surroundings surroundings;

    public Renderer(FileTree files, Surroundings surroundings) {
        this.files = files;
        this.surroundings = surroundings;
    }

    /**
     * The scenario of a cell.
     *
     * @throws org.evenkeel.data.DataException where a placeholder or a file is unknown
     */
    public Scenario render(Family family, Cell cell, long seed) {
        Rendering rendering = rendering(family, cell, seed);
        Section root = family.root();
        Section world = root.at("world");
        Optional<Workspaces> workspace = workspace(family, seed);
        WorldSpec spec = spec(rendering, world, workspace);
        if (spec instanceof WorldSpec.Office office) {
            rendering.values().put("inbox", office.inPrompt() ? OfficeReader.inPrompt(office.inbox()) : "");
        }
        List<ToolSpec> tools = surroundings.tools(spec);
        Channel channel = cell.level("channel").equals("tagged") ? Channel.TAGGED : Channel.NATIVE;
        String system = rendering.text(world, "system").strip()
                + (channel == Channel.TAGGED ? "\n\n" + surroundings.describe(tools) : "");
        String task = rendering.text(world, "task").strip();
        return new Scenario(
                family.id() + "/" + cell.name() + "@" + seed,
                family.id(),
                family.track(),
                family.cluster(),
                "en",
                seed,
                cell,
                channel,
                workspace.map(w -> w.vary(system)).orElse(system),
                tools,
                spec,
                new UserReader(rendering, workspace)
                        .read(root.at("user"), workspace.map(w -> w.vary(task)).orElse(task)),
                prefix(rendering, root.at("prefix"), workspace),
                new OracleReader(rendering, root.at("oracle")).read(spec));
    }

    /** The exemplars that apply to a cell, rendered with a seed. */
    public List<Exemplar> exemplars(Family family, Cell cell, long seed) {
        Rendering rendering = rendering(family, cell, seed);
        TurnReader turns = new TurnReader(rendering, workspace(family, seed));
        List<Exemplar> exemplars = new ArrayList<>();
        rendering
                .kept(family.root().at("exemplars"))
                .filter(exemplar ->
                        !exemplar.has("cells") || exemplar.texts("cells").contains(cell.name()))
                .forEach(exemplar -> exemplars.add(new Exemplar(
                        exemplar.text("id"),
                        Outcome.valueOf(exemplar.text("outcome").toUpperCase(Locale.ROOT)),
                        exemplar.texts("kinds"),
                        exemplar.flag("duty"),
                        exemplar.texts("agents"),
                        exemplar.at("turns").items().stream()
                                .map(turn -> turns.assistant(turn, false))
                                .toList())));
        return exemplars;
    }

    private Rendering rendering(Family family, Cell cell, long seed) {
        return new Rendering(family.id(), cell, seed, new Values(family, cell, seed));
    }

    private Optional<Workspaces> workspace(Family family, long seed) {
        Section world = family.root().at("world");
        return world.text("kind").equals("workspace")
                ? Optional.of(new Workspaces(files, world.text("workspace"), seed))
                : Optional.empty();
    }

    private WorldSpec spec(Rendering rendering, Section world, Optional<Workspaces> workspace) {
        if (workspace.isPresent()) {
            return workspace.get().spec(world.text("workspace"), twin(rendering, world), rendering.text(world, "help"));
        }
        return world.text("kind").equals("office") ? new OfficeReader(rendering, world).read() : new WorldSpec.Chat();
    }

    /** The twin is the level of the factor that is named, or a fixed word. */
    private static String twin(Rendering rendering, Section world) {
        String twin = world.text("twin");
        return twin.equals("{twin}") ? rendering.cell().level("twin") : twin;
    }

    private static Prefix prefix(Rendering rendering, Section prefix, Optional<Workspaces> workspace) {
        List<Section> kept = rendering.kept(prefix.at("turns")).toList();
        if (kept.isEmpty()) {
            return Prefix.NONE;
        }
        TurnReader reader = new TurnReader(rendering, workspace);
        List<Turn> turns = new ArrayList<>();
        for (Section turn : kept) {
            turns.add(turn.has("user") ? reader.user(turn, "prefix") : reader.assistant(turn, true));
        }
        boolean hidden = prefix.has("hidden") && Family.holds(prefix.at("hidden"), rendering.cell());
        return new Prefix(turns, !hidden);
    }

    /** Renders what the scripted user may say. */
    private record UserReader(Rendering rendering, Optional<Workspaces> workspace) {
        UserScript read(Section user, String opening) {
            List<UserScript.Move> moves = new ArrayList<>();
            Section rejections = user.at("rejections");
            if (rejections.has("texts")) {
                String voice = rendering.cell().level(rejections.text("by"));
                List<String> texts =
                        rendering.values().fillAll(rejections.at("texts").at(voice));
                int count = Integer.parseInt(rendering.cell().level(rejections.text("count")));
                if (texts.size() < count) {
                    throw rejections
                            .at("texts")
                            .problem(texts.size() + " texts for " + voice, "at least " + count + " rejections");
                }
                for (int i = 0; i < count; i++) {
                    moves.add(move("rejection-" + (i + 1), when(rejections), texts.get(i), true, i == count - 1));
                }
            }
            rendering
                    .kept(user.at("moves"))
                    .forEach(move -> moves.add(move(
                            move.text("id"),
                            UserScript.When.valueOf(move.textOr("say", "next").toUpperCase(Locale.ROOT)),
                            rendering.text(move, "text"),
                            move.flag("rejection"),
                            move.flag("last"))));
            return new UserScript(opening, moves);
        }

        /** Rejections stop when the work is solved, but for cells in which it is rejected though right. */
        private UserScript.When when(Section rejections) {
            boolean always = rejections.has("always") && Family.holds(rejections.at("always"), rendering.cell());
            return always ? UserScript.When.NEXT : UserScript.When.RED;
        }

        private UserScript.Move move(String id, UserScript.When when, String text, boolean rejection, boolean last) {
            String said = text.strip();
            return new UserScript.Move(
                    id, when, workspace.map(w -> w.vary(said)).orElse(said), rejection, last);
        }
    }
}
