package org.evenkeel.world.sandbox;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One test file and the code that it tests.
 *
 * @param files CommonJS modules by path
 */
public record TestRequest(SortedMap<String, String> files, String testPath, String testSource) {
    public TestRequest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
