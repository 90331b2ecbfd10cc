package org.evenkeel.dataset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenkeel.model.Cell;

/** One family, cell and seed in the making: conditions are decided and placeholders filled here. */
record Rendering(String family, Cell cell, long seed, Values values) {

    /** The items of a list whose when-condition holds. */
    Stream<Section> kept(Section list) {
        return list.items().stream().filter(item -> Family.holds(item.at("when"), cell));
    }

    String text(Section section, String key) {
        return values.fill(section.at(key));
    }

    List<String> texts(Section section, String key) {
        return values.fillAll(section.at(key));
    }

    List<List<String>> groups(Section section, String key) {
        return section.at(key).items().stream().map(values::fillAll).toList();
    }

    Map<String, String> map(Section section) {
        Map<String, String> map = new TreeMap<>();
        section.entries().forEach((name, value) -> map.put(name, values.fill(value)));
        return map;
    }
}
