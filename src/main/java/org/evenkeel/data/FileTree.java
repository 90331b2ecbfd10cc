package org.evenkeel.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of a folder, a ZIP or a folder inside the running JAR, read whole and bounded. */
public final class FileTree {
    static final int MAX_FILES = 20_000;
    static final long MAX_TOTAL = 512L << 20;

    private final String source;
    private final SortedMap<String, byte[]> files;

    private FileTree(String source, SortedMap<String, byte[]> files) {
        this.source = source;
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * Reads a folder or a ZIP.
     *
     * @throws DataException when it is neither, too large, or a path in it leaves it
     */
    public static FileTree read(Path path) {
        return Files.isDirectory(path) ? ofFolder(path) : ofZip(path, "");
    }

    /** Reads a folder that the program carries in its own JAR (or class folder). */
    public static FileTree embedded(Class<?> anchor, String folder) {
        try {
            Path home = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(home) ? ofFolder(home.resolve(folder)) : ofZip(home, folder + "/");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it lies", e);
        }
    }

    /** What errors call it. */
    public String source() {
        return source;
    }

    /** Paths that start with a prefix, sorted. */
    public List<String> paths(String prefix) {
        return files.keySet().stream().filter(path -> path.startsWith(prefix)).toList();
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    /**
     * The text of a file.
     *
     * @throws DataException when it is missing or not UTF-8
     */
    public String text(String path) {
        return SafeFiles.decode(bytes(path), name(path));
    }

    /** The name of a file in errors. */
    public String name(String path) {
        return source + "/" + path;
    }

    /** SHA-256 over the sorted lines {@code sha256  path} of the files below a prefix. */
    public String digest(String prefix) {
        StringBuilder lines = new StringBuilder();
        for (String path : paths(prefix)) {
            lines.append(Digest.sha256(bytes(path))).append("  ").append(path).append('\n');
        }
        return Digest.sha256(lines.toString());
    }

    private byte[] bytes(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new DataException(name(path), 0, "no such file", "a file of the dataset");
        }
        return bytes;
    }

    private static FileTree ofFolder(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Bound bound = new Bound(folder.toString());
        try (Stream<Path> walk = Files.walk(folder, 32)) {
            for (Path file : (Iterable<Path>) walk.sorted()::iterator) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        String name = folder.relativize(file).toString().replace('\\', '/');
                        files.put(name, bound.read(name, in));
                    }
                }
            }
        } catch (IOException e) {
            throw SafeFiles.unreadable(folder, e);
        }
        return new FileTree(folder.toString(), files);
    }

    private static FileTree ofZip(Path zip, String prefix) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Bound bound = new Bound(zip.toString());
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory() || !entry.getName().startsWith(prefix)) {
                    continue;
                }
                String name = entry.getName().substring(prefix.length());
                SafeFiles.inside(Path.of("/archive"), name, zip.toString());
                try (InputStream in = file.getInputStream(entry)) {
                    if (files.put(name, bound.read(name, in)) != null) {
                        throw new DataException(zip.toString(), 0, "the entry '" + name + "' twice", "each once");
                    }
                }
            }
        } catch (ZipException e) {
            throw new DataException(zip.toString(), 0, "no ZIP archive", "a folder or a ZIP of a dataset");
        } catch (IOException e) {
            throw SafeFiles.unreadable(zip, e);
        }
        return new FileTree(prefix.isEmpty() ? zip.toString() : prefix.substring(0, prefix.length() - 1), files);
    }

    /** Counts what was read, so that an archive cannot cost more than it may. */
    private static final class Bound {
        private final String source;
        private int count;
        private long total;

        Bound(String source) {
            this.source = source;
        }

        byte[] read(String name, InputStream in) throws IOException {
            byte[] bytes = in.readNBytes(SafeFiles.MAX_FILE + 1);
            count++;
            total += bytes.length;
            if (bytes.length > SafeFiles.MAX_FILE || count > MAX_FILES || total > MAX_TOTAL) {
                throw new DataException(
                        source + "/" + name,
                        0,
                        count + " files and " + total + " bytes so far",
                        "at most " + MAX_FILES + " files of " + SafeFiles.MAX_FILE + " bytes, " + MAX_TOTAL
                                + " bytes together");
            }
            return bytes;
        }
    }
}
