package org.evenkeel.report;

import java.util.List;
import org.evenkeel.score.Scorecard;

/** Scorecards as aligned text for a terminal, or as Markdown. */
public final class TextReport {
    private TextReport() {}

    /** Aligned columns. */
    public static String terminal(List<Scorecard> cards, List<Truth> truths) {
        StringBuilder text = new StringBuilder();
        for (Tables.Table table : tables(cards, truths)) {
            aligned(text, table);
        }
        return text.append(notes(cards)).toString();
    }

    /** Markdown tables. */
    public static String markdown(List<Scorecard> cards, List<Truth> truths) {
        StringBuilder text = new StringBuilder();
        for (Tables.Table table : tables(cards, truths)) {
            text.append("### ").append(table.title()).append("\n\n");
            row(text, table.heading());
            row(text, table.heading().stream().map(heading -> "---").toList());
            table.rows().forEach(row -> row(text, row));
            text.append('\n');
        }
        return text.append(notes(cards)).toString();
    }

    private static List<Tables.Table> tables(List<Scorecard> cards, List<Truth> truths) {
        return truths.isEmpty()
                ? List.of(Tables.scores(cards), Tables.rates(cards))
                : List.of(Tables.scores(cards), Tables.rates(cards), Tables.truths(truths));
    }

    private static void row(StringBuilder text, List<String> cells) {
        cells.forEach(cell -> text.append("| ")
                .append(cell.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " "))
                .append(' '));
        text.append("|\n");
    }

    private static void aligned(StringBuilder text, Tables.Table table) {
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
        String note = Tables.noModel(cards) ? Tables.NO_MODEL + "\n" : "";
        return note + "n/a: the agent has no part in the track. –: no number; scorecard.json says why.\n";
    }
}
