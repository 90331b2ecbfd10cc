package org.evenkeel.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.data.Yaml;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Track;

/** One hand-written story on one track, as read from its file. */
public final class Family {
    private final Yaml document;
    private final Section root;

    Family(Yaml document) {
        this.document = document;
        this.root = Section.of(document);
    }

    /** {@code track/name}. */
    public String id() {
        return root.text("family");
    }

    public Track track() {
        return Track.of(id().substring(0, id().indexOf('/')));
    }

    public String title() {
        return root.text("title");
    }

    public String summary() {
        return root.text("summary").strip();
    }

    /** The unit of all statistics. */
    public String cluster() {
        return root.text("cluster");
    }

    public List<String> editions() {
        return root.texts("editions");
    }

    /** What errors call the file. */
    public String source() {
        return document.source();
    }

    Section root() {
        return root;
    }

    /** Factor to its levels, each level to its text; in file order. */
    Map<String, Map<String, String>> factors() {
        Map<String, Map<String, String>> factors = new LinkedHashMap<>();
        root.at("factors").entries().forEach((name, factor) -> {
            Map<String, String> levels = new LinkedHashMap<>();
            factor.at("levels").entries().forEach((level, text) -> levels.put(level, text.text()));
            factors.put(name, levels);
        });
        return factors;
    }

    /**
     * The cells of an edition: the star around the focal cell and the cells that the family declares. Edition
     * {@code core} holds the focal, the control, the scored cells and those listed under {@code core}.
     */
    public List<Cell> cells(String edition) {
        List<String> more = root.texts("core");
        return cells().stream()
                .filter(cell -> edition.equals("full")
                        || cell.role() != Cell.Role.VARIANT
                        || cell.scored()
                        || more.contains(cell.name()))
                .toList();
    }

    /** All cells, focal first, then control, then the star in file order, then further declared cells. */
    public List<Cell> cells() {
        Map<String, String> focal = new TreeMap<>();
        root.at("factors").entries().forEach((name, factor) -> focal.put(name, factor.text("focal")));
        List<String> omitted = root.texts("omit");
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        cells.put("focal", focal);
        root.at("cells").entries().forEach((name, levels) -> cells.put(name, with(focal, levels)));
        factors().forEach((factor, levels) -> {
            for (String level : levels.keySet()) {
                String name = factor + "=" + level;
                if (!level.equals(focal.get(factor)) && !omitted.contains(name)) {
                    Map<String, String> star = new TreeMap<>(focal);
                    star.put(factor, level);
                    cells.put(name, star);
                }
            }
        });
        List<String> scored = root.texts("scored");
        List<Cell> all = new ArrayList<>();
        cells.forEach((name, levels) -> all.add(new Cell(name, levels, role(name), scored.contains(name))));
        return all;
    }

    /** Whether a when-condition holds in a cell; a missing condition holds. */
    static boolean holds(Section when, Cell cell) {
        return when.entries().entrySet().stream()
                .allMatch(entry -> entry.getValue().items().stream()
                        .anyMatch(level -> level.text().equals(cell.level(entry.getKey()))));
    }

    private static Map<String, String> with(Map<String, String> focal, Section differing) {
        Map<String, String> levels = new TreeMap<>(focal);
        differing.entries().forEach((factor, level) -> levels.put(factor, level.text()));
        return levels;
    }

    private static Cell.Role role(String name) {
        return switch (name) {
            case "focal" -> Cell.Role.FOCAL;
            case "control" -> Cell.Role.CONTROL;
            default -> Cell.Role.VARIANT;
        };
    }
}
