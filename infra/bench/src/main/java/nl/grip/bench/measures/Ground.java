package nl.grip.bench.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.DoubleSupplier;
import nl.grip.bench.house.House;
import nl.grip.bench.house.Progress;
import nl.grip.bench.load.Asking;
import nl.grip.bench.load.Client;
import nl.grip.bench.load.Load;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every measure stands on.
 *
 * @param project the top of the sources
 * @param folder for what a measure needs to write
 * @param lasts how long a load goes on
 * @param clients how many at a time, in turn
 * @param soaks how long the soak goes on
 */
public record Ground(
        Path project,
        Path folder,
        House house,
        Progress progress,
        Duration lasts,
        List<Integer> clients,
        Duration soaks) {

    static final Duration ROUND = Duration.ofSeconds(10);
    private static final int ROUNDS_AT_MOST = 20;
    private static final double STILL_FASTER = 1.05;
    private static final int IN_VAIN = 3;

    /**
     * Runs what will be measured until it has not become faster for a while: until the compiler, which takes half of a small
     * machine for minutes, has seen all of it. One slow round may be the machine's own doing.
     */
    void warmUp(List<Load.Client> clients) {
        warmUp(() -> Load.asFastAsPossible(clients, ROUND).rate());
    }

    /** @param round runs it once, for about {@link #ROUND}, and says how good it was: the more, the better */
    void warmUp(DoubleSupplier round) {
        var best = 0.0;
        var inVain = 0;
        for (var rounds = 0; rounds < ROUNDS_AT_MOST && inVain < IN_VAIN; rounds++) {
            var found = round.getAsDouble();
            inVain = found < best * STILL_FASTER ? inVain + 1 : 0;
            best = Math.max(best, found);
        }
    }

    /** A token of a demo user, whose password is the name, as value of the header Authorization. */
    public String tokenOf(String user) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        try (var client = new Client(1)) {
            var answer = client.ask(new Asking(
                            house.tokens("/oauth2/token"),
                            "grant_type=client_credentials",
                            "application/x-www-form-urlencoded",
                            "Authorization",
                            "Basic " + credentials))
                    .orFail();
            return "Bearer "
                    + JsonMapper.shared()
                            .readTree(answer.body())
                            .path("access_token")
                            .asString();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
