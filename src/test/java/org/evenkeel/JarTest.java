package org.evenkeel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What makes two clean builds equal, and what the JAR must carry. */
class JarTest {
    @Test
    void everyEntryOfThisBuildHasTheSameTimeSoThatBuildsAreEqual() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("evenkeel.jar"))) {
            assertThat(jar.stream()
                            .filter(JarTest::own)
                            .map(ZipEntry::getTimeLocal)
                            .distinct())
                    .hasSize(1);
        }
    }

    private static boolean own(ZipEntry entry) {
        return entry.getName().startsWith("org/evenkeel/")
                || entry.getName().startsWith("evenkeel-dataset/")
                || entry.getName().equals("META-INF/MANIFEST.MF");
    }

    @Test
    void noEntryStandsTwiceAndNoneNamesAFolderOfTheBuild() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("evenkeel.jar"))) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names).doesNotHaveDuplicates();
            String here = System.getProperty("user.dir");
            for (ZipEntry entry : jar.stream().filter(JarTest::own).toList()) {
                String content = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(content.contains(here)).as(entry.getName()).isFalse();
            }
        }
    }

    @Test
    void theJarCarriesTheDatasetItsLicencesAndItsMainClass() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("evenkeel.jar"))) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("org.evenkeel.cli.Main");
            for (String name : List.of(
                    "evenkeel-dataset/VERSION",
                    "evenkeel-dataset/LICENSE",
                    "evenkeel-dataset/editions/core.en.json",
                    "META-INF/licenses/THIRD-PARTY.txt")) {
                assertThat(jar.getEntry(name)).as(name).isNotNull();
            }
        }
    }
}
