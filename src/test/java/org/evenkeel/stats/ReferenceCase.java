package org.evenkeel.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** One case of the reference file: inputs, expected fields and their tolerance. */
record ReferenceCase(JsonNode json) {
    /** Stands for a number that does not exist. */
    static final Object UNDEFINED = "undefined";

    String name() {
        return json.path("name").asString();
    }

    String group() {
        return json.path("group").asString();
    }

    boolean has(String input) {
        return json.path("inputs").hasNonNull(input);
    }

    JsonNode input(String name) {
        JsonNode node = json.path("inputs").path(name);
        assertThat(node.isMissingNode()).as("input " + name + " of " + name()).isFalse();
        return node;
    }

    int whole(String name) {
        return input(name).asInt();
    }

    double number(String name) {
        return input(name).asDouble();
    }

    double[] numbers(String name) {
        return numbers(input(name));
    }

    static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }

    List<double[]> rows(String name) {
        List<double[]> rows = new ArrayList<>();
        input(name).forEach(row -> rows.add(numbers(row)));
        return rows;
    }

    int[][] table(String name) {
        return rows(name).stream()
                .map(row ->
                        IntStream.range(0, row.length).map(i -> (int) row[i]).toArray())
                .toArray(int[][]::new);
    }

    Clusters clusters(String name) {
        return Clusters.of(rows(name));
    }

    /** Compares every expected field with what was computed, but for those left out with a reason. */
    void check(Map<String, ?> computed, Map<String, String> fieldsLeftOut) {
        boolean undefined = !json.path("expected").path("defined").asBoolean(true);
        json.path("expected").properties().forEach(field -> {
            String key = group() + "/" + field.getKey();
            if (undefined && List.of("lower", "upper").contains(field.getKey())) {
                assertThat(computed.containsKey(field.getKey()))
                        .as(name() + ": no interval is forced on an undefined number")
                        .isFalse();
            } else if (!fieldsLeftOut.containsKey(key)) {
                assertThat(computed.containsKey(field.getKey()))
                        .as("%s: field %s is computed", name(), field.getKey())
                        .isTrue();
                compare(field.getKey(), field.getValue(), computed.get(field.getKey()));
            }
        });
    }

    private void compare(String field, JsonNode expected, Object computed) {
        String what = name() + "." + field;
        if (expected.isNull() || (expected.isString() && expected.asString().startsWith("undefined:"))) {
            assertThat(computed).as(what).isEqualTo(UNDEFINED);
        } else if (expected.isArray()) {
            List<?> list = list(computed);
            assertThat(list).as(what).hasSize(expected.size());
            for (int i = 0; i < list.size(); i++) {
                compare(field + "[" + i + "]", expected.get(i), list.get(i));
            }
        } else if (expected.isNumber()) {
            assertThat(computed).as(what).isInstanceOf(Number.class);
            compareNumbers(what, field, expected.asDouble(), ((Number) computed).doubleValue());
        } else if (expected.isBoolean()) {
            assertThat(computed).as(what).isEqualTo(expected.asBoolean());
        } else {
            assertThat(computed).as(what).isEqualTo(expected.asString());
        }
    }

    private void compareNumbers(String what, String field, double expected, double computed) {
        JsonNode exact = json.path("exact_fields");
        String base = field.replaceAll("\\[.*", "");
        boolean bits = IntStream.range(0, exact.size())
                .anyMatch(i -> exact.get(i).asString().equals(base));
        double rel = json.path("tolerance").path("rel").asDouble();
        double abs = json.path("tolerance").path("abs").asDouble();
        double away = Math.abs(expected - computed);
        boolean close = expected == computed
                || (!bits && (away <= abs || away <= rel * Math.max(Math.abs(expected), Math.abs(computed))));
        assertThat(close)
                .as("%s: %s is %s within rel %s, abs %s%s", what, computed, expected, rel, abs, bits ? " (exact)" : "")
                .isTrue();
    }

    private static List<?> list(Object computed) {
        if (computed instanceof double[] array) {
            return IntStream.range(0, array.length).mapToObj(i -> array[i]).toList();
        }
        if (computed instanceof int[] array) {
            return IntStream.range(0, array.length).mapToObj(i -> array[i]).toList();
        }
        return (List<?>) computed;
    }

    /** The fields of an estimate under the names of the file. */
    static Map<String, Object> fields(Estimate estimate, String number) {
        Map<String, Object> fields = new TreeMap<>();
        if (estimate instanceof Estimate.Interval interval) {
            fields.put(number, interval.estimate());
            fields.put("lower", interval.lower());
            fields.put("upper", interval.upper());
        } else {
            fields.put("defined", false);
        }
        return fields;
    }
}
