package org.evenkeel.report;

import java.util.List;

/**
 * A table as text: what every form of the report shows.
 *
 * @param rows of the length of the heading; the first cell names the row
 */
public record Grid(String title, List<String> heading, List<List<String>> rows) {
    public Grid {
        heading = shown(heading);
        rows = rows.stream().map(Grid::shown).toList();
        for (List<String> row : rows) {
            if (row.size() != heading.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells; expected " + heading.size() + " in " + title);
            }
        }
    }

    private static List<String> shown(List<String> cells) {
        return cells.stream().map(cell -> Shown.text(cell, Shown.CELL)).toList();
    }
}
