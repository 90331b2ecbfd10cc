package org.evenkeel.data;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML document as a tree with the line of every node. Anchors and aliases are refused: they hide text from
 * whoever reads a family. Plain {@code true}, {@code false}, {@code null} and integers have their types; all else is
 * text.
 *
 * @param lines JSON pointer to line, counted from 1
 */
public record Yaml(String source, JsonNode tree, Map<String, Integer> lines) {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(1)
            .setCodePointLimit(8 << 20)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    public Yaml {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /**
     * Reads one document.
     *
     * @throws DataException when it is not YAML, has anchors, or names a key twice
     */
    public static Yaml read(String text, String source) {
        try {
            refuseAnchors(text, source);
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                throw new DataException(source, 1, "an empty document", "a YAML mapping");
            }
            Map<String, Integer> lines = new TreeMap<>();
            return new Yaml(source, convert(root.get(), "", lines, source), lines);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new DataException(source, line, oneLine(e.getProblem()), "well-formed YAML");
        } catch (YamlEngineException e) {
            throw new DataException(
                    source, 0, oneLine(Objects.requireNonNullElse(e.getMessage(), "")), "well-formed YAML");
        }
    }

    /** The line of a node, or of its nearest known parent. */
    public int line(String pointer) {
        String at = pointer;
        while (!at.isEmpty()) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return lines.getOrDefault("", 1);
    }

    private static void refuseAnchors(String text, String source) {
        Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
        while (events.hasNext()) {
            Event event = events.next();
            boolean anchored = event instanceof AliasEvent
                    || event instanceof NodeEvent node && node.getAnchor().isPresent();
            if (anchored) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
                throw new DataException(source, line, "a YAML anchor or alias", "the text itself");
            }
        }
    }

    private static JsonNode convert(Node node, String pointer, Map<String, Integer> lines, String source) {
        lines.put(pointer, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer, lines, source);
        }
        if (node instanceof SequenceNode sequence) {
            var array = NODES.arrayNode();
            int index = 0;
            for (Node item : sequence.getValue()) {
                array.add(convert(item, pointer + "/" + index++, lines, source));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private static ObjectNode object(MappingNode mapping, String pointer, Map<String, Integer> lines, String source) {
        ObjectNode object = NODES.objectNode();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode()
                    .getStartMark()
                    .map(mark -> mark.getLine() + 1)
                    .orElse(0);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new DataException(source, line, "a key that is not text", "a text key");
            }
            if (!seen.add(key.getValue())) {
                throw new DataException(source, line, "the key '" + key.getValue() + "' twice", "each key once");
            }
            String below = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
            object.set(key.getValue(), convert(tuple.getValueNode(), below, lines, source));
            lines.put(below, line);
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node) {
        String value = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return NODES.stringNode(value);
        }
        return switch (value) {
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            case "null", "~", "" -> NODES.nullNode();
            default ->
                value.matches("-?(0|[1-9][0-9]{0,8})")
                        ? NODES.numberNode(Integer.parseInt(value))
                        : NODES.stringNode(value);
        };
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse("unreadable YAML");
    }
}
