package org.evenkeel.interop;

import java.nio.file.Path;
import java.util.Optional;
import org.evenkeel.data.DataException;
import org.evenkeel.data.JsonLines;

/** Reads {@code labelled-transcripts-1}: one JSON object a line, with or without labels (docs/importing.md). */
public final class LabelledTranscripts {
    public static final String FORMAT = "labelled-transcripts-1";

    /** Longer lines are left out, in bytes. */
    static final int MAX_LINE = 4 << 20;

    private LabelledTranscripts() {}

    /** Reads a file. A line that cannot be read is left out with its number and the reason. */
    public static Intake read(Path file) {
        String source = String.valueOf(file.getFileName());
        Intake.Collector intake = new Intake.Collector(FORMAT);
        JsonLines.readable(file, source, MAX_LINE, (text, line) -> line(intake, text, source, line), intake::skip);
        return intake.done();
    }

    static void line(Intake.Collector intake, String text, String source, int line) {
        try {
            intake.add(Fields.of(text, source, line), LabelledTranscripts::item);
        } catch (DataException e) {
            intake.skip(e.problems().get(0));
        }
    }

    private static Item item(Fields fields) {
        fields.maybeText("format", Item.MAX_NAME)
                .filter(format -> !format.equals(FORMAT))
                .ifPresent(format -> {
                    throw fields.problem("the format '" + Fields.brief(format) + "'", FORMAT);
                });
        return new Item(
                fields.name("id"),
                fields.name("model"),
                fields.name("scenario"),
                fields.maybeText("variant", Item.MAX_NAME)
                        .map(Fields::brief)
                        .orElseGet(() -> fields.joined("-", "goal", "goal_value", "urgency")),
                fields.text("response", Item.MAX_TEXT),
                fields.maybeText("reasoning", Item.MAX_TEXT).orElse(""),
                stop(fields),
                fields.maybeObject("readers").flatMap(readers -> readers.maybeOutcome("outcome")),
                fields.maybeFlag("framework_label"));
    }

    private static Optional<Boolean> stop(Fields fields) {
        return fields.maybeText("stop", Item.MAX_NAME).map(stop -> switch (stop) {
            case "end" -> false;
            case "length" -> true;
            default -> throw fields.problem("the stop '" + Fields.brief(stop) + "'", "end or length");
        });
    }
}
