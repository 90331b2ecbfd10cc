package org.evenkeel.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * JSON Lines that grow while work goes on. Each line is whole on the disk before the next is begun, so that only the
 * last one can be torn; a torn one is cut off when the file is opened again. Threads may share it.
 */
public final class AppendedLines implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final FileChannel channel;

    private AppendedLines(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens a file behind its last whole line; makes it where there is none. */
    public static AppendedLines open(Path file) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel.truncate(wholeLines(channel));
            channel.position(channel.size());
            return new AppendedLines(file, channel);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Adds a line and waits until it is on the disk. */
    public synchronized void add(Object value) {
        ByteBuffer line = ByteBuffer.wrap((Json.line(value) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** The length up to the last line end, in bytes. */
    private static long wholeLines(FileChannel channel) throws IOException {
        long end = channel.size();
        while (end > 0) {
            long start = Math.max(0, end - BLOCK);
            ByteBuffer block = ByteBuffer.allocate((int) (end - start));
            while (block.hasRemaining() && channel.read(block, start + block.position()) >= 0) {
                // a read may be short
            }
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }

    private static EnvironmentException failed(Path file, IOException e) {
        return new EnvironmentException(
                "cannot write " + file + ": " + e.getClass().getSimpleName(), e);
    }
}
