package org.evenkeel.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
    @Test
    void knowsTheLineOfEveryNode() {
        Yaml yaml = Yaml.read("a: 1\nb:\n  - x\n  - {c: y}\n", "f.yaml");
        assertThat(yaml.line("/a")).isEqualTo(1);
        assertThat(yaml.line("/b/1/c")).isEqualTo(4);
        assertThat(yaml.line("/b/1/missing/deep")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"no,STRING", "012,STRING", "1e3,STRING", "12,NUMBER", "true,BOOLEAN", "'\"12\"',STRING", "~,NULL"})
    void takesOnlyPlainIntegersAndTruthValuesForMoreThanText(String value, String type) {
        assertThat(Yaml.read("a: " + value + "\n", "f").tree().get("a").getNodeType())
                .hasToString(type);
    }

    @Test
    void refusesAnchors() {
        assertThatThrownBy(() -> Yaml.read("a: &x 1\nb: *x\n", "f.yaml"))
                .hasMessage("f.yaml:1: a YAML anchor or alias; expected the text itself");
    }

    @Test
    void refusesAKeyTwice() {
        assertThatThrownBy(() -> Yaml.read("a: 1\na: 2\n", "f.yaml"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("f.yaml:2: ");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatThrownBy(() -> Yaml.read("a: \"open\nb: 1\n", "f.yaml"))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("(?s)f\\.yaml:\\d+: .*; expected well-formed YAML");
        assertThatThrownBy(() -> Yaml.read("", "f.yaml"))
                .hasMessage("f.yaml:1: an empty document; expected a YAML mapping");
        assertThatThrownBy(() -> Yaml.read("\u0000\u0001", "f.yaml")).isInstanceOf(DataException.class);
    }
}
