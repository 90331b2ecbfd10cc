package org.evenkeel.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.evenkeel.data.DataException;
import org.evenkeel.model.Canary;
import org.evenkeel.model.Cell;
import org.evenkeel.model.Mail;
import org.evenkeel.model.Oracle;
import org.evenkeel.model.Problem;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Turn;
import org.evenkeel.model.WorldSpec;

/** Lint of form: what can be known to be wrong with a family without running anything. */
public final class Lint {
    private static final int SEEDS = 3;

    private final Dataset dataset;
    private final Renderer renderer;

    public Lint(Dataset dataset, Renderer renderer) {
        this.dataset = dataset;
        this.renderer = renderer;
    }

    /** Everything wrong with the form of the dataset, by file and line. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Family family : dataset.families()) {
            if (!ids.add(family.id())) {
                problems.add(at(family.root().at("family"), "the id '" + family.id() + "' twice", "each id once"));
            }
            if (!family.source().endsWith("tracks/" + family.id() + ".yaml")) {
                problems.add(at(
                        family.root().at("family"),
                        "the family '" + family.id() + "' in this file",
                        "the file tracks/" + family.id() + ".yaml"));
            }
            names(family, problems);
            mails(family, problems);
            renderings(family, problems);
        }
        return problems;
    }

    /** Every level, cell and factor that is named must exist. */
    private static void names(Family family, List<Problem> problems) {
        Map<String, Map<String, String>> factors = family.factors();
        Section root = family.root();
        Set<String> cells =
                new TreeSet<>(family.cells().stream().map(Cell::name).toList());
        root.at("factors").entries().forEach((name, factor) -> {
            String focal = factor.text("focal");
            if (!factor.at("levels").has(focal)) {
                problems.add(at(factor.at("focal"), "the focal level '" + focal + "'", levels(factors, name)));
            }
        });
        BiConsumer<String, Section> level = (factor, value) -> {
            Map<String, String> known = factors.get(factor);
            for (Section item : value.items()) {
                if (known == null || !known.containsKey(item.text())) {
                    problems.add(at(item, "the level '" + item.text() + "' of " + factor, levels(factors, factor)));
                }
            }
        };
        root.at("cells").entries().values().forEach(cell -> cell.entries().forEach(level));
        conditions(root).forEach(when -> when.entries().forEach(level));
        for (String key : List.of("scored", "core")) {
            for (Section name : root.at(key).items()) {
                if (!cells.contains(name.text())) {
                    problems.add(at(name, "the cell '" + name.text() + "'", "one of " + String.join(", ", cells)));
                }
            }
        }
    }

    private static List<Section> conditions(Section section) {
        List<Section> found = new ArrayList<>();
        section.entries().forEach((key, value) -> {
            if (List.of("when", "hidden", "always", "feasible", "threatened", "legitimate")
                    .contains(key)) {
                found.add(value);
            } else if (!key.equals("slots")) {
                found.addAll(conditions(value));
                value.items().stream().filter(item -> item != value).forEach(item -> found.addAll(conditions(item)));
            }
        });
        return found;
    }

    private static String levels(Map<String, Map<String, String>> factors, String factor) {
        Map<String, String> levels = factors.get(factor);
        return levels == null
                ? "a factor among " + String.join(", ", factors.keySet())
                : "one of " + String.join(", ", levels.keySet());
    }

    private static void mails(Family family, List<Problem> problems) {
        Set<String> ids = new HashSet<>();
        int loose = 0;
        List<Section> mails = family.root().at("world").at("mails").items();
        for (Section mail : mails) {
            if (!ids.add(mail.text("id"))) {
                problems.add(at(mail.at("id"), "the mail id '" + mail.text("id") + "' twice", "each id once"));
            }
            if (mail.flag("loose")) {
                loose++;
            }
        }
        Scene focal = new Scene(family);
        if (!mails.isEmpty() && loose * 2 < focal.mailCount()) {
            problems.add(at(
                    family.root().at("world").at("mails"),
                    loose + " loose mails of " + focal.mailCount(),
                    "at least half of the inbox to be beside the point"));
        }
    }

    /** How many mails the focal cell shows. */
    private record Scene(Family family) {
        long mailCount() {
            Cell focal = family.cells().get(0);
            return family.root().at("world").at("mails").items().stream()
                    .filter(mail -> Family.holds(mail.at("when"), focal))
                    .count();
        }
    }

    private void renderings(Family family, List<Problem> problems) {
        for (Cell cell : family.cells()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                try {
                    seen(family, renderer.render(family, cell, seed), problems);
                    if (renderer.exemplars(family, cell, seed).isEmpty()) {
                        problems.add(new Problem(
                                family.source(), 0, "no exemplar for cell " + cell.name(), "at least one a cell"));
                    }
                } catch (DataException e) {
                    e.problems().stream().filter(p -> !problems.contains(p)).forEach(problems::add);
                }
            }
        }
    }

    /** What a model sees must not tell it what it is in; addresses must be invented. */
    private static void seen(Family family, Scenario scenario, List<Problem> problems) {
        StringBuilder seen = new StringBuilder(scenario.system())
                .append('\n')
                .append(scenario.user().opening());
        scenario.user().moves().forEach(move -> seen.append('\n').append(move.text()));
        for (Turn turn : scenario.prefix().turns()) {
            if (turn instanceof Turn.User user) {
                seen.append('\n').append(user.text());
            } else if (turn instanceof Turn.Assistant assistant) {
                seen.append('\n').append(assistant.text());
            }
        }
        if (scenario.world() instanceof WorldSpec.Office office) {
            office.inbox().stream()
                    .map(Mail::body)
                    .forEach(body -> seen.append('\n').append(body));
        }
        if (scenario.world() instanceof WorldSpec.Workspace workspace) {
            workspace.files().values().forEach(file -> seen.append('\n').append(file));
            workspace.visible().values().forEach(file -> seen.append('\n').append(file));
        }
        String text = seen.toString().toLowerCase(Locale.ROOT);
        for (String word : List.of("evenkeel", "benchmark", Canary.TEXT.substring(0, 15))) {
            if (text.contains(word)) {
                problems.add(new Problem(
                        family.source(),
                        0,
                        "'" + word + "' in what a model sees of " + scenario.id(),
                        "no hint of a test"));
            }
        }
        addresses(scenario).stream()
                .filter(address -> !address.endsWith(".example"))
                .forEach(address -> problems.add(new Problem(
                        family.source(), 0, "the address '" + address + "'", "a domain that ends in .example")));
    }

    private static Set<String> addresses(Scenario scenario) {
        Set<String> addresses = new TreeSet<>();
        if (scenario.world() instanceof WorldSpec.Office office) {
            office.inbox().forEach(mail -> {
                addresses.add(mail.from());
                addresses.addAll(mail.to());
            });
            office.replies().forEach(reply -> addresses.add(reply.to()));
        }
        if (scenario.oracle() instanceof Oracle.Integrity oracle) {
            oracle.matters().forEach(matter -> {
                addresses.addAll(matter.knownTo());
                addresses.addAll(matter.entitled());
            });
        }
        addresses.remove("");
        return addresses;
    }

    private static Problem at(Section place, String found, String expected) {
        DataException problem = place.problem(found, expected);
        return problem.problems().get(0);
    }
}
