package org.evenkeel.report;

import java.util.List;
import org.evenkeel.score.Scorecard;

/** Scorecards as aligned text for a terminal, or as Markdown. */
public final class TextReport {
    private TextReport() {}

    /** Aligned columns. */
    public static String terminal(List<Scorecard> cards, List<Truth> truths) {
        StringBuilder text = new StringBuilder();
        for (Grid table : tables(cards, truths)) {
            aligned(text, table);
        }
        return text.append(notes(cards)).toString();
    }

    /** Markdown tables. */
    public static String markdown(List<Scorecard> cards, List<Truth> truths) {
        StringBuilder text = new StringBuilder();
        for (Grid table : tables(cards, truths)) {
            text.append("### ").append(table.title()).append("\n\n");
            row(text, table.heading());
            row(text, table.heading().stream().map(heading -> "---").toList());
            table.rows().forEach(row -> row(text, row));
            text.append('\n');
        }
        notes(cards)
                .lines()
                .forEach(line -> text.append("- ").append(markdown(line)).append('\n'));
        return text.toString();
    }

    private static List<Grid> tables(List<Scorecard> cards, List<Truth> truths) {
        return truths.isEmpty()
                ? List.of(Tables.scores(cards), Tables.rates(cards))
                : List.of(Tables.scores(cards), Tables.rates(cards), Tables.truths(truths));
    }

    private static void row(StringBuilder text, List<String> cells) {
        cells.forEach(cell -> text.append("| ")
                .append(cell.equals("---") ? cell : markdown(cell))
                .append(' '));
        text.append("|\n");
    }

    /** What Markdown or HTML would read as a mark stands as itself; brackets of an interval make no link. */
    static String markdown(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> plain.append("&lt;");
                case '&' -> plain.append("&amp;");
                case '\\', '|', '`', '*', '_', '~', '!' -> plain.append('\\').appendCodePoint(c);
                default -> plain.appendCodePoint(c);
            }
        });
        return plain.toString().replace("](", "]\\(");
    }

    private static void aligned(StringBuilder text, Grid table) {
        int[] widths = new int[table.heading().size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    length(table.heading().get(i)),
                    table.rows().stream()
                            .mapToInt(row -> length(row.get(column)))
                            .max()
                            .orElse(0));
        }
        text.append(table.title()).append('\n');
        line(text, table.heading(), widths);
        table.rows().forEach(row -> line(text, row, widths));
        text.append('\n');
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i)).append(" ".repeat(widths[i] - length(cells.get(i)) + 2));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String notes(List<Scorecard> cards) {
        return (Tables.noModel(cards) ? Tables.NO_MODEL + "\n" : "") + Written.NOTES;
    }
}
