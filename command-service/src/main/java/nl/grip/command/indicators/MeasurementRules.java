package nl.grip.command.indicators;

import static nl.grip.command.indicators.IndicatorRule.CERTIFIED_BEFORE_FINAL;
import static nl.grip.command.indicators.IndicatorRule.DENOMINATOR_NOT_ABOVE_ZERO;
import static nl.grip.command.indicators.IndicatorRule.DIMENSION_NOT_DEFINED;
import static nl.grip.command.indicators.IndicatorRule.DIMENSION_TWICE;
import static nl.grip.command.indicators.IndicatorRule.FINAL_BEFORE_PERIOD_ENDED;
import static nl.grip.command.indicators.IndicatorRule.MEASURED_FINALLY;
import static nl.grip.command.indicators.IndicatorRule.MEASURED_OTHERWISE;
import static nl.grip.command.indicators.IndicatorRule.MEASURED_PERIOD_NOT_BEGUN;
import static nl.grip.command.indicators.IndicatorRule.MEASURED_TWICE;
import static nl.grip.command.indicators.IndicatorRule.NOTHING_TO_CERTIFY;
import static nl.grip.command.indicators.IndicatorRule.NOT_MEASURED;
import static nl.grip.command.indicators.IndicatorRule.NO_FIGURES;
import static nl.grip.command.indicators.IndicatorRule.PERIOD_CERTIFIED;
import static nl.grip.command.indicators.IndicatorRule.PERIOD_NOT_OF_FREQUENCY;
import static nl.grip.command.indicators.IndicatorRule.RATIO_NOT_DEFINED;
import static nl.grip.command.indicators.IndicatorRule.VERSION_NOT_DEFINED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.grip.command.Refusal;
import nl.grip.command.indicators.IndicatorCommand.CertifyPeriod;
import nl.grip.command.indicators.IndicatorCommand.CorrectMeasurements;
import nl.grip.command.indicators.IndicatorCommand.RecordMeasurements;
import nl.grip.command.indicators.IndicatorState.Defined;
import nl.grip.command.indicators.Measured.Held;
import nl.grip.command.indicators.Measurement.Cell;
import nl.grip.command.indicators.Objection.MeasurementPart;
import nl.grip.events.Category;
import nl.grip.events.Dimension;
import nl.grip.events.IndicatorDefinition;
import nl.grip.events.IndicatorEvent;
import nl.grip.events.IndicatorEvent.MeasurementsCorrected;
import nl.grip.events.IndicatorEvent.MeasurementsRecorded;
import nl.grip.events.Standing;

/** Which figures an indicator may get: each cell of each period once, settled step by step, and otherwise only by correction. */
final class MeasurementRules {

    private final Known known;
    private final Measured measured;
    private final LocalDate today;

    MeasurementRules(Defined defined, LocalDate today) {
        known = defined.known();
        measured = defined.measured();
        this.today = today;
    }

    List<IndicatorEvent> recorded(RecordMeasurements command) {
        mustHold(command.measurements(), objections(command.measurements()));
        return batches(command.measurements()).stream()
                .<IndicatorEvent>map(batch -> new MeasurementsRecorded(
                        command.indicatorId(),
                        effectiveOn(batch),
                        batch.period(),
                        batch.version(),
                        batch.standing(),
                        batch.figures()))
                .toList();
    }

    List<IndicatorEvent> corrected(CorrectMeasurements command) {
        var measurements = command.measurements();
        mustHold(measurements, each(measurements, this::toCorrection));
        return batches(measurements).stream()
                .<IndicatorEvent>map(batch -> new MeasurementsCorrected(
                        command.indicatorId(),
                        effectiveOn(batch),
                        batch.period(),
                        batch.version(),
                        batch.standing(),
                        batch.figures(),
                        command.reason()))
                .toList();
    }

    private static void mustHold(List<Measurement> measurements, List<Objection> objections) {
        if (measurements.isEmpty()) {
            throw Refusal.because(NO_FIGURES);
        }
        objections.stream().findFirst().ifPresent(objection -> {
            throw objection.refusal();
        });
    }

    /** Everything that is against recording any of the measurements. */
    List<Objection> objections(List<Measurement> measurements) {
        return each(measurements, this::toRecord);
    }

    /** How many of them tell something that does not hold already. */
    int news(List<Measurement> measurements) {
        return (int) measurements.stream().filter(this::isNews).count();
    }

    private List<FigureBatches.Batch> batches(List<Measurement> measurements) {
        return FigureBatches.of(measurements.stream().filter(this::isNews).toList(), this::version);
    }

    private boolean isNews(Measurement measurement) {
        return measured.find(measurement.cell())
                .filter(held -> says(held, measurement))
                .isEmpty();
    }

    private boolean says(Held held, Measurement measurement) {
        return held.figure().equals(measurement.figure())
                && held.standing() == measurement.standing()
                && held.version() == version(measurement);
    }

    private int version(Measurement measurement) {
        var named = measurement.version();
        return named != null
                ? named
                : known.versionOn(measurement.period().days().until()).number();
    }

    /** The last day of its period, though not later than today, and not before there was an indicator. */
    private LocalDate effectiveOn(FigureBatches.Batch batch) {
        var until = batch.period().days().until();
        var on = until.isAfter(today) ? today : until;
        return on.isBefore(known.definedOn()) ? known.definedOn() : on;
    }

