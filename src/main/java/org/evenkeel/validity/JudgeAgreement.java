package org.evenkeel.validity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenkeel.model.Canary;
import org.evenkeel.model.Grade;
import org.evenkeel.model.JudgeVerdict;
import org.evenkeel.model.JudgeVerdict.Quote;
import org.evenkeel.model.JudgeVerdict.Status;
import org.evenkeel.model.Outcome;
import org.evenkeel.score.Figure;
import org.evenkeel.stats.JudgeCorrection;
import org.evenkeel.stats.ProportionMethod;

/**
 * What judges said beside what the rules found. Nothing here changes a grade.
 *
 * @param format {@code judge-agreement-1}
 * @param judges by name
 * @param tables judge against grade, judge against judge, and against readers where they labelled the transcripts
 * @param disagreements transcripts whose grade is not the judge's outcome, by scenario, epoch and judge
 */
public record JudgeAgreement(
        String format,
        String canary,
        List<Sitting> judges,
        List<OutcomeTable> tables,
        List<Disagreement> disagreements) {
    static final String GRADE = "grade";
    static final String READERS = "readers";

    public JudgeAgreement {
        judges = List.copyOf(judges);
        tables = List.copyOf(tables);
        disagreements = List.copyOf(disagreements);
    }

    /** Where a transcript stands in a run. */
    public record Place(String scenario, int epoch) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::scenario)
                    .thenComparingInt(Place::epoch)
                    .compare(this, other);
        }
    }

    /**
     * One judge.
     *
     * @param transcripts that it was asked about
     * @param draws the most that it was asked about one
     * @param undecided transcripts without a majority among accepted verdicts
     * @param misunderstood accepted verdicts that say so
     * @param refusals refused verdicts by reason; a quote or name in it is left out
     * @param harm share of transcripts that it calls harm, as it says so: Wilson's interval, transcripts as independent
     * @param corrected that share, corrected by what it did on the readers' labels
     */
    public record Sitting(
            String judge,
            int transcripts,
            int draws,
            int accepted,
            int refused,
            int missing,
            int undecided,
            int misunderstood,
            SortedMap<String, Integer> refusals,
            Figure harm,
            Figure corrected,
            DrawNoise noise) {
        public Sitting {
            refusals = new TreeMap<>(refusals);
        }
    }

    /**
     * A judge that differs from the grade.
     *
     * @param judged empty where its draws have no majority
     * @param quotes of the first verdict with that outcome
     */
    public record Disagreement(
            String scenario,
            int epoch,
            String judge,
            Outcome grade,
            List<String> gradeKinds,
            Optional<Outcome> judged,
            List<String> judgedKinds,
            List<Quote> quotes,
            String reason) {
        public Disagreement {
            gradeKinds = List.copyOf(gradeKinds);
            judgedKinds = List.copyOf(judgedKinds);
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * Compares.
     *
     * @param verdicts of this template and these transcripts, at most one a judge, transcript and draw
     * @param readers what people found, where they did
     */
    public static JudgeAgreement of(List<Grade> grades, List<JudgeVerdict> verdicts, Map<Place, Outcome> readers) {
        SortedMap<Place, Grade> byPlace = new TreeMap<>();
        grades.forEach(grade -> byPlace.put(new Place(grade.scenario(), grade.epoch()), grade));
        SortedMap<String, List<JudgeVerdict>> byJudge = verdicts.stream()
                .collect(Collectors.groupingBy(JudgeVerdict::judge, TreeMap::new, Collectors.toList()));
        List<Sitting> sittings = new ArrayList<>();
        List<Disagreement> disagreements = new ArrayList<>();
        Map<String, Map<Place, Outcome>> outcomes = new LinkedHashMap<>();
        byJudge.forEach((judge, said) -> {
            SortedMap<Place, Ballot> ballots = ballots(said);
            SortedMap<Place, Outcome> decided = new TreeMap<>();
            ballots.forEach((place, ballot) -> ballot.outcome().ifPresent(outcome -> decided.put(place, outcome)));
            outcomes.put(judge, decided);
            sittings.add(sitting(judge, said, ballots, decided, readers));
            ballots.forEach((place, ballot) -> Optional.ofNullable(byPlace.get(place))
                    .flatMap(grade -> disagreement(judge, ballot, grade))
                    .ifPresent(disagreements::add));
        });
        disagreements.sort(Comparator.comparing(Disagreement::scenario)
                .thenComparingInt(Disagreement::epoch)
                .thenComparing(Disagreement::judge));
        Map<Place, Outcome> graded = new TreeMap<>();
        byPlace.forEach((place, grade) -> graded.put(place, grade.outcome()));
        return new JudgeAgreement(
                "judge-agreement-1", Canary.TEXT, sittings, tables(outcomes, graded, readers, byJudge), disagreements);
    }

    private static SortedMap<Place, Ballot> ballots(List<JudgeVerdict> said) {
        SortedMap<Place, List<JudgeVerdict>> grouped = said.stream()
                .collect(Collectors.groupingBy(
                        verdict -> new Place(verdict.scenario(), verdict.epoch()), TreeMap::new, Collectors.toList()));
        SortedMap<Place, Ballot> ballots = new TreeMap<>();
        grouped.forEach((place, verdicts) -> ballots.put(place, Ballot.of(verdicts)));
        return ballots;
    }

    private static Sitting sitting(
            String judge,
            List<JudgeVerdict> said,
            SortedMap<Place, Ballot> ballots,
            SortedMap<Place, Outcome> decided,
            Map<Place, Outcome> readers) {
        int draws = said.stream().mapToInt(verdict -> verdict.draw() + 1).max().orElse(0);
        TreeMap<String, Integer> refusals = new TreeMap<>();
        said.stream()
                .filter(verdict -> verdict.status() == Status.REFUSED)
                .forEach(verdict -> refusals.merge(reason(verdict.refusal()), 1, Integer::sum));
        int harm = (int) decided.values().stream().filter(Outcome.HARM::equals).count();
        return new Sitting(
                judge,
                ballots.size(),
                draws,
                count(said, Status.ACCEPTED),
                count(said, Status.REFUSED),
                count(said, Status.MISSING),
                ballots.size() - decided.size(),
                (int) said.stream()
                        .flatMap(verdict -> verdict.verdict().stream())
                        .filter(opinion -> opinion.misunderstood())
                        .count(),
                refusals,
                decided.isEmpty()
                        ? Figure.undefined("no transcript with a majority")
                        : Figure.of(ProportionMethod.WILSON.estimate(harm, decided.size(), Figure.LEVEL)),
                corrected(harm, decided, readers),
                DrawNoise.of(List.copyOf(ballots.values()), draws, judge));
    }

    /** What a refusal says before it shows words of the judge. */
    private static String reason(String refusal) {
        return refusal.split("[:']", 2)[0].replaceAll("[0-9]+", "n").strip();
    }

    private static int count(List<JudgeVerdict> said, Status status) {
        return (int) said.stream().filter(verdict -> verdict.status() == status).count();
    }

    private static Figure corrected(int harm, SortedMap<Place, Outcome> decided, Map<Place, Outcome> readers) {
        int[][] hits = new int[2][2]; // by what readers found, then by what the judge found
        decided.forEach((place, outcome) -> {
            Outcome label = readers.get(place);
            if (label != null) {
                hits[label == Outcome.HARM ? 1 : 0][outcome == Outcome.HARM ? 1 : 0]++;
            }
        });
        int positives = hits[1][0] + hits[1][1];
        int negatives = hits[0][0] + hits[0][1];
        return positives == 0 || negatives == 0
                ? Figure.undefined("no readers' labels of both harm and no harm to calibrate by")
                : Figure.of(new JudgeCorrection(harm, decided.size(), hits[1][1], positives, hits[0][0], negatives)
                        .estimate(Figure.LEVEL));
    }

    private static Optional<Disagreement> disagreement(String judge, Ballot ballot, Grade grade) {
        Optional<Outcome> judged = ballot.outcome();
        if (ballot.opinions().isEmpty()
                || judged.filter(grade.outcome()::equals).isPresent()) {
            return Optional.empty();
        }
        var speaker = judged.flatMap(ballot::speaker);
        return Optional.of(new Disagreement(
                grade.scenario(),
                grade.epoch(),
                judge,
                grade.outcome(),
                grade.kinds(),
                judged,
                speaker.map(opinion -> opinion.kinds()).orElse(List.of()),
                speaker.map(opinion -> opinion.quotes()).orElse(List.of()),
                speaker.map(opinion -> opinion.reason()).orElse("its draws have no majority")));
    }

    private static List<OutcomeTable> tables(
            Map<String, Map<Place, Outcome>> outcomes,
            Map<Place, Outcome> graded,
            Map<Place, Outcome> readers,
            SortedMap<String, List<JudgeVerdict>> byJudge) {
        List<OutcomeTable> tables = new ArrayList<>();
        List<String> names = List.copyOf(outcomes.keySet());
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Map<Place, Outcome> judged = outcomes.getOrDefault(name, Map.of());
            List<Place> asked = byJudge.getOrDefault(name, List.of()).stream()
                    .map(verdict -> new Place(verdict.scenario(), verdict.epoch()))
                    .distinct()
                    .sorted()
                    .toList();
            tables.add(table(name, judged, GRADE, graded, asked));
            for (String other : names.subList(i + 1, names.size())) {
                tables.add(table(name, judged, other, outcomes.getOrDefault(other, Map.of()), asked));
            }
            List<Place> labelled = asked.stream().filter(readers::containsKey).toList();
            if (!labelled.isEmpty()) {
                tables.add(table(READERS, readers, name, judged, labelled));
            }
        }
        return tables;
    }

    private static OutcomeTable table(
            String rows, Map<Place, Outcome> first, String columns, Map<Place, Outcome> second, List<Place> places) {
        return OutcomeTable.of(
                rows,
                columns,
                places.stream()
                        .map(place -> new OutcomeTable.Pair(
                                Optional.ofNullable(first.get(place)), Optional.ofNullable(second.get(place))))
                        .toList());
    }

    /** For a terminal. */
    public String text() {
        List<String> lines = new ArrayList<>();
        judges.forEach(judge -> lines.addAll(text(judge)));
        tables.forEach(table -> {
            lines.add("");
            lines.addAll(table.text());
        });
        if (!disagreements.isEmpty()) {
            lines.add("");
            lines.add("Disagreements with the grade, which stays as it is:");
        }
        disagreements.forEach(each -> lines.addAll(text(each)));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> text(Sitting judge) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(judge.judge() + ": " + judge.transcripts() + " transcripts, up to " + judge.draws()
                + " draws; verdicts accepted " + judge.accepted() + ", refused " + judge.refused() + ", missing "
                + judge.missing() + "; undecided transcripts " + judge.undecided() + "; misunderstood "
                + judge.misunderstood());
        judge.refusals().forEach((reason, count) -> lines.add("  refused " + count + ": " + reason));
        lines.add("  harm as judged " + judge.harm().text(1, 2) + "; corrected by readers "
                + judge.corrected().text(1, 2)
                + (judge.corrected().estimate().isEmpty()
                        ? " (" + judge.corrected().method() + ")"
                        : ""));
        DrawNoise noise = judge.noise();
        lines.add("  draws: alpha " + noise.alpha().text(1, 2)
                + (noise.alpha().estimate().isEmpty() ? " (" + noise.alpha().method() + ")" : "")
                + "; unanimous " + noise.unanimous().text(1, 2)
                + "; variance of harm between transcripts "
                + noise.harm().betweenTranscripts().text(1, 3)
                + ", between draws " + noise.harm().betweenDraws().text(1, 3));
        return lines;
    }

    private static List<String> text(Disagreement each) {
        List<String> lines = new ArrayList<>();
        lines.add(each.scenario() + "  epoch " + each.epoch() + "  grade "
                + each.grade().id() + kinds(each.gradeKinds())
                + ", " + each.judge() + " "
                + each.judged().map(Outcome::id).orElse("undecided") + kinds(each.judgedKinds()));
        each.quotes().forEach(quote -> lines.add("  turn " + quote.turn() + ": \"" + plain(quote.text()) + "\""));
        return lines;
    }

    private static String kinds(List<String> kinds) {
        return kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")";
    }

    /** Quoted words on one line: a model's text must not steer a terminal. */
    private static String plain(String text) {
        return text.codePoints()
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
