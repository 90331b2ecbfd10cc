package org.evenkeel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form of the report against files, byte for byte, in three locales and two time zones. To write the files anew
 * after a change that is meant: {@code -Devenkeel.golden=write}; then read the difference.
 */
class GoldenReportTest {
    private static final boolean WRITE = "write".equals(System.getProperty("evenkeel.golden"));
    private static final List<String> LOCALES = List.of("en-US", "tr-TR", "ar-EG-u-nu-arab");
    private static final List<String> ZONES = List.of("UTC", "Asia/Kolkata");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeAll
    static void writeAnew() throws IOException {
        for (Cases given : WRITE ? Cases.all() : List.<Cases>of()) {
            for (var form : forms(given).entrySet()) {
                Files.writeString(given.folder().resolve(form.getKey()), form.getValue());
            }
        }
    }

    @AfterEach
    void back() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    static List<Cases> cases() {
        return Cases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFormIsTheSameEverywhere(Cases given) throws IOException {
        for (String tag : LOCALES) {
            for (String id : ZONES) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                for (var form : forms(given).entrySet()) {
                    Path file = given.folder().resolve(form.getKey());
                    assertThat(file).as(tag + " " + id).exists();
                    assertThat(form.getValue().getBytes(StandardCharsets.UTF_8))
                            .as(file + " in " + tag + " " + id)
                            .isEqualTo(Files.readAllBytes(file));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noFileStandsWithoutItsOtherHalf(Cases given) throws IOException {
        try (Stream<Path> files = Files.list(given.folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("scorecard.json")
                    .containsAll(forms(given).keySet())
                    .allMatch(name -> forms(given).containsKey(name)
                            || name.matches("scorecard\\.json|(beside|truth)-\\d+\\.json"));
        }
    }

    @Test
    void thereAreCasesForWhatCanBeMissing() {
        assertThat(cases().stream().map(Cases::name))
                .contains(
                        "every-track",
                        "undefined-figures",
                        "zero-harm",
                        "full-harm",
                        "missing-track",
                        "one-cluster",
                        "hostile-names");
    }

    /** The forms by file name; the table of all runs and the picture where there is more than one run. */
    private static SortedMap<String, String> forms(Cases given) {
        SortedMap<String, String> forms = new TreeMap<>();
        forms.put("report.txt", TextReport.terminal(given.cards(), given.truths()));
        forms.put("report.md", TextReport.markdown(given.cards(), given.truths()));
        forms.put("report.html", given.page());
        if (!given.others().isEmpty()) {
            forms.put("table.html", given.table());
            forms.put("scores.svg", Picture.scores(given.cards()));
        }
        return forms;
    }
}
