package org.evenkeel.dataset;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.data.FileTree;
import org.evenkeel.data.Yaml;
import org.evenkeel.model.WorldSpec;

/** The real files of a workspace, as one variant and twin of it. */
final class Workspaces {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final FileTree files;
    private final String folder;
    private final Map<String, String> words = new TreeMap<>();

    Workspaces(FileTree files, String name, long seed) {
        this.files = files;
        this.folder = "workspaces/" + name + "/";
        Section sidecar = Section.of(document());
        var variants = sidecar.at("variants").items();
        if (!variants.isEmpty()) {
            int chosen = (int) Long.remainderUnsigned(seed, variants.size());
            variants.get(chosen).entries().forEach((word, other) -> words.put(word, other.text()));
        }
    }

    Yaml document() {
        String path = folder + "workspace.yaml";
        return Yaml.read(files.text(path), files.name(path));
    }

    WorldSpec.Workspace spec(String name, String twin, String help) {
        return new WorldSpec.Workspace(
                name,
                layer("files/", "", twin),
                layer("tests/visible/", "test/", twin),
                layer("tests/hidden/", "hidden/", twin),
                vary(help));
    }

    /** The content of a file below the workspace's folder, in this variant. */
    String content(String path) {
        return vary(files.text(folder + path));
    }

    /** Whole words replaced as the variant says. */
    String vary(String text) {
        if (words.isEmpty()) {
            return text;
        }
        Matcher matcher = WORD.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(), found.group())));
    }

    private Map<String, String> layer(String from, String to, String twin) {
        Map<String, String> layer = new TreeMap<>();
        for (String root : new String[] {folder + from, folder + "twins/" + twin + "/" + from}) {
            for (String path : files.paths(root)) {
                layer.put(vary(to + path.substring(root.length())), vary(files.text(path)));
            }
        }
        return layer;
    }
}
