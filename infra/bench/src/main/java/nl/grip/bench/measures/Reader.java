package nl.grip.bench.measures;

import nl.grip.bench.load.Asking;
import nl.grip.bench.load.Client;
import nl.grip.bench.load.Load;

/** Someone who reads. */
record Reader(Client http, Ground ground, String token) {

    Load.Client asking(String path) {
        var asking = Asking.get(ground.house().queries(path), "Authorization", token);
        return _ -> http.ask(asking).isGood();
    }

    /** Gets an answer that shows this position. */
    void ask(String path, long position) {
        http.ask(Asking.get(
                        ground.house().queries(path), "Authorization", token, "Grip-Position", Long.toString(position)))
                .orFail();
    }

    void until(long position) {
        var asking = Asking.get(
                ground.house().queries("/v1/journal?pageSize=1"),
                "Authorization",
                token,
                "Grip-Position",
                Long.toString(position));
        while (http.ask(asking).status() == 409) {
            ground.progress().say("waiting until the read side has come up");
        }
    }
}
