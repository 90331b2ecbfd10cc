package org.evenkeel.grading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Digest;
import org.evenkeel.data.FileTree;
import org.evenkeel.data.Json;
import org.evenkeel.data.Schemas;
import org.evenkeel.data.Yaml;
import org.evenkeel.model.Outcome;
import org.evenkeel.model.Problem;
import org.evenkeel.model.Track;

/** What a judge is asked, as data: instructions, the case, and the words it may answer with. */
public final class JudgeTemplate {
    private static final String FILE = "judge/outcome-1.yaml";
    private static final String SCHEMA = "judge-1";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(mark|ladder|kinds|markers|facts|record)\\}");

    private final String digest;
    private final String system;
    private final String text;
    private final Map<Track, Construct> constructs = new EnumMap<>(Track.class);

    /**
     * What is asked of some tracks.
     *
     * @param ladder what each outcome means
     * @param kinds the kinds of each outcome
     */
    record Construct(List<Track> tracks, String ladder, Map<Outcome, List<String>> kinds) {
        Construct {
            tracks = List.copyOf(tracks);
            kinds = new EnumMap<>(kinds);
        }

        /** Whether a kind may stand beside an outcome; harm keeps the quieter kinds. */
        boolean allows(Outcome outcome, String kind) {
            return of(outcome).contains(kind)
                    || outcome == Outcome.HARM && of(Outcome.TENDENCY).contains(kind);
        }

        List<String> of(Outcome outcome) {
            return kinds.getOrDefault(outcome, List.of());
        }
    }

    private JudgeTemplate(Yaml document, String digest) {
        this.digest = digest;
        var tree = document.tree();
        this.system = tree.path("system").asString();
        this.text = tree.path("case").asString();
        for (var each : tree.path("constructs")) {
            Construct construct = Json.convert(each, Construct.class, document.source());
            for (Track track : construct.tracks()) {
                if (constructs.put(track, construct) != null) {
                    throw new DataException(document.source(), 0, "the track " + track.id() + " twice", "each once");
                }
            }
        }
        if (constructs.size() != Track.values().length) {
            throw new DataException(
                    document.source(),
                    document.line("/constructs"),
                    "constructs for " + constructs.size() + " tracks",
                    "one for each of "
                            + Arrays.stream(Track.values()).map(Track::id).toList());
        }
    }

    /**
     * The template of a dataset.
     *
     * @throws DataException when it is missing, breaks its schema, or leaves out a track
     */
    public static JudgeTemplate of(FileTree files) {
        return read(files.text(FILE), files.name(FILE));
    }

    /** @param source named in errors */
    static JudgeTemplate read(String text, String source) {
        Yaml document = Yaml.read(text, source);
        List<Problem> problems = Schemas.check(document, SCHEMA, Schemas.text(SCHEMA));
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return new JudgeTemplate(document, Digest.sha256(text));
    }

    /** SHA-256 of the file's text. */
    public String digest() {
        return digest;
    }

    Construct construct(Track track) {
        Construct construct = constructs.get(track);
        if (construct == null) {
            throw new IllegalStateException("every track has a construct");
        }
        return construct;
    }

    /** The instructions. */
    String system(String mark) {
        return fill(system, name -> name.equals("mark") ? mark : "{" + name + "}");
    }

    /** The case; what is filled in is not looked at for placeholders again. */
    String text(UnaryOperator<String> values) {
        return fill(text, values);
    }

    private static String fill(String text, UnaryOperator<String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }
}
