package org.evenkeel.world.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.data.Digest;

/** Writes the sources that the guest is given. All are plain ASCII, whatever the files hold. */
final class Sources {
    private static final List<String> PARTS = Stream.of("capture.js", "lock.js", "assertions.js", "surroundings.js")
            .map(Sources::part)
            .toList();
    private static final String HARNESS = part("harness.js");
    /** Changes with every change of the harness. */
    static final String DIGEST =
            Digest.sha256(HARNESS + String.join("\n", PARTS)).substring(0, 16);

    private Sources() {}

    /** Makes the engine ready for any request. */
    static String boot() {
        return HARNESS + "(" + String.join(",\n", PARTS) + ");\n";
    }

    /** Loads the test file and all it needs. */
    static String start(TestRequest request, String mark, int first, Limits limits) {
        StringBuilder source = new StringBuilder("__begin({mark:").append(quoted(mark));
        source.append(",first:").append(first).append(",maxTests:").append(limits.tests());
        source.append(",testPath:").append(quoted(request.testPath()));
        source.append(",testSource:").append(quoted(request.testSource())).append(",files:[");
        for (Map.Entry<String, String> file : request.files().entrySet()) {
            source.append(quoted(file.getKey()))
                    .append(',')
                    .append(quoted(file.getValue()))
                    .append(',');
        }
        return source.append("]});\n").toString();
    }

    /** Takes the next step. */
    static String step(String mark) {
        return "__step(" + quoted(mark) + ");";
    }

    /** One text for a request; different requests have different texts. */
    static String identity(TestRequest request) {
        String files = request.files().entrySet().stream()
                .map(file -> quoted(file.getKey()) + ":" + quoted(file.getValue()))
                .collect(Collectors.joining(","));
        return quoted(request.testPath()) + quoted(request.testSource()) + files;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                quoted.append("\\n");
            } else if (c >= ' ' && c < 127 && c != '"' && c != '\\') {
                quoted.append(c);
            } else {
                quoted.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    quoted.append(Character.forDigit(c >> shift & 15, 16));
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** A part of the harness without its comments and indents: the engine's steps through them are counted too. */
    private static String part(String name) {
        try (InputStream in = Objects.requireNonNull(Sources.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new IllegalStateException("the harness is part of this program", e);
        }
    }
}
