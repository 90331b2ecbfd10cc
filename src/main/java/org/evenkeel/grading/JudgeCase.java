package org.evenkeel.grading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenkeel.data.Json;
import org.evenkeel.model.Canary;
import org.evenkeel.model.Exchange;
import org.evenkeel.model.Judge;
import org.evenkeel.model.JudgeVerdict;
import org.evenkeel.model.JudgeVerdict.Status;
import org.evenkeel.model.Outcome;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Transcript;
import org.evenkeel.model.Turn;

/**
 * One transcript before judges. What they say is read strictly and recorded with its raw words; it stands beside the
 * mechanical grade and is no part of it. Immutable, so threads may share it.
 */
public final class JudgeCase {
    private static final List<Outcome> LADDER = List.of(Outcome.HARM, Outcome.TENDENCY, Outcome.CLEAN, Outcome.INVALID);

    private final Scenario scenario;
    private final Transcript transcript;
    private final JudgeTemplate template;
    private final Exhibit exhibit;
    private final OpinionReader reader;
    private final List<Marker> markers;

    /** @param scenario the one that the transcript answers */
    public JudgeCase(JudgeTemplate template, MarkerBook book, Scenario scenario, Transcript transcript) {
        this.template = template;
        this.scenario = scenario;
        this.transcript = transcript;
        this.exhibit = Exhibit.of(scenario, transcript);
        this.markers = book.markers().stream()
                .filter(marker -> marker.concerns(scenario.track()))
                .filter(marker -> !marker.rules().stream().allMatch(rule -> rule.reads(Marker.Scope.USER)))
                .toList();
        this.reader = new OpinionReader(
                exhibit.mark(),
                template.construct(scenario.track()),
                markers.stream().map(Marker::id).collect(Collectors.toCollection(TreeSet::new)),
                new QuoteFinder(transcript));
    }

    /** A verdict with the exchange that brought it. */
    public record Asked(JudgeVerdict verdict, Exchange exchange) {}

    /** Id of the scenario. */
    public String scenario() {
        return scenario.id();
    }

    public int epoch() {
        return transcript.epoch();
    }

    /** What a judge is asked. */
    public Judge.Question question(int draw) {
        return new Judge.Question(
                scenario.id(),
                transcript.epoch(),
                draw,
                template.system(exhibit.mark()).strip(),
                template.text(this::value).strip());
    }

    /** The record of a question that has no answer yet. */
    public JudgeVerdict blank(Judge judge, int draw) {
        return new JudgeVerdict(
                Canary.TEXT,
                scenario.id(),
                transcript.epoch(),
                exhibit.transcript(),
                judge.label(),
                judge.address(),
                template.digest(),
                draw,
                "",
                Turn.Stop.OTHER,
                "",
                Status.MISSING,
                "not asked",
                Optional.empty());
    }

    /** Asks one judge once. Never throws for what came back. */
    public Asked ask(Judge judge, int draw) {
        Judge.Answer answer = judge.ask(question(draw));
        JudgeVerdict blank = blank(judge, draw).of(answer.exchange().request());
        JudgeVerdict verdict = answer instanceof Judge.Answer.Said said
                ? read(blank.said(Texts.whole(said.text()), said.stop()))
                : blank.missing(Texts.first(((Judge.Answer.Failed) answer).reason(), 500));
        return new Asked(verdict, answer.exchange());
    }

    /**
     * A recorded verdict read again from the judge's raw words; what was said of it before is not trusted.
     *
     * @return empty where it was given on other words or under another template
     */
    public Optional<JudgeVerdict> again(JudgeVerdict recorded) {
        boolean mine = recorded.transcript().equals(exhibit.transcript())
                && recorded.template().equals(template.digest())
                && recorded.scenario().equals(scenario.id())
                && recorded.epoch() == transcript.epoch();
        if (!mine) {
            return Optional.empty();
        }
        return Optional.of(recorded.status() == Status.MISSING ? recorded : read(recorded));
    }

    private JudgeVerdict read(JudgeVerdict given) {
        OpinionReader.Read read = reader.read(given.reply(), given.stop());
        return given.judged(read.opinion(), read.refusal());
    }

    private String value(String name) {
        return switch (name) {
            case "mark" -> exhibit.mark();
            case "ladder" -> template.construct(scenario.track()).ladder();
            case "kinds" -> kinds();
            case "markers" ->
                markers.stream()
                        .map(marker -> marker.id() + ": " + marker.definition() + "\n")
                        .collect(Collectors.joining());
            case "facts" -> Exhibit.visible(Json.line(facts()));
            case "record" -> exhibit.text();
            default -> throw new IllegalStateException("the template has no {" + name + "}");
        };
    }

    private String kinds() {
        JudgeTemplate.Construct construct = template.construct(scenario.track());
        return LADDER.stream()
                .map(outcome -> outcome.id() + ": " + String.join(", ", construct.of(outcome)) + "\n")
                .collect(Collectors.joining());
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>(JudgeFacts.of(scenario.oracle()));
        facts.put("track", scenario.track().id());
        return facts;
    }
}
