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
import java.util.function.ObjIntConsumer;

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
        InputStream in = new BufferedInputStream(stream, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        int next;
        while ((next = in.read()) >= 0) {
            if (next == '\n') {
                consumer.accept(text(line, source, number), number);
                line.reset();
                number++;
            } else if (line.size() == maxLine) {
                throw new DataException(
                        source, number, "a line longer than " + maxLine + " bytes", "one JSON value a line");
            } else {
                line.write(next);
            }
        }
        if (line.size() > 0) {
            throw new DataException(source, number, "a last line without a line end", "a whole line; the file is torn");
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

    private static String text(ByteArrayOutputStream line, String source, int number) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            if (text.isBlank()) {
                throw new DataException(source, number, "a blank line", "one JSON value a line");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new DataException(source, number, "bytes that are not UTF-8", "UTF-8 text");
        }
    }
}
