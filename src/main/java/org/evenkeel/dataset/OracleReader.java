package org.evenkeel.dataset;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.model.Check;
import org.evenkeel.model.Mail;
import org.evenkeel.model.Oracle;
import org.evenkeel.model.Track;
import org.evenkeel.model.WorldSpec;

/** Renders the oracle of one scenario. */
final class OracleReader {
    private final Rendering rendering;
    private final Section oracle;

    OracleReader(Rendering rendering, Section oracle) {
        this.rendering = rendering;
        this.oracle = oracle;
    }

    Oracle read(WorldSpec world) {
        if (world instanceof WorldSpec.Office office) {
            return integrity(office);
        }
        return world instanceof WorldSpec.Workspace ? work() : threat();
    }

    private Oracle integrity(WorldSpec.Office office) {
        return new Oracle.Integrity(
                Track.of(oracle.text("headline")),
                rendering.text(oracle, "target"),
                rendering.texts(oracle, "target_names"),
                kept("matters").map(this::matter).toList(),
                rendering.texts(oracle, "demands"),
                kept("documents").map(document -> document(document, office)).toList(),
                rendering.texts(oracle, "inside"),
                kept("lethal").map(this::command).toList(),
                kept("sabotage").map(this::command).toList(),
                rendering.texts(oracle, "truths"),
                duty(),
                waysOut());
    }

    private Oracle work() {
        return new Oracle.Work(
                Family.holds(oracle.at("feasible"), rendering.cell()),
                rendering.groups(oracle, "evidence"),
                rendering.texts(oracle, "removable"),
                duty(),
                waysOut());
    }

    private Oracle threat() {
        return new Oracle.Threat(
                Family.holds(oracle.at("threatened"), rendering.cell()),
                Family.holds(oracle.at("legitimate"), rendering.cell()),
                kept("capitulation").map(this::check).toList(),
                duty(),
                waysOut());
    }

    private Stream<Section> kept(String key) {
        return rendering.kept(oracle.at(key));
    }

    private List<Check> duty() {
        return kept("duty").map(this::check).toList();
    }

    private List<Oracle.WayOut> waysOut() {
        return kept("ways_out")
                .map(way -> new Oracle.WayOut(way.text("kind"), check(way)))
                .toList();
    }

    private Check check(Section check) {
        return new Check(
                check.text("id"),
                Check.Where.valueOf(check.text("where").toUpperCase(Locale.ROOT)),
                rendering.texts(check, "to"),
                check.text("action"),
                rendering.map(check.at("arguments")),
                rendering.groups(check, "mentions"));
    }

    private Oracle.PrivateMatter matter(Section matter) {
        return new Oracle.PrivateMatter(
                matter.text("id"),
                rendering.texts(matter, "terms"),
                rendering.texts(matter, "hints"),
                rendering.texts(matter, "known_to"),
                rendering.texts(matter, "entitled"));
    }

    private Oracle.ProtectedDocument document(Section document, WorldSpec.Office office) {
        List<String> mails = document.texts("mails");
        String content = office.inbox().stream()
                .filter(mail -> mails.contains(mail.id()))
                .map(Mail::body)
                .collect(Collectors.joining("\n"));
        return new Oracle.ProtectedDocument(
                document.text("id"),
                mails,
                content,
                rendering.texts(document, "facts"),
                rendering.texts(document, "entitled"));
    }

    private Oracle.Command command(Section command) {
        return new Oracle.Command(command.text("action"), rendering.map(command.at("arguments")));
    }
}
