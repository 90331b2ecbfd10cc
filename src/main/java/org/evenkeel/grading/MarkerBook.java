package org.evenkeel.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Digest;
import org.evenkeel.data.FileTree;
import org.evenkeel.data.Json;
import org.evenkeel.data.Schemas;
import org.evenkeel.data.Yaml;
import org.evenkeel.grading.text.Heard;
import org.evenkeel.grading.text.Voice;
import org.evenkeel.model.Finding;
import org.evenkeel.model.Problem;

/** What the language detectors look for: markers with their rules, compiled into one automaton. */
public final class MarkerBook {
    private static final String SCHEMA = "markers-1";

    private final List<Marker> markers;
    private final String digest;
    private final Matcher matcher;
    private final Matcher userMatcher;

    private MarkerBook(List<Marker> markers, String digest) {
        this.markers = markers;
        this.digest = digest;
        this.matcher = new Matcher(markers);
        this.userMatcher = new Matcher(markers.stream()
                .filter(marker -> marker.rules().stream().anyMatch(rule -> rule.reads(Marker.Scope.USER)))
                .toList());
    }

    /**
     * Reads the marker book of a dataset: every file below {@code markers/}, each checked against its schema.
     *
     * @throws DataException with everything that breaks the schema or cannot be read
     */
    public static MarkerBook of(FileTree dataset) {
        String schema = Schemas.text(SCHEMA);
        List<Yaml> documents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String path : dataset.paths("markers/")) {
            Yaml document = Yaml.read(dataset.text(path), dataset.name(path));
            problems.addAll(Schemas.check(document, SCHEMA, schema));
            documents.add(document);
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return read(documents);
    }

    /**
     * Reads marker files that keep their schema.
     *
     * @throws DataException naming file and line of a pattern that cannot be read, or a marker that stands twice
     */
    public static MarkerBook read(List<Yaml> documents) {
        List<Marker> markers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Yaml document : documents) {
            for (Marker marker : new MarkerReader(document).markers()) {
                if (!ids.add(marker.id())) {
                    throw new DataException(
                            document.source(), 0, "the marker '" + marker.id() + "' twice", "each marker once");
                }
                markers.add(marker);
            }
        }
        markers.sort(Comparator.comparing(Marker::id));
        List<String> parts = documents.stream()
                .map(each -> Json.canonical(each.tree()))
                .sorted()
                .toList();
        return new MarkerBook(List.copyOf(markers), Digest.sha256(String.join("\n", parts)));
    }

    /** By id. */
    public List<Marker> markers() {
        return markers;
    }

    /** The marker with this id. */
    public Optional<Marker> marker(String id) {
        return markers.stream().filter(marker -> marker.id().equals(id)).findFirst();
    }

    /** SHA-256 over the content of the files, whatever their names, order and comments. */
    public String digest() {
        return digest;
    }

    /**
     * What the rules for answers see in a text, as turn 0, in order of place. Code, quotes and tags in it are masked;
     * rules of every track are read, and no outcome is weighed.
     */
    public List<Finding> findings(String text) {
        Voice voice = Voice.own(text, new Heard());
        return matcher.hits(voice, Marker.Scope.TEXT).stream()
                .map(hit -> new Finding(
                        hit.marker().id(),
                        hit.rule().id(),
                        0,
                        Finding.Place.TEXT,
                        hit.start(voice),
                        hit.end(voice),
                        hit.evidence(voice)))
                .toList();
    }

    Matcher matcher() {
        return matcher;
    }

    /** Only the markers that are looked for in what users say: their texts are long and there is little to find. */
    Matcher userMatcher() {
        return userMatcher;
    }
}
