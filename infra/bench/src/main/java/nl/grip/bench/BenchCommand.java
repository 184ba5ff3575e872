package nl.grip.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.grip.bench.house.Filling;
import nl.grip.bench.house.House;
import nl.grip.bench.house.Progress;
import nl.grip.bench.measures.ActualsImport;
import nl.grip.bench.measures.AsOf;
import nl.grip.bench.measures.Commands;
import nl.grip.bench.measures.Effects;
import nl.grip.bench.measures.Freshness;
import nl.grip.bench.measures.Ground;
import nl.grip.bench.measures.Measure;
import nl.grip.bench.measures.Rebuild;
import nl.grip.bench.measures.Soak;
import nl.grip.bench.measures.StartUp;
import nl.grip.bench.report.Findings;
import nl.grip.bench.report.Report;
import nl.grip.bench.report.Sizes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What one can ask of the bench. */
@Command(
        name = "infra/bench/run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Starts everything on this machine, measures it beside floors and peers, and writes what it found.")
final class BenchCommand implements Callable<Integer> {

    private static final List<Measure> MEASURES = List.of(
            new StartUp(),
            new Commands(),
            new Freshness(),
            new Rebuild(),
            new ActualsImport(),
            new Effects(),
            new AsOf(),
            new Soak());

    @Option(
            names = "--measure",
            split = ",",
            description =
                    "which of: start-up, commands, freshness, rebuild, import, effects, as-of, soak (default: all)")
    private @Nullable List<String> wanted;

    @Option(names = "--seconds", defaultValue = "15", description = "how long each load lasts (default: 15)")
    private int seconds;

    @Option(
            names = "--clients",
            split = ",",
            defaultValue = "1,16,64",
            description = "how many at a time (default: 1,16,64)")
    private List<Integer> clients = List.of();

    @Option(
            names = "--events",
            split = ",",
            defaultValue = "0",
            description = "how many events to fill the store with before it is measured, in turn (default: 0)")
    private List<Long> sizes = List.of();

    @Option(names = "--soak-minutes", defaultValue = "30", description = "how long the soak lasts (default: 30)")
    private int soakMinutes;

    @Option(names = "--results", description = "the folder for what was found (default: infra/bench/results/<now>)")
    private @Nullable Path results;

    @Option(names = "--port-offset", defaultValue = "5000", description = "added to every port (default: 5000)")
    private int offset;

    @Override
    public Integer call() throws Exception {
        var project = Path.of(System.getProperty("grip.project", "."))
                .toAbsolutePath()
                .normalize();
        var folder = results == null
                ? project.resolve("infra/bench/results")
                        .resolve(LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm")))
                : results.toAbsolutePath();
        var chosen = chosen();
        var findings = new Findings();
        var progress = new Progress(1 + sizes.size() * (1 + chosen.size()));
        Files.createDirectories(folder);
        var report = new Report(circumstances(), findings);
        progress.next("starting the house, from nothing");
        var data = Files.createTempDirectory(folder, "data-");
        try (var house = House.start(project, data, offset)) {
            var ground = new Ground(
                    project,
                    folder,
                    house,
                    progress,
                    Duration.ofSeconds(seconds),
                    clients,
                    Duration.ofMinutes(soakMinutes));
            for (var size : sizes.stream().sorted().toList()) {
                progress.next("a store of %,d events".formatted(size));
                new Filling(house, progress).to(size);
                findings.in(size);
                for (var measure : chosen) {
                    progress.next(measure.name());
                    measure.take(ground, findings);
                    report.write(folder);
                }
            }
            Sizes.compare(findings);
            report.write(folder);
        }
        delete(data);
        System.out.println("written: " + folder.resolve("index.html") + ", table.md, summary.json");
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Map<String, String> circumstances() {
        var said = new LinkedHashMap<String, String>();
        said.put("when", LocalDateTime.now().toString());
        said.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        said.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        said.put("Java", System.getProperty("java.vm.version"));
        said.put("seconds per load", Integer.toString(seconds));
        return said;
    }

    private List<Measure> chosen() {
        if (wanted == null) {
            return MEASURES;
        }
        var unknown = wanted.stream()
                .filter(name ->
                        MEASURES.stream().noneMatch(measure -> measure.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new CommandLine.ParameterException(new CommandLine(this), "there is no measure called " + unknown);
        }
        return MEASURES.stream()
                .filter(measure -> wanted.contains(measure.name()))
                .toList();
    }
}
