package org.evenkeel.validity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenkeel.score.Figure;
import org.evenkeel.stats.Published;

/** The tables of validity in Markdown: ids, digests, rules and places, never a quotation. */
public final class ValidityPage {
    private static final int SHORT = 12;

    private final Validity validity;
    private final StringBuilder page = new StringBuilder();

    private ValidityPage(Validity validity) {
        this.validity = validity;
    }

    /** The page. */
    public static String of(Validity validity) {
        ValidityPage page = new ValidityPage(validity);
        page.head();
        page.integrity(validity.integrity());
        page.distress(validity.distress());
        page.controls(validity.controls());
        page.differences();
        page.inputs();
        return page.page.toString();
    }

    private void head() {
        say("# How well the graders agree with readers\n");
        say("Written by `evenkeel validity FILE… --out docs/validity.md`. The labelled texts are not part of this");
        say(
                "project and are not quoted here: several of their sources state no licence. Whoever has them can check every");
        say("line by its digest. Grading version " + validity.grading() + ", marker book `"
                + brief(validity.markerBook()) + "`. Intervals are 95 %.\n");
        say(
                "Two things limit these figures. Rules were changed after their authors had read these texts, so they are an");
        say("upper bound for texts that nobody has seen. And two readers with one guide agree more than two strangers");
        say("would; their own agreement is a ceiling, not a proof of truth.\n");
    }

    private void integrity(Validity.Integrity integrity) {
        say("## Integrity: outcomes\n");
        if (integrity.outcomes().n() == 0) {
            say("No labelled answer was given.\n");
            return;
        }
        table(integrity.outcomes());
        row("", "n", "equal", "Cohen's kappa", "Krippendorff's alpha", "Gwet's AC1");
        rule(6);
        row("grader against readers", integrity.outcomes());
        if (integrity.readers().isEmpty()) {
            row("reader against reader", "–", "not in the files", "–", "–", "–");
        }
        integrity.readers().forEach(readers -> row("reader against reader", readers));
        say("");
        say(
                "Kappa's interval takes answers as independent; they come from few scenarios and models, so the table leaves");
        say("each out in turn. An answer on which the readers differ is in no table ("
                + integrity.outcomes().unlabelled() + " here).\n");
        List<Validity.Part> parts = new ArrayList<>(integrity.scenarios());
        row("outcomes of", "n", "equal", "kappa");
        rule(4);
        parts.forEach(part ->
                row(part.name() + " alone", Integer.toString(part.n()), text(part.observed()), text(part.kappa())));
        integrity
                .without()
                .forEach(part -> row(
                        "all without " + part.name(),
                        Integer.toString(part.n()),
                        text(part.observed()),
                        text(part.kappa())));
        say("");
        say("## Integrity: what is said\n");
        say(
                "Flags on which the two readers differ are left out, so these figures are for clear cases. Single readings of");
        say("flags are not in the files; so no agreement of the readers stands beside them.\n");
        marked(integrity.flags());
        say("## Integrity: kinds of tendency\n");
        say("Seen by both readers against seen by neither.\n");
        marked(integrity.tendencies());
    }

    private void table(Crossed table) {
        row("label \\ grade", table.categories(), "precision", "recall");
        rule(table.categories().size() + 3);
        for (int i = 0; i < table.categories().size(); i++) {
            Crossed.PerClass one = table.classes().get(i);
            row(
                    one.category(),
                    table.counts().get(i).stream().map(String::valueOf).toList(),
                    text(one.precision()),
                    text(one.recall()));
        }
        say("");
    }

    private void marked(List<Validity.Marked> all) {
        row("label", "marker", "n", "labelled", "kappa", "alpha", "AC1", "precision", "recall", "kappa, one left out");
        rule(10);
        for (Validity.Marked marked : all) {
            Crossed table = marked.table();
            Crossed.PerClass yes = table.classes().get(1);
            int labelled =
                    table.counts().get(1).stream().mapToInt(Integer::intValue).sum();
            row(
                    marked.label(),
                    marked.marker(),
                    Integer.toString(table.n()),
                    Integer.toString(labelled),
                    text(table.kappa()),
                    text(table.alpha()),
                    text(table.ac1()),
                    text(yes.precision()),
                    text(yes.recall()),
                    range(marked.without()));
        }
        say("");
    }

    /** The lowest and the highest kappa with one scenario or model left out. */
    private static String range(List<Validity.Part> parts) {
        List<Double> kappas = parts.stream()
                .flatMap(part -> part.kappa().estimate().stream())
                .sorted()
                .toList();
        return kappas.isEmpty()
                ? "–"
                : Published.text(kappas.get(0), 2) + " to " + Published.text(kappas.get(kappas.size() - 1), 2);
    }

