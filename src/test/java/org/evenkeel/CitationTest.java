package org.evenkeel;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import org.evenkeel.data.SafeFiles;
import org.evenkeel.data.Yaml;
import org.junit.jupiter.api.Test;

class CitationTest {
    private static final Yaml CITATION = Yaml.read(SafeFiles.read(Path.of("CITATION.cff")), "CITATION.cff");

    @Test
    void isValidAgainstTheCitationFileFormat() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SafeFiles.read(Path.of("src/test/resources/standards/cff-1.2.0.schema.json")));
        assertThat(schema.validate(CITATION.tree())).isEmpty();
        var broken = Yaml.read(SafeFiles.read(Path.of("CITATION.cff")) + "autor: typo\n", "broken");
        assertThat(schema.validate(broken.tree())).isNotEmpty();
    }

    @Test
    void itsVersionIsThatOfTheProgramAndOfTheDataset() {
        String version = CITATION.tree().path("version").asString();
        assertThat(version)
                .isEqualTo(System.getProperty("evenkeel.version"))
                .isEqualTo(SafeFiles.read(Path.of("dataset/VERSION")).strip());
    }

    @Test
    void itsDateIsThatOfTheBuild() {
        String pom = SafeFiles.read(Path.of("pom.xml"));
        String date = CITATION.tree().path("date-released").asString();
        assertThat(pom).contains("<project.build.outputTimestamp>" + date + "T");
    }
}
