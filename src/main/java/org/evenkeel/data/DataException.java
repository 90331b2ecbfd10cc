package org.evenkeel.data;

import java.util.List;
import java.util.stream.Collectors;
import org.evenkeel.model.Problem;

/** Something read from outside is not what it must be. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public DataException(Problem problem) {
        this(List.of(problem));
    }

    public DataException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public DataException(String file, int line, String found, String expected) {
        this(new Problem(file, line, found, expected));
    }

    public List<Problem> problems() {
        return problems;
    }
}