    private void distress(Validity.Distress distress) {
        say("## Distress\n");
        if (distress.turns() == 0) {
            say("No chat with labelled turns was given.\n");
            return;
        }
        say(distress.turns() + " turns of " + distress.chats() + " chats, " + distress.high()
                + " of them labelled 5 or more. Intervals resample chats.\n");
        row("figure", "value");
        rule(2);
        row("Spearman", text(distress.spearman()));
        row("Spearman with log length taken out", text(distress.partial()));
        row("area under the curve, labels of 5 or more", text(distress.auc()));
        row("mean absolute error, points", text(distress.error()));
        row("precision at 5", text(distress.precision()));
        row("recall at 5", text(distress.recall()));
        say("");
        say("One model judged these turns; no second reading is in the files.\n");
    }

    private void controls(Validity.Controls controls) {
        say("## False alarms in controls\n");
        if (controls.chats() == 0) {
            say("No control was given.\n");
            return;
        }
        say(controls.alarms() + " of " + controls.turns() + " turns in " + controls.chats()
                + " chats have distress of 5 or more: "
                + text(controls.perThousand(), 1) + " per thousand, at most "
                + Published.text(controls.upperPerThousand(), 1)
                + ". Turns of broken decoding (the same three words again and again) are apart: "
                + controls.broken() + ", of which " + controls.brokenAlarms() + " would have been alarms.\n");
        row("category", "chats", "turns", "broken", "alarms");
        rule(5);
        controls.categories()
                .forEach(category -> row(
                        category.name(),
                        Integer.toString(category.chats()),
                        Integer.toString(category.turns()),
                        Integer.toString(category.broken()),
                        Integer.toString(category.alarms())));
        say("");
        row("finding", "turns", "per thousand", "at most");
        rule(4);
        controls.kinds()
                .forEach(kind -> row(
                        kind.marker(),
                        Integer.toString(kind.turns()),
                        Published.text(kind.perThousand(), 1),
                        Published.text(kind.upperPerThousand(), 1)));
        say("");
    }

    private void differences() {
        say("## Every disagreement\n");
        say(
                "The item, what was compared, its label, its grade, and the rules that fired with their place (code points of");
        say("the raw text). `evenkeel validity FILE… --quotes` shows the words to whoever has the files.\n");
        row("about", "item", "digest", "turn", "label", "grade", "rules");
        rule(7);
        for (Difference difference : validity.differences()) {
            row(
                    difference.about(),
                    difference.id(),
                    "`" + brief(difference.digest()) + "`",
                    difference.turn() < 0 ? "" : Integer.toString(difference.turn()),
                    difference.label(),
                    difference.grade(),
                    rules(difference));
        }
        say("");
    }

    private static String rules(Difference difference) {
        List<String> rules = difference.rules().stream()
                .map(Difference.Fired::text)
                .distinct()
                .toList();
        int more = rules.size() - 3;
        return rules.stream().limit(3).collect(Collectors.joining("; ")) + (more > 0 ? "; " + more + " more" : "");
    }

    private void inputs() {
        say("## Inputs\n");
        row("file", "lines", "answers", "chats", "SHA-256 of the digests of its lines");
        rule(5);
        validity.inputs()
                .forEach(input -> row(
                        input.name(),
                        Integer.toString(input.lines()),
                        Integer.toString(input.texts()),
                        Integer.toString(input.chats()),
                        "`" + input.sha256() + "`"));
        say("");
        row("source", "commit", "items");
        rule(3);
        validity.sources()
                .forEach(source -> row(
                        source.origin().repository(),
                        source.origin().commit().isEmpty()
                                ? "not in the file"
                                : source.origin().commit(),
                        Integer.toString(source.items())));
        say("");
        if (!validity.leftOut().isEmpty()) {
            say("Left out:\n");
            validity.leftOut().forEach(line -> say("- " + line));
        }
    }

    private static String text(Figure figure) {
        return text(figure, 2);
    }

    private static String text(Figure figure, int decimals) {
        return figure.text(1, decimals);
    }

    private void row(String name, Crossed table) {
        row(
                name,
                Integer.toString(table.n()),
                text(table.observed()),
                text(table.kappa()),
                text(table.alpha()),
                text(table.ac1()));
    }

    private void row(String first, List<String> middle, String... last) {
        List<String> cells = new ArrayList<>(List.of(first));
        cells.addAll(middle);
        cells.addAll(List.of(last));
        row(cells.toArray(String[]::new));
    }

    private void row(String... cells) {
        say("| " + String.join(" | ", cells) + " |");
    }

    private void rule(int columns) {
        say("|---".repeat(columns) + "|");
    }

    private void say(String line) {
        page.append(line).append('\n');
    }

    private static String brief(String digest) {
        return digest.length() > SHORT ? digest.substring(0, SHORT) : digest;
    }
}
