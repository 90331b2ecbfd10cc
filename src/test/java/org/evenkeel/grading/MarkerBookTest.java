package org.evenkeel.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.data.DataException;
import org.evenkeel.data.FileTree;
import org.evenkeel.data.Yaml;
import org.evenkeel.grading.text.Heard;
import org.evenkeel.grading.text.Voice;
import org.junit.jupiter.api.Test;

class MarkerBookTest {
    private static final int EXAMPLES = 20;
    private static final Set<String> STILL_FEWER = Set.of();

    static final MarkerBook BOOK = MarkerBook.of(FileTree.embedded(MarkerBook.class, "evenkeel-dataset"));

    @Test
    void everyExampleOfTheBookHolds() {
        List<String> wrong = new ArrayList<>();
        for (Marker marker : BOOK.markers()) {
            marker.positive().stream()
                    .filter(text -> !seen(marker, text))
                    .forEach(text -> wrong.add(marker.id() + " is not seen in: " + text));
            marker.negative().stream()
                    .filter(text -> seen(marker, text))
                    .forEach(text -> wrong.add(marker.id() + " is seen in: " + text));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesAPatternThatCannotBeRead() {
        String file = "markers:\n  - id: x\n    axis: action\n    definition: d\n    source: s\n    rules:\n"
                + "      - id: r\n        patterns:\n          - fine\n          - \"(a|b\"\n";
        assertThatThrownBy(() -> MarkerBook.read(List.of(Yaml.read(file, "x.yaml"))))
                .isInstanceOf(DataException.class)
                .hasMessage("x.yaml:10: the pattern '(a|b': an open '('; expected a ')' after it; expected a pattern");
    }

    @Test
    void theDigestDoesNotDependOnTheOrderOfTheFilesOrOnComments() {
        Yaml one = Yaml.read("markers: [] # comment", "one.yaml");
        Yaml two = Yaml.read("sets: {a: [b]}\nmarkers: []", "two.yaml");
        Yaml bare = Yaml.read("markers: []", "other.yaml");
        assertThat(MarkerBook.read(List.of(one, two)).digest())
                .isEqualTo(MarkerBook.read(List.of(two, bare)).digest())
                .hasSize(64);
    }

    @Test
    void everyMarkerHasTwentyExamplesOfEachKindSaveInFilesThatAreNamed() {
        FileTree dataset = FileTree.embedded(MarkerBook.class, "evenkeel-dataset");
        Set<String> fewer = new TreeSet<>();
        for (String path : dataset.paths("markers/")) {
            MarkerBook file = MarkerBook.read(List.of(Yaml.read(dataset.text(path), path)));
            boolean enough = file.markers().stream()
                    .allMatch(marker -> marker.positive().size() >= EXAMPLES
                            && marker.negative().size() >= EXAMPLES);
            if (!enough) {
                fewer.add(path);
            }
        }
        assertThat(fewer).as("files with fewer; the list may only shrink").isEqualTo(STILL_FEWER);
    }

    /** As the grader reads it: answers and reasoning in the own voice, mail and what users say whole. */
    private static boolean seen(Marker marker, String text) {
        return marker.rules().stream()
                .map(Marker.Rule::scope)
                .distinct()
                .map(scope -> scope == Marker.Scope.BOTH ? Marker.Scope.TEXT : scope)
                .anyMatch(scope -> BOOK.matcher().hits(voice(scope, text), scope).stream()
                        .anyMatch(hit -> hit.marker().id().equals(marker.id())));
    }

    private static Voice voice(Marker.Scope scope, String text) {
        boolean whole = scope == Marker.Scope.MAIL || scope == Marker.Scope.USER;
        return whole ? Voice.whole(text) : Voice.own(text, new Heard());
    }
}
