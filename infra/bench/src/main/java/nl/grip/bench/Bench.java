package nl.grip.bench;

import picocli.CommandLine;

/** The one command: see its usage. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }
}
