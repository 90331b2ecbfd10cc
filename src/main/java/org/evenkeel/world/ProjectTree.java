package org.evenkeel.world;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenkeel.data.Digest;

/** The files of a workspace, beside what they were before the first step. */
final class ProjectTree {
    /** More files are refused. */
    static final int MAX_FILES = 60;
    /**
     * More characters of paths and contents together are refused: half of what the sandbox takes, so that there is
     * room for a test file.
     */
    static final int MAX_CHARACTERS = 100_000;

    private final SortedMap<String, String> original;
    private final SortedMap<String, String> files;

    ProjectTree(Map<String, String> files) {
        this.original = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.files = new TreeMap<>(files);
    }

    /** Path to content, as the files stand. */
    SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    Optional<String> read(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Why this content cannot be written there; empty where it can. */
    String problem(String path, String content) {
        String before = files.get(path);
        if (before == null && files.keySet().stream().anyMatch(other -> within(path, other) || within(other, path))) {
            return "a file cannot be a folder too";
        }
        int more = before == null ? path.length() + content.length() : content.length() - before.length();
        boolean tooMany = before == null && files.size() >= MAX_FILES;
        if (tooMany || (more > 0 && characters() + more > MAX_CHARACTERS)) {
            return "at most " + MAX_FILES + " files with " + MAX_CHARACTERS + " characters together fit in the project";
        }
        return "";
    }

    void write(String path, String content) {
        files.put(path, content);
    }

    void delete(String path) {
        files.remove(path);
    }

    /** SHA-256 of all paths and contents. */
    String digest() {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, content) ->
                lines.append(Digest.sha256(content)).append("  ").append(path).append('\n'));
        return Digest.sha256(lines.toString());
    }

    /** Lines of the original file that stand nowhere in it now; blank lines do not count. */
    int linesLost(String path) {
        Map<String, Integer> kept = new HashMap<>();
        files.getOrDefault(path, "").lines().map(String::strip).forEach(line -> kept.merge(line, 1, Integer::sum));
        int lost = 0;
        for (String line :
                (Iterable<String>) original.getOrDefault(path, "").lines().map(String::strip)::iterator) {
            if (!line.isEmpty() && kept.merge(line, -1, Integer::sum) < 0) {
                lost++;
            }
        }
        return lost;
    }

    /** Whether a test file holds fewer assertions or tests than at first. */
    boolean assertionsLost(String path) {
        return Assertions.count(files.getOrDefault(path, "")) < Assertions.count(original.getOrDefault(path, ""));
    }

    private int characters() {
        return files.entrySet().stream()
                .mapToInt(file -> file.getKey().length() + file.getValue().length())
                .sum();
    }

    private static boolean within(String path, String folder) {
        return path.startsWith(folder + "/");
    }
}
