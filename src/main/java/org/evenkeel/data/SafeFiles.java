package org.evenkeel.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are never read without a bound and never left half-written. */
public final class SafeFiles {
    /** Larger files are refused where a whole file is read at once, in bytes. */
    public static final int MAX_FILE = 64 << 20;

    private SafeFiles() {}

    /**
     * The text of a file.
     *
     * @throws DataException when it is missing, larger than {@link #MAX_FILE} or not UTF-8
     */
    public static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return decode(in.readNBytes(MAX_FILE + 1), file.toString());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Text from bytes that were read with a bound of {@link #MAX_FILE} + 1. */
    static String decode(byte[] bytes, String source) {
        if (bytes.length > MAX_FILE) {
            throw new DataException(source, 0, "more than " + MAX_FILE + " bytes", "a smaller file");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DataException(source, 0, "bytes that are not UTF-8", "UTF-8 text");
        }
    }

    /** Writes a whole file: beside it first, then to disk, then in its place. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a whole file: beside it first, then to disk, then in its place. */
    public static void write(Path file, byte[] bytes) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            move(beside, file);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw new EnvironmentException("cannot write " + file + ": " + reason(e), e);
        }
    }

    /**
     * A path inside a folder.
     *
     * @throws DataException when the name is absolute, leaves the folder, or holds anything but printable ASCII
     */
    public static Path inside(Path folder, String name, String source) {
        boolean plain = !name.isEmpty()
                && name.length() <= 400
                && name.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\' && c != ':');
        Path root = folder.normalize();
        if (plain) {
            Path path = root.resolve(name).normalize();
            if (!name.startsWith("/") && path.startsWith(root) && !path.equals(root)) {
                return path;
            }
        }
        throw new DataException(source, 0, "the path '" + name + "'", "a path of plain ASCII inside its folder");
    }

    static RuntimeException unreadable(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new DataException(file.toString(), 0, "no such file", "a file");
        }
        if (Files.isDirectory(file)) {
            return new DataException(file.toString(), 0, "a folder", "a file");
        }
        return new EnvironmentException("cannot read " + file + ": " + reason(e), e);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
    }
}
