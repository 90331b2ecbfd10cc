package org.evenkeel.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Says on the error stream what has been done; nothing of it goes to standard output. */
final class Progress implements Consumer<String> {
    private final PrintWriter err;
    private final boolean quiet;

    Progress(PrintWriter err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
    }

    @Override
    public void accept(String line) {
        if (!quiet) {
            err.println(line);
            err.flush();
        }
    }
}
