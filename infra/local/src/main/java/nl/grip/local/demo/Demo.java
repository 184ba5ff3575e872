package nl.grip.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.UUID;

/** Enters a demo file into running services. What was entered by an earlier load of the same file is left as it is. */
public final class Demo {
    private Demo() {}

    /** Enters a file into services that run already: the file, the command service, the identity provider. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println(
                    "Three things are needed: a demo file, the command service's URL, the identity provider's URL.");
            System.exit(2);
        }
        try {
            load(Path.of(arguments[0]), URI.create(arguments[1]), URI.create(arguments[2]), System.out);
        } catch (DemoException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /**
     * Proposes every intervention of the file, so that each has an id, and then takes their steps.
     *
     * @throws DemoException where the file cannot be read, or at the first step that is refused
     */
    public static void load(Path path, URI commandService, URI identity, PrintStream progress) {
        var file = DemoFile.read(path);
        progress.printf(
                "%s: %d interventions with %d steps%n",
                file.name(), file.proposals().size(), file.steps());
        var ids = new HashMap<String, String>();
        try (var api = new PublicApi(commandService, identity)) {
            for (var proposal : file.proposals()) {
                var where = file.name() + ", " + proposal.code() + ", propose";
                ids.put(
                        proposal.code(),
                        api.post(proposal.user(), "/v1/interventions", proposal.body(), key(where), where));
            }
            for (var proposal : file.proposals()) {
                for (var step : proposal.steps()) {
                    var where = file.name() + ", " + proposal.code() + ", " + step.label();
                    var target = "/v1/interventions/" + ids.get(proposal.code()) + "/" + step.noun();
                    api.post(
                            step.user(),
                            target,
                            step.resolved(code -> requireNonNull(ids.get(code))),
                            key(where),
                            where);
                }
            }
        }
        progress.printf("%s: all entered%n", file.name());
    }

    /** The same for every load of the same file, so that a repeated request is known as one. */
    static String key(String where) {
        return UUID.nameUUIDFromBytes(where.getBytes(UTF_8)).toString();
    }
}
