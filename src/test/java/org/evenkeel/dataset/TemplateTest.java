package org.evenkeel.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private final Map<String, String> values = Map.of(
            "port", "Port of Vik", "chief.last", "Holm", "mail", "{chief.last|lower}@vik.example", "loop", "{loop}");
    private final Template template = new Template(name -> {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the placeholder {" + name + "}");
        }
        return value;
    });

    @Test
    void fillsNamesFieldsFiltersAndWhatStandsInThem() {
        assertThat(template.fill("At {port}, write to {mail}."))
                .isEqualTo("At Port of Vik, write to holm@vik.example.");
        assertThat(template.fill("{port|slug} {port|upper}")).isEqualTo("port-of-vik PORT OF VIK");
    }

    @Test
    void leavesOtherBracesAlone() {
        String json = "{\"to\": [\"x\"], \"n\": {\"a\": 1}}";
        assertThat(template.fill(json)).isEqualTo(json);
        assertThat(template.fill("{{port}}")).isEqualTo("{port}");
    }

    @Test
    void refusesUnknownNamesFiltersAndCircles() {
        assertThatThrownBy(() -> template.fill("{nobody}")).hasMessage("the placeholder {nobody}");
        assertThatThrownBy(() -> template.fill("{port|shout}"))
                .hasMessage("the filter 'shout'; filters are lower, upper, slug");
        assertThatThrownBy(() -> template.fill("{loop}")).hasMessageContaining("in a circle");
    }
}
