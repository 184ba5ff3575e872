package nl.grip.command.indicators;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.grip.command.csv.ImportWatch;
import nl.grip.command.http.CommandDoor;
import nl.grip.command.http.CommandRequest;
import nl.grip.command.indicators.IndicatorCommand.JudgeMeasurements;
import nl.grip.command.indicators.IndicatorCommand.Judgement;
import nl.grip.command.indicators.IndicatorCommand.RecordMeasurements;
import nl.grip.command.indicators.MeasurementsFile.Row;
import nl.grip.command.store.Streams;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorId;
import org.springframework.stereotype.Component;

/**
 * Takes a file of measurements of many indicators. All of it is judged before any of it is recorded, so that a mistake anywhere
 * keeps all of it out; then each indicator gets its own at once. Only one indicator is in memory at a time, beside the packed
 * file. Where the service stops halfway, or somebody changes an indicator meanwhile, the same file sent again records the rest.
 */
@Component
final class MeasurementsImport {

    /**
     * What came of a file.
     *
     * @param indicators how many it is about
     * @param rows how many it has
     * @param news how many of them told something that did not hold already
     * @param position in the journal, of the last that was recorded or held already
     */
    record Taken(int indicators, int rows, int news, long position) {}

    private final CommandDoor door;
    private final Streams streams;

    MeasurementsImport(CommandDoor door, Streams streams) {
        this.door = door;
        this.streams = streams;
    }

    /** @throws nl.grip.door.ProblemException where anything in it is refused; nothing of it is recorded then */
    Taken take(CommandRequest request, InputStream bytes, ImportWatch watch) {
        var file = door.prepare(MeasurementsFile.class, () -> read(bytes, watch));
        var news = 0;
        for (var indicator : file.indicators().keySet()) {
            news += judge(request, file, indicator);
        }
        door.prepare(MeasurementsFile.class, () -> mustBeSound(file));
        watch.judged(news, 0);
        var position = 0L;
        for (var indicator : List.copyOf(file.indicators().keySet())) {
            position = Math.max(position, record(request, file, indicator));
        }
        return new Taken(file.indicators().size(), file.size(), news, position);
    }

    private static MeasurementsFile read(InputStream bytes, ImportWatch watch) {
        try {
            return MeasurementsReader.read(bytes, watch);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MeasurementsFile mustBeSound(MeasurementsFile file) {
        if (!file.mistakes().isEmpty()) {
            throw file.mistakes().refusal();
        }
        return file;
    }

    private int judge(CommandRequest request, MeasurementsFile file, IndicatorCode indicator) {
        var id = IndicatorId.of(request.provenance().municipality(), indicator);
        if (!streams.exists(request.provenance().municipality(), id)) {
            file.objectToIndicator(indicator);
            return 0;
        }
        var rows = file.rows(indicator);
        var judgements = new ArrayList<Judgement>();
        door.send(plain(request), id, id, _ -> new JudgeMeasurements(id, measurements(rows), judgements::add));
        var judgement = judgements.getLast();
        file.object(rows, judgement.objections());
        return judgement.news();
    }

    private long record(CommandRequest request, MeasurementsFile file, IndicatorCode indicator) {
        var id = IndicatorId.of(request.provenance().municipality(), indicator);
        var measurements = measurements(file.rows(indicator));
        return door.send(plain(request), id, id, _ -> new RecordMeasurements(id, measurements))
                .position();
    }

    private static List<Measurement> measurements(List<Row> rows) {
        return rows.stream().map(Row::measurement).toList();
    }

    /** What is in the file decides whether it is a repeat, so a key has nothing to add; and no version is that of all indicators. */
    private static CommandRequest plain(CommandRequest request) {
        return new CommandRequest(request.provenance(), request.path(), null, null);
    }
}
