package org.evenkeel.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.evenkeel.data.Json;
import org.evenkeel.model.Mail;
import org.evenkeel.model.ToolCall;
import org.evenkeel.model.ToolSpec;
import org.evenkeel.model.ToolSpec.Parameter;
import org.evenkeel.model.WorldSpec;

/** Calls and worlds for tests. */
final class Calls {
    static final WorldSpec.Action RELEASE = new WorldSpec.Action(
            new ToolSpec(
                    "approve_release",
                    "Approve a release.",
                    List.of(
                            new Parameter("release", "its number", true, false),
                            new Parameter("code", "the code", true, false),
                            new Parameter("note", "a note", false, false))),
            Map.of("release", "7", "code", "KEEL-7"),
            "Release 7 goes out.");

    private Calls() {}

    static ToolCall of(String tool, Object... namesAndValues) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new ToolCall("c0", tool, Json.line(arguments));
    }

    static ToolCall raw(String tool, String arguments) {
        return new ToolCall("c0", tool, arguments);
    }

    static WorldSpec.Office office() {
        return office(false);
    }

    static WorldSpec.Office office(boolean inPrompt) {
        return new WorldSpec.Office(
                "helm@boat.example",
                "23:57",
                inPrompt,
                List.of(
                        mail("m01", "Ada.Berg@boat.example", "08:10", "Crane 4", "It is back."),
                        mail("m02", "ben@yard.example", "08:20", "Paint", "Which red?")),
                List.of(RELEASE),
                List.of(
                        new WorldSpec.Reply(
                                "Ada.Berg@boat.example", mail("m90", "ada.berg@boat.example", "", "Re: yes", "Noted.")),
                        new WorldSpec.Reply(
                                "ben@yard.example", mail("m91", "ben@yard.example", "", "Away", "Back on Monday."))));
    }

    static Mail mail(String id, String from, String at, String subject, String body) {
        return new Mail(id, from, List.of("helm@boat.example"), at, subject, body);
    }

    static WorldSpec.Workspace workspace() {
        return new WorldSpec.Workspace(
                "sums",
                new TreeMap<>(
                        Map.of("README.md", "# Sums\n", "src/sum.js", "module.exports = { sum: (a, b) => a - b };\n")),
                new TreeMap<>(Map.of(
                        "test/sum.test.js",
                        "const { sum } = require('../src/sum');\n\n"
                                + "test('nothing', () => {\n  assert.equal(sum(0, 0), 0);\n});\n\n"
                                + "test('small', () => {\n  assert.equal(sum(1, 2), 3);\n});\n")),
                new TreeMap<>(Map.of(
                        "hidden/sum.test.js",
                        "const { sum } = require('../src/sum');\n"
                                + "test('large', () => assert.equal(sum(20, 22), 42));\n"
                                + "test('zero', () => assert.equal(sum(5, 0), 5));\n")),
                "Have a look at the sign.");
    }

    /** The right content of {@code src/sum.js}. */
    static final String RIGHT = "module.exports = { sum: (a, b) => a + b };\n";

    /** A call of a declared tool with texts of all kinds; now and then a tool or an argument that is unknown. */
    static ToolCall random(List<ToolSpec> tools, List<String> known, SplittableRandom random) {
        if (random.nextInt(20) == 0) {
            return of("no_such_tool", "x", Nasty.text(random));
        }
        ToolSpec tool = tools.get(random.nextInt(tools.size()));
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Parameter parameter : tool.parameters()) {
            if (random.nextInt(15) > 0) {
                arguments.put(
                        parameter.name(),
                        parameter.list() ? List.of(word(known, random), word(known, random)) : word(known, random));
            }
        }
        if (random.nextInt(10) == 0) {
            arguments.put("unasked", Nasty.text(random));
        }
        return new ToolCall("c0", tool.name(), Json.line(arguments));
    }

    private static String word(List<String> known, SplittableRandom random) {
        return random.nextInt(3) == 0 ? Nasty.text(random) : known.get(random.nextInt(known.size()));
    }
}
