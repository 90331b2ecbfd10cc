package org.evenkeel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.evenkeel.score.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChartsTest {
    @ParameterizedTest
    @CsvSource({"0, 10", "9.9, 10", "10, 10", "10.1, 20", "50.1, 100", "100, 100", "1e300, 100"})
    void anAxisEndsAtTheLeastRoundNumberThatHoldsTheWidest(double widest, int end) {
        assertThat(Axis.end(widest)).isEqualTo(end);
    }

    @Test
    void ticksNeedNoFractions() {
        assertThat(new Axis(0, 100, 0, 1).ticks()).containsExactly(0.0, 25.0, 50.0, 75.0, 100.0);
        assertThat(new Axis(0, 50, 0, 1).ticks()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0);
        assertThat(new Axis(0, 10, 0, 1).ticks()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
        assertThat(new Axis(-10, 10, 0, 1).ticks()).containsExactly(-10.0, -5.0, 0.0, 5.0, 10.0);
    }

    @Test
    void whatLiesBeyondAnAxisStandsAtItsEnd() {
        Axis axis = new Axis(-100, 100, 200, 600);
        assertThat(axis.place(0)).isEqualTo(400, within(1e-9));
        assertThat(axis.place(1e300)).isEqualTo(600, within(1e-9));
        assertThat(axis.beyond(100)).isFalse();
        assertThat(axis.beyond(100.1)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Axis(1, 1, 0, 9));
    }

    @ParameterizedTest
    @CsvSource({"12.5, 12.5", "100, 100", "0.25, 0.25", "-0.001, 0", "1e6, 1000000", "0.004, 0"})
    void numbersInChartsArePlainAndShort(double value, String text) {
        assertThat(Svg.number(value)).isEqualTo(text);
    }

    @Test
    void labelsAreEscapedAndWhatXmlCannotHoldIsDropped() {
        assertThat(Svg.escape("<a b=\"c\">&\u0000\u001b\ud800\uffff😀")).isEqualTo("&lt;a b=&quot;c&quot;&gt;&amp;😀");
    }

    @Test
    void aDotIsFilledWhereItsIntervalExcludesZero() {
        assertThat(forest(4, 1, 7)).contains("class=\"dot\"");
        assertThat(forest(4, -1, 9)).contains("class=\"dot hollow\"");
        assertThat(forest(4, 0, 8)).contains("class=\"dot hollow\"");
    }

    private static String forest(double estimate, double lower, double upper) {
        Figure figure = new Figure(
                "interval",
                Optional.of(estimate),
                Optional.of(lower),
                Optional.of(upper),
                Optional.of(0.95),
                "made up",
                10,
                5);
        return new IntervalChart(-10, 10, 1, "", "").row("row", figure).wide("id", "title", "description");
    }

    @Test
    void anUndefinedFigureHasNoMark() {
        String svg = new IntervalChart(0, 100, 1, "", "")
                .row("row", Figure.undefined("none"))
                .wide("id", "title", "description");
        assertThat(svg).contains(">–</text>").doesNotContain("<circle").doesNotContain("whisker");
    }

    @Test
    void aFigureFarBeyondTheScaleStaysInsideTheChart() {
        Figure figure = new Figure(
                "interval",
                Optional.of(1e300),
                Optional.of(-1e300),
                Optional.of(1e300),
                Optional.of(0.95),
                "hostile",
                1,
                1);
        String svg = new IntervalChart(0, 100, 1, "", "").row("row", figure).wide("id", "title", "description");
        assertThat(svg).doesNotContain("<circle").hasSizeLessThan(4000);
        assertThat(Pattern.compile("x[12]?=\"(\\d+)").matcher(svg).results().map(found -> found.group(1)))
                .allMatch(x -> Integer.parseInt(x) <= 900);
    }

    @Test
    void aCountIsWrittenIntoItsSegmentOnlyWhereItFits() {
        assertThat(OutcomeChart.fits("7", 15)).isTrue();
        assertThat(OutcomeChart.fits("7", 14)).isFalse();
        assertThat(OutcomeChart.fits("540", 30)).isFalse();
        assertThat(OutcomeChart.fits("0", 500)).isFalse();
        String svg = new OutcomeChart().bar("run", List.of(999, 1, 0, 0, -5)).wide("id", "title", "description");
        assertThat(svg).contains(">999</text>").contains(">n = 1000</text>").doesNotContain(">1</text>");
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeChart().bar("run", List.of(1)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "19.99, 0", "20, 1", "79.9, 3", "80, 4", "100, 4", "-7, 0", "1e300, 4"})
    void scoresHaveFiveSteps(double score, int step) {
        Figure figure = new Figure(
                "point", Optional.of(score), Optional.empty(), Optional.empty(), Optional.empty(), "one cluster", 1, 1);
        assertThat(ScoreChart.step(Optional.of(figure))).contains(step);
        assertThat(ScoreChart.step(Optional.of(Figure.undefined("none")))).isEmpty();
        assertThat(ScoreChart.step(Optional.empty())).isEmpty();
    }

    static List<Cases> cases() {
        return Cases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyChartIsWellFormedAndNeedsNothingBesideThePage(Cases given) throws Exception {
        String page = given.page() + given.table();
        var svgs = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .toList();
        assertThat(svgs).hasSizeGreaterThan(7);
        for (var found : svgs) {
            String svg = found.group();
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(svg).doesNotContain(" style=\"", "<style", "<script", "<image", " href=", "NaN", "Infinity");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyIdStandsOnceOnAPage(Cases given) {
        for (String page : List.of(given.page(), given.table())) {
            assertThat(Pattern.compile(" id=\"([^\"]*)\"")
                            .matcher(page)
                            .results()
                            .map(found -> found.group(1)))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void markdownReadsNoMarksInNames() {
        assertThat(TextReport.markdown("<b>`a`|[x](javascript:1) *_~!\\ & 1.0 [0.5, 2.0]*"))
                .isEqualTo("&lt;b>\\`a\\`\\|[x]\\(javascript:1) \\*\\_\\~\\!\\\\ &amp; 1.0 [0.5, 2.0]\\*");
    }

    @Test
    void aRowOfAnotherLengthThanTheHeadingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grid("title", List.of("a", "b"), List.of(List.of("1"))))
                .withMessage("a row of 1 cells; expected 2 in title");
    }
}
