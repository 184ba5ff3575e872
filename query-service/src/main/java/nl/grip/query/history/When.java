package nl.grip.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.grip.door.ProblemException;
import nl.grip.door.Violation;
import nl.grip.events.Code;
import org.jspecify.annotations.Nullable;

/**
 * Of which moment a table is asked; now where nothing is said.
 *
 * @param moment code of the reporting moment that says both
 * @param scenario what is supposed beside it; absent for the real line
 */
public record When(
        @Nullable LocalDate effectiveOn,
        @Nullable Instant knownAt,
        @Nullable String moment,
        @Nullable Scenario scenario) {

    /** Now, on both clocks. */
    public static final When NOW = new When(null, null, null);

    public static final String CODE = "^[A-Z0-9]+(-[A-Z0-9]+)*$";
    public static final int CODE_LENGTH = 60;

    /** Of the real line. */
    public When(@Nullable LocalDate effectiveOn, @Nullable Instant knownAt, @Nullable String moment) {
        this(effectiveOn, knownAt, moment, null);
    }

    /**
     * The moment that a text says: the code of a reporting moment, or else what {@link Between} takes.
     *
     * @param parameter where the text stands
     * @param moments what a reporting moment of that code says
     * @throws ProblemException where it says no moment
     */
    public static When said(String parameter, String text, Function<Code, Optional<AsOf>> moments) {
        var isNamed = text.matches(CODE) && moments.apply(new Code(text)).isPresent();
        if (isNamed || !text.matches(BetweenMoments.FORM)) {
            return new When(null, null, text);
        }
        var asOf = Between.asOf(parameter, text);
        return new When(asOf.effectiveOn(), asOf.knownAt(), null);
    }

    public boolean isNow() {
        return effectiveOn == null && knownAt == null && moment == null && scenario == null;
    }

    /** The reporting moment by its code; absent where none is named. */
    public @Nullable Code code() {
        return moment == null ? null : new Code(moment);
    }

    /**
     * The moment on both clocks.
     *
     * @param moments what a reporting moment of that code says
     * @throws ProblemException where it names one that is not there, or one and a clock beside it
     */
    public AsOf asOf(Function<Code, Optional<AsOf>> moments) {
        var code = code();
        if (code == null) {
            return new AsOf(effectiveOn, knownAt, scenario);
        }
        if (effectiveOn != null || knownAt != null) {
            throw new ProblemException(400, "invalid-request", List.of(Violation.inQuery("moment", "moment-alone")), 1);
        }
        return moments.apply(code)
                .map(asOf -> asOf.in(scenario))
                .orElseThrow(() -> new ProblemException(404, "unknown-reporting-moment", List.of(), code.value()));
    }
}
