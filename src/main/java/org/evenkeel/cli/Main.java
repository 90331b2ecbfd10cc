package org.evenkeel.cli;

/** The front door. */
public final class Main {
    private Main() {}

    /** Starts the command line. */
    public static void main(String[] args) {
        System.exit(args.length == 0 ? 2 : 0);
    }
}
