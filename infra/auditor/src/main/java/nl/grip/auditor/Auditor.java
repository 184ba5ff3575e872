package nl.grip.auditor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.grip.ledger.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Verifies a bundle: {@code java -jar grip-auditor.jar bundle.zip [--key <verifier key>]...}. */
public final class Auditor {

    static final int NOTHING_FOUND = 0;
    static final int FOUND = 1;
    static final int UNREADABLE = 2;

    private static final String USAGE = """
        java -jar grip-auditor.jar BUNDLE [--key KEY]...

        Verifies an audit bundle, without network or database, and says what it found.

          --key KEY   a public key that you got elsewhere, as <origin>+<id>+<key>; the last checkpoint must be signed by it

        Ends with 0 where nothing was found, 1 where something was, 2 where the bundle cannot be read.
        """;

    private Auditor() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** @return what the program ends with */
    static int run(List<String> arguments, PrintStream out) {
        @Nullable Path bundle = null;
        var keys = new ArrayList<VerifierKey>();
        try {
            for (var left = arguments.iterator(); left.hasNext(); ) {
                var argument = left.next();
                if (argument.equals("--key") && left.hasNext()) {
                    keys.add(VerifierKey.parse(left.next()));
                } else if (bundle == null && !argument.startsWith("-")) {
                    bundle = Path.of(argument);
                } else {
                    throw new IllegalArgumentException(argument + " is not understood");
                }
            }
        } catch (IllegalArgumentException misunderstood) {
            out.println(misunderstood.getMessage());
            bundle = null;
        }
        if (bundle == null) {
            out.print(USAGE);
            return UNREADABLE;
        }
        try {
            var report = new Audit(bundle, keys).run();
            report.print(out);
            return report.findings().isEmpty() ? NOTHING_FOUND : FOUND;
        } catch (IOException unreadable) {
            out.println("%s cannot be read: %s".formatted(bundle, unreadable));
            return UNREADABLE;
        }
    }
}
