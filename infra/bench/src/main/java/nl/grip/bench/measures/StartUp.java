package nl.grip.bench.measures;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.grip.bench.house.Usage;
import nl.grip.bench.load.Client;
import nl.grip.bench.load.Load;
import nl.grip.bench.report.Figure.Aim;
import nl.grip.bench.report.Findings;

/** From built jars to ready, on data that are there; and how much memory everything holds, at rest and under load. */
public final class StartUp implements Measure {

    private static final int TIMES = 3;
    private static final double READY = 10;
    private static final double MEMORY = 1.2;
    private static final double GIBI = 1024.0 * 1024 * 1024;
    private static final double MEBI = 1024.0 * 1024;
    private static final int CLIENTS = 16;

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public void take(Ground ground, Findings findings) throws IOException {
        var house = ground.house();
        var fastest = Double.MAX_VALUE;
        for (var time = 0; time < TIMES; time++) {
            fastest = Math.min(fastest, house.restart().toNanos() / 1e9);
        }
        findings.against(name(), "from built jars to ready, best of " + TIMES, fastest, "s", Aim.atMost(READY));
        ground.progress().say("at rest");
        LockSupport.parkNanos(ground.lasts().toNanos());
        findings.against(name(), "memory at rest, of all processes", memory(ground), "GiB", Aim.atMost(MEMORY));
        ground.progress().say("under load");
        try (var http = new Client(CLIENTS)) {
            var grip = new Interventions(http, path -> house.commands(path), ground.tokenOf("petra"));
            Load.asFastAsPossible(grip.settingNextSteps(CLIENTS), ground.lasts());
        }
        findings.against(name(), "memory after a load, of all processes", memory(ground), "GiB", Aim.atMost(MEMORY));
        for (var program : List.of("command-service", "query-service", "identity", "KafkaBroker")) {
            findings.tell(name(), "of it " + program, Usage.memory(List.of(house.process(program))) / MEBI, "MiB");
        }
        findings.tell(name(), "of it PostgreSQL", Usage.memory(house.postgresql()) / MEBI, "MiB");
    }

    private static double memory(Ground ground) {
        return Usage.memory(ground.house().processes()) / GIBI;
    }
}
