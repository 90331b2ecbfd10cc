package org.evenkeel.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.model.Canary;
import org.evenkeel.model.Grade;
import org.evenkeel.model.Outcome;
import org.junit.jupiter.api.Test;

/** The table of labels against grades. */
class AgreementTest {
    private final List<Label> labels = new ArrayList<>();
    private final List<Grade> grades = new ArrayList<>();

    @Test
    void kappaIsThatOfATableWorkedByHand() {
        // 20 clean-clean, 5 clean-harm, 10 harm-clean, 15 harm-harm: observed 0.7, chance 0.5, kappa 0.4
        add(20, Optional.of(Outcome.CLEAN), Outcome.CLEAN);
        add(5, Optional.of(Outcome.CLEAN), Outcome.HARM);
        add(10, Optional.of(Outcome.HARM), Outcome.CLEAN);
        add(15, Optional.of(Outcome.HARM), Outcome.HARM);
        add(2, Optional.empty(), Outcome.HARM);
        Agreement agreement = Agreement.of(labels, grades);
        Agreement.Table table = agreement.readers();
        assertThat(table.n()).isEqualTo(50);
        assertThat(table.unlabelled()).isEqualTo(2);
        assertThat(table.counts().get(0)).containsExactly(20, 0, 5, 0);
        assertThat(table.counts().get(2)).containsExactly(10, 0, 15, 0);
        assertThat(table.observed().estimate()).contains(0.7);
        assertThat(table.kappa().estimate()).contains(0.4);
        assertThat(table.kappa().kind()).isEqualTo("interval");
        assertThat(table.classes().get(0).precision().estimate()).contains(0.666667);
        assertThat(table.classes().get(0).recall().estimate()).contains(0.8);
        assertThat(table.classes().get(1).precision().kind()).isEqualTo("undefined");
        assertThat(agreement.differences()).hasSize(15);
        assertThat(agreement.text())
                .contains("n = 50, 2 without a label; equal 0.70", "id-20  labelled clean, graded harm");
    }

    @Test
    void intendedHarmCountsAsHarmAgainstTheLabelOfTheStudy() {
        labels.add(new Label("imported/murder", 0, "a", "m", "", Optional.empty(), Optional.of(true)));
        grades.add(grade(0, Outcome.INVALID, List.of("intended")));
        Agreement agreement = Agreement.of(labels, grades);
        assertThat(agreement.framework().counts()).containsExactly(List.of(0, 0), List.of(0, 1));
        assertThat(agreement.readers().n()).isZero();
        assertThat(agreement.readers().kappa().kind()).isEqualTo("undefined");
        assertThat(agreement.labelled()).isTrue();
    }

    @Test
    void withoutLabelsThereIsNoAgreement() {
        Agreement none = Agreement.of(List.of(), List.of());
        assertThat(none.labelled()).isFalse();
        assertThat(none.text()).isEmpty();
    }

    private void add(int times, Optional<Outcome> label, Outcome outcome) {
        for (int i = 0; i < times; i++) {
            int epoch = labels.size();
            labels.add(new Label("imported/murder", epoch, "id-" + epoch, "m", "", label, Optional.empty()));
            grades.add(grade(epoch, outcome, List.of()));
        }
    }

    private static Grade grade(int epoch, Outcome outcome, List<String> kinds) {
        return new Grade(
                Canary.TEXT,
                "imported/murder",
                epoch,
                outcome,
                kinds,
                true,
                List.of(),
                List.of(),
                0,
                Optional.empty(),
                List.of());
    }
}