    private interface Judge {
        Stream<Objection> judge(int index, Measurement measurement);
    }

    private List<Objection> each(List<Measurement> measurements, Judge judge) {
        var cells = new HashSet<Cell>();
        return IntStream.range(0, measurements.size())
                .boxed()
                .flatMap(index -> cells.add(measurements.get(index).cell())
                        ? judge.judge(index, measurements.get(index))
                        : Stream.of(Objection.to(
                                index,
                                MeasurementPart.PERIOD,
                                MEASURED_TWICE,
                                measurements.get(index).period())))
                .toList();
    }

    private Stream<Objection> toRecord(int index, Measurement measurement) {
        var held = measured.find(measurement.cell());
        if (held.isPresent() && says(held.get(), measurement)) {
            return Stream.empty();
        }
        return Stream.concat(
                toInput(index, measurement).stream(),
                measured
                        .certification(measurement.period())
                        .map(certified -> Objection.to(
                                index,
                                MeasurementPart.PERIOD,
                                PERIOD_CERTIFIED,
                                certified.period(),
                                certified.effectiveOn()))
                        .or(() -> held.flatMap(earlier -> toFollow(earlier, index, measurement)))
                        .stream());
    }

    /** A figure becomes more settled, or is revised again; what is final stays. */
    private static Optional<Objection> toFollow(Held held, int index, Measurement measurement) {
        if (held.standing() == Standing.FINAL) {
            return Optional.of(Objection.to(index, MeasurementPart.FIGURE, MEASURED_FINALLY, measurement.period()));
        }
        var isNext = measurement.standing().compareTo(held.standing()) > 0
                || measurement.standing() == Standing.REVISED && held.standing() == Standing.REVISED;
        return isNext
                ? Optional.empty()
                : Optional.of(Objection.to(index, MeasurementPart.STANDING, MEASURED_OTHERWISE, measurement.period()));
    }

    /** What was left out of a certified period comes in by a correction too. */
    private Stream<Objection> toCorrection(int index, Measurement measurement) {
        var isThere = measured.find(measurement.cell()).isPresent()
                || measured.certification(measurement.period()).isPresent();
        return Stream.concat(
                toInput(index, measurement).stream(),
                isThere
                        ? Stream.empty()
                        : Stream.of(Objection.to(index, MeasurementPart.PERIOD, NOT_MEASURED, measurement.period())));
    }

    private List<Objection> toInput(int index, Measurement measurement) {
        var objections = new ArrayList<Objection>();
        var days = measurement.period().days();
        if (days.from().isAfter(today)) {
            objections.add(Objection.to(index, MeasurementPart.PERIOD, MEASURED_PERIOD_NOT_BEGUN, days.from()));
        } else if (measurement.standing() == Standing.FINAL && !days.until().isBefore(today)) {
            objections.add(Objection.to(index, MeasurementPart.STANDING, FINAL_BEFORE_PERIOD_ENDED, days.until()));
        }
        var ratio = measurement.figure().ratio();
        if (ratio != null && ratio.denominator().number().compareTo(BigDecimal.ZERO) <= 0) {
            objections.add(Objection.to(index, MeasurementPart.FIGURE, DENOMINATOR_NOT_ABOVE_ZERO));
        }
        known.version(version(measurement))
                .ifPresentOrElse(
                        version -> objections.addAll(toDefinition(version.definition(), index, measurement)),
                        () -> objections.add(Objection.to(
                                index,
                                MeasurementPart.VERSION,
                                VERSION_NOT_DEFINED,
                                String.valueOf(version(measurement)),
                                String.valueOf(known.version().number()))));
        return objections;
    }

    private static List<Objection> toDefinition(IndicatorDefinition definition, int index, Measurement measurement) {
        var objections = new ArrayList<Objection>();
        if (measurement.period().frequency() != definition.frequency()) {
            objections.add(Objection.to(index, MeasurementPart.PERIOD, PERIOD_NOT_OF_FREQUENCY, measurement.period()));
        }
        if (measurement.figure().ratio() != null && !definition.hasRatio()) {
            objections.add(Objection.to(index, MeasurementPart.FIGURE, RATIO_NOT_DEFINED));
        }
        var defined = definition.breakdowns().stream().map(Dimension::dimension).toList();
        var named = measurement.figure().breakdown().stream()
                .map(Category::dimension)
                .toList();
        if (named.stream().distinct().count() < named.size()) {
            objections.add(Objection.to(index, MeasurementPart.BREAKDOWN, DIMENSION_TWICE, named));
        }
        named.stream()
                .filter(dimension -> !defined.contains(dimension))
                .map(unknown -> Objection.to(index, MeasurementPart.BREAKDOWN, DIMENSION_NOT_DEFINED, unknown))
                .forEach(objections::add);
        return objections;
    }

    static void mayBeCertified(Measured measured, CertifyPeriod certify) {
        if (measured.within(certify.period()).findAny().isEmpty()) {
            throw Refusal.because(NOTHING_TO_CERTIFY, certify.period());
        }
        var open = measured.within(certify.period())
                .filter(held -> held.standing() != Standing.FINAL)
                .count();
        if (open > 0) {
            throw Refusal.because(CERTIFIED_BEFORE_FINAL, certify.period(), String.valueOf(open));
        }
    }
}
