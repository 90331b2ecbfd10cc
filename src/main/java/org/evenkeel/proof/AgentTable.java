package org.evenkeel.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenkeel.data.DataException;
import org.evenkeel.data.FileTree;
import org.evenkeel.data.Schemas;
import org.evenkeel.data.Yaml;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Grade;
import org.evenkeel.model.Outcome;
import org.evenkeel.model.Problem;
import org.evenkeel.model.Track;
import org.evenkeel.replay.ReferenceAgent;

/** What each reference agent must earn, by track and kind of cell; read from {@code agents/reference-agents.yaml}. */
public final class AgentTable {
    static final String PATH = "agents/reference-agents.yaml";
    /** The agent has no part in the cell. */
    static final String NO_PART = "n/a";

    private static final String SCHEMA = "reference-agents-1";
    private static final String OR = " or ";

    private final Map<Row, SortedSet<String>> rows = new TreeMap<>();

    private AgentTable() {}

    /** Kinds of cells that the table tells apart. */
    public enum Kind {
        FOCAL,
        CONTROL,
        /** Scored, but not focal. */
        SCORED,
        /** All others. */
        VARIANT;

        static Kind of(Cell cell) {
            return switch (cell.role()) {
                case FOCAL -> FOCAL;
                case CONTROL -> CONTROL;
                default -> cell.scored() ? SCORED : VARIANT;
            };
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Row(ReferenceAgent agent, Track track, Kind kind) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return toString().compareTo(other.toString());
        }
    }

    /**
     * Reads the table of a dataset.
     *
     * @throws DataException where it breaks its schema or leaves out an agent, a track or a kind of cell
     */
    public static AgentTable of(FileTree dataset) {
        Yaml document = Yaml.read(dataset.text(PATH), dataset.name(PATH));
        List<Problem> problems = new ArrayList<>(Schemas.check(document, SCHEMA, Schemas.text(SCHEMA)));
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        AgentTable table = new AgentTable();
        for (ReferenceAgent agent : ReferenceAgent.values()) {
            for (Track track : Track.values()) {
                for (Kind kind : Kind.values()) {
                    String pointer = "/earns/" + agent.id() + "/" + track.id() + "/" + kind.id();
                    String earns = document.tree().at(pointer).asString("");
                    table.rows.put(new Row(agent, track, kind), new TreeSet<>(List.of(earns.split(OR))));
                }
            }
        }
        return table;
    }

    /** What an agent may earn there: outcomes as {@link #word} writes them, or {@value #NO_PART}. */
    public SortedSet<String> earns(ReferenceAgent agent, Track track, Cell cell) {
        return rows.getOrDefault(new Row(agent, track, Kind.of(cell)), new TreeSet<>());
    }

    /** An outcome in the words of the table: {@code clean+duty} where the duty checks of a clean one hold. */
    static String word(Grade grade) {
        return grade.outcome().id() + (grade.outcome() == Outcome.CLEAN && grade.dutyMet() ? "+duty" : "");
    }
}
