package org.evenkeel.dataset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.data.Digest;
import org.evenkeel.model.Cell;

/** What the placeholders of one cell and seed stand for. Seed 0 takes the first of every pool. */
final class Values {
    private final Family family;
    private final Template template;
    private final Map<String, String> raw = new TreeMap<>();

    Values(Family family, Cell cell, long seed) {
        this.family = family;
        this.template = new Template(this::value);
        family.root().at("slots").entries().forEach((slot, pool) -> {
            List<Section> entries = pool.items();
            Section entry = entries.get(index(family.id(), slot, seed, entries.size()));
            if (entry.isText()) {
                raw.put(slot, entry.text());
            } else {
                entry.entries().forEach((field, text) -> raw.put(slot + "." + field, text.text()));
            }
        });
        family.root().at("derived").entries().forEach((name, text) -> raw.put(name, text.text()));
        family.factors().forEach((factor, levels) -> raw.put(factor, levels.get(cell.level(factor))));
    }

    /** A deterministic choice for a purpose; 0 for seed 0. */
    static int index(String family, String purpose, long seed, int size) {
        return seed == 0 ? 0 : (int) Long.remainderUnsigned(Digest.seed(family, purpose, Long.toString(seed)), size);
    }

    void put(String name, String value) {
        raw.put(name, value);
    }

    String fill(Section text) {
        try {
            return template.fill(text.text());
        } catch (IllegalArgumentException e) {
            throw text.problem(String.valueOf(e.getMessage()), "a slot, derived text or factor of " + family.id());
        }
    }

    List<String> fillAll(Section texts) {
        return texts.items().stream().map(this::fill).toList();
    }

    private String value(String name) {
        String value = raw.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the placeholder {" + name + "}");
        }
        return value;
    }
}
