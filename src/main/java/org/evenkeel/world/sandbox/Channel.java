package org.evenkeel.world.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.evenkeel.data.DataException;
import org.evenkeel.data.Json;

/**
 * What the guest prints, line by line as it is printed. Lines without the mark are dropped: only the harness knows
 * the mark. Behind the limit nothing is read any more.
 */
final class Channel extends OutputStream {
    private final String mark;
    private final Consumer<List<String>> reader;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int left;

    Channel(String mark, int limit, Consumer<List<String>> reader) {
        this.mark = mark + " ";
        this.left = limit;
        this.reader = reader;
    }

    @Override
    public void write(int b) {
        if (left <= 0) {
            return;
        }
        left--;
        if (b != '\n') {
            line.write(b);
            return;
        }
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (text.startsWith(mark)) {
            read(text.substring(mark.length()));
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            write(bytes[offset + i]);
        }
    }

    private void read(String text) {
        try {
            reader.accept(Arrays.asList(Json.read(text, String[].class, "report", 0)));
        } catch (DataException e) {
            throw new IllegalStateException("the harness printed no strict JSON: " + e.getMessage(), e);
        }
    }
}
