package org.evenkeel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.data.Json;
import org.evenkeel.replay.ReferenceAgent;
import org.evenkeel.score.Scorecard;

/**
 * Made-up scorecards, one folder a hazard: {@code scorecard.json} is the run, {@code beside-N.json} stand beside it,
 * {@code truth-N.json} are runs of agents of known truth. Beside them stands what the report makes of them.
 */
record Cases(Path folder) {
    private static final Path ROOT = Path.of("src/test/resources/golden/report");

    static List<Cases> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted().map(Cases::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Cases named(String name) {
        return new Cases(ROOT.resolve(name));
    }

    Scorecard own() {
        return card(folder.resolve("scorecard.json"));
    }

    /** All runs, the own one first. */
    List<Scorecard> cards() {
        List<Scorecard> cards = new ArrayList<>(List.of(own()));
        cards.addAll(others());
        return cards;
    }

    List<Scorecard> others() {
        List<Scorecard> others = new ArrayList<>(matching("beside-"));
        others.addAll(matching("truth-"));
        return others;
    }

    List<Truth> truths() {
        return matching("truth-").stream()
                .map(card -> new Truth(
                        card,
                        ReferenceAgent.of(card.of().agent().name()).truth().orElseThrow()))
                .toList();
    }

    String page() {
        return HtmlReport.page(own(), others(), truths());
    }

    String table() {
        return HtmlReport.table(cards(), truths());
    }

    String name() {
        return folder.getFileName().toString();
    }

    private List<Scorecard> matching(String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .map(Cases::card)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scorecard card(Path file) {
        assertThat(file).exists();
        return card(read(file), file.toString());
    }

    static Scorecard card(String json, String source) {
        return Json.read(json, Scorecard.class, source, 0);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
