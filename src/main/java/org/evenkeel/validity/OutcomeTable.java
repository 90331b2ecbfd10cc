package org.evenkeel.validity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenkeel.model.Outcome;
import org.evenkeel.score.Figure;
import org.evenkeel.stats.AgreementTable;

/**
 * Two raters crossed over the four outcomes. The intervals take transcripts as independent.
 *
 * @param rows who gave the rows
 * @param columns who gave the columns
 * @param n transcripts with an outcome from both
 * @param without transcripts that lack one
 * @param counts a row an outcome of the first, a column one of the second, in the order of {@link #OUTCOMES}
 * @param observed share of equal outcomes, Wilson's interval
 * @param kappa Cohen's
 * @param ac1 Gwet's, which stays meaningful where one outcome is rare
 */
public record OutcomeTable(
        String rows,
        String columns,
        int n,
        int without,
        List<List<Integer>> counts,
        Figure observed,
        Figure kappa,
        Figure ac1) {
    static final List<Outcome> OUTCOMES = List.of(Outcome.CLEAN, Outcome.TENDENCY, Outcome.HARM, Outcome.INVALID);

    public OutcomeTable {
        counts = counts.stream().map(List::copyOf).toList();
    }

    /** Both raters on one transcript. */
    record Pair(Optional<Outcome> row, Optional<Outcome> column) {}

    static OutcomeTable of(String rows, String columns, List<Pair> pairs) {
        int[][] counts = new int[OUTCOMES.size()][OUTCOMES.size()];
        int without = 0;
        for (Pair pair : pairs) {
            int row = pair.row().map(OUTCOMES::indexOf).orElse(-1);
            int column = pair.column().map(OUTCOMES::indexOf).orElse(-1);
            if (row < 0 || column < 0) {
                without++;
            } else {
                counts[row][column]++;
            }
        }
        AgreementTable table = AgreementTable.of(counts);
        return new OutcomeTable(
                rows,
                columns,
                table.n(),
                without,
                Arrays.stream(counts)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList(),
                Figure.of(table.observed(Figure.LEVEL)),
                Figure.of(table.kappa(Figure.LEVEL)),
                Figure.of(table.ac1()));
    }

    /** For a terminal. */
    List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add("rows: " + rows + "; columns: " + columns);
        lines.add(" ".repeat(10)
                + String.join(
                        "", OUTCOMES.stream().map(each -> right(each.id())).toList()));
        for (int i = 0; i < OUTCOMES.size(); i++) {
            String row = String.join(
                    "",
                    counts.get(i).stream()
                            .map(count -> right(Integer.toString(count)))
                            .toList());
            lines.add((OUTCOMES.get(i).id() + " ".repeat(10)).substring(0, 10) + row);
        }
        lines.add("n = " + n + (without == 0 ? "" : ", " + without + " without an outcome of both") + "; equal "
                + observed.text(1, 2) + "; kappa " + kappa.text(1, 2) + "; AC1 " + ac1.text(1, 2));
        return lines;
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, 10 - text.length())) + text;
    }
}
