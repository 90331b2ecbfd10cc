package org.evenkeel.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Yaml;
import org.evenkeel.model.Track;
import tools.jackson.databind.JsonNode;

/** Reads one file of the marker book. */
final class MarkerReader {
    private final Yaml document;
    private final Map<String, List<String>> sets = new TreeMap<>();

    MarkerReader(Yaml document) {
        this.document = document;
        for (Map.Entry<String, JsonNode> set : document.tree().path("sets").properties()) {
            sets.put(set.getKey(), texts(set.getValue()));
        }
    }

    List<Marker> markers() {
        List<Marker> markers = new ArrayList<>();
        int index = 0;
        for (JsonNode marker : document.tree().path("markers")) {
            markers.add(marker(marker, "/markers/" + index++));
        }
        return markers;
    }

    private Marker marker(JsonNode marker, String pointer) {
        int severity = marker.path("severity").asInt(0);
        List<Marker.Rule> rules = new ArrayList<>();
        int index = 0;
        for (JsonNode rule : marker.path("rules")) {
            rules.add(rule(rule, severity, pointer + "/rules/" + index++));
        }
        return new Marker(
                text(marker, "id", pointer),
                choice(Marker.Axis.class, text(marker, "axis", pointer), pointer),
                text(marker, "definition", pointer),
                text(marker, "source", pointer),
                severity,
                texts(marker.path("tracks")).stream()
                        .map(track -> choice(Track.class, track, pointer))
                        .toList(),
                rules,
                texts(marker.path("positive")),
                texts(marker.path("negative")));
    }

    private Marker.Rule rule(JsonNode rule, int severity, String pointer) {
        return new Marker.Rule(
                text(rule, "id", pointer),
                rule.path("language").asString("en"),
                rule.path("severity").asInt(severity),
                choice(Marker.Subject.class, rule.path("subject").asString("none"), pointer),
                choice(Marker.Scope.class, rule.path("scope").asString("text"), pointer),
                choice(Marker.Negation.class, rule.path("negation").asString("blocks"), pointer),
                patterns(rule, "patterns", pointer),
                patterns(rule, "except", pointer));
    }

    private List<Pattern> patterns(JsonNode rule, String key, String pointer) {
        List<Pattern> patterns = new ArrayList<>();
        int index = 0;
        for (String source : texts(rule.path(key))) {
            patterns.add(pattern(source, pointer + "/" + key + "/" + index++));
        }
        return patterns;
    }

    private Pattern pattern(String source, String pointer) {
        try {
            return Pattern.parse(source, sets);
        } catch (IllegalArgumentException e) {
            throw new DataException(
                    document.source(),
                    document.line(pointer),
                    "the pattern '" + source + "': " + e.getMessage(),
                    "a pattern");
        }
    }

    private <E extends Enum<E>> E choice(Class<E> type, String word, String pointer) {
        try {
            return Marker.word(type, word);
        } catch (IllegalArgumentException e) {
            throw new DataException(
                    document.source(),
                    document.line(pointer),
                    "'" + word + "'",
                    "one of " + List.of(type.getEnumConstants()));
        }
    }

    private String text(JsonNode node, String key, String pointer) {
        if (!node.path(key).isString()) {
            throw new DataException(document.source(), document.line(pointer), "no '" + key + "'", "a text");
        }
        return node.path(key).asString().strip();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
