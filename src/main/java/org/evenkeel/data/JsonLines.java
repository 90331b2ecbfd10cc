package org.evenkeel.data;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.evenkeel.model.Problem;

/** JSON Lines, read line by line so that an error names its line and a huge line costs nothing. */
public final class JsonLines {
    /** Longer lines are refused, in bytes. */
    public static final int MAX_LINE = 64 << 20;

    private JsonLines() {}

    /**
     * All values of a file.
     *
     * @throws DataException at the first line that is blank, too long, not UTF-8, or not a value of the type
     */
    public static <T> List<T> read(Path file, Class<T> type) {
        List<T> values = new ArrayList<>();
        lines(file, (text, line) -> values.add(Json.read(text, type, file.toString(), line)));
        return values;
    }

    /** Hands every line of a file, with its number from 1, to the consumer. */
    public static void lines(Path file, ObjIntConsumer<String> consumer) {
        try (InputStream in = Files.newInputStream(file)) {
            lines(in, file.toString(), MAX_LINE, consumer);
        } catch (IOException e) {
            throw SafeFiles.unreadable(file, e);
        }
    }

    /** Hands every line of a stream to the consumer; {@code source} is named in errors. */
    public static void lines(InputStream stream, String source, int maxLine, ObjIntConsumer<String> consumer)
            throws IOException {
        each(
                stream,
                source,
                maxLine,
                consumer,
                problem -> {
                    throw new DataException(problem);
                },
                false);
    }

    /**
     * Hands every line of a file that is text to the consumer and says of every other line why it is none. The last
     * line needs no line end.
     *
     * @param source names the file in problems
     * @param maxLine longer lines are a problem, in bytes
     */
    public static void readable(
            Path file, String source, int maxLine, ObjIntConsumer<String> consumer, Consumer<Problem> unreadable) {
        try (InputStream in = Files.newInputStream(file)) {
            each(in, source, maxLine, consumer, unreadable, true);
        } catch (IOException e) {
            throw SafeFiles.unreadable(file, e);
        }
    }

    private static void each(
            InputStream stream,
            String source,
            int maxLine,
            ObjIntConsumer<String> consumer,
            Consumer<Problem> unreadable,
            boolean endMayBeMissing)
            throws IOException {
        InputStream in = new BufferedInputStream(stream, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        boolean tooLong = false;
        int next;
        while ((next = in.read()) >= 0) {
            if (next == '\n') {
                if (!tooLong) {
                    text(line, source, number, consumer, unreadable);
                }
                line.reset();
                tooLong = false;
                number++;
            } else if (!tooLong && line.size() == maxLine) {
                tooLong = true;
                unreadable.accept(new Problem(
                        source, number, "a line longer than " + maxLine + " bytes", "one JSON value a line"));
            } else if (!tooLong) {
                line.write(next);
            }
        }
        if (line.size() > 0 && !tooLong) {
            if (endMayBeMissing) {
                text(line, source, number, consumer, unreadable);
            } else {
                unreadable.accept(new Problem(
                        source, number, "a last line without a line end", "a whole line; the file is torn"));
            }
        }
    }

    /** The text of JSON Lines for these values. */
    public static String write(Iterable<?> values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(Json.line(value)).append('\n');
        }
        return text.toString();
    }

    private static void text(
            ByteArrayOutputStream line,
            String source,
            int number,
            ObjIntConsumer<String> consumer,
            Consumer<Problem> unreadable) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            unreadable.accept(new Problem(source, number, "bytes that are not UTF-8", "UTF-8 text"));
            return;
        }
        if (text.isBlank()) {
            unreadable.accept(new Problem(source, number, "a blank line", "one JSON value a line"));
        } else {
            consumer.accept(text, number);
        }
    }
}
