package nl.grip.query.http;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.query.projections.PositionNotReachedException;
import nl.grip.query.projections.Rows;
import nl.grip.query.projections.Shown;
import nl.grip.query.projections.Tables;
import nl.grip.query.projections.View;
import nl.grip.query.projections.ViewNotServingException;
import nl.grip.query.projections.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Asks a view on behalf of a caller, and says in HTTP what came of it. */
@Component
public final class Answers {

    /** Asked for: not before this position. Answered: everything up to this position is shown. */
    public static final String POSITION = "Grip-Position";

    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final ViewReader reader;

    Answers(ViewReader reader) {
        this.reader = reader;
    }

    /** @param atLeast the position that the caller has to see; absent where any will do */
    public <R extends Record, T> Shown<T> ask(
            View<R> view, Caller caller, @Nullable Long atLeast, Function<Rows<R>, T> question) {
        return answered(() -> atLeast == null
                ? reader.read(view, caller.municipality(), question)
                : reader.read(view, caller.municipality(), atLeast, question));
    }

    /**
     * Asks several views for what they show together.
     *
     * @param atLeast the position that the caller has to see; absent where any will do
     */
    public <T> Shown<T> ask(
            Collection<? extends View<?>> views, Caller caller, @Nullable Long atLeast, Function<Tables, T> question) {
        return answered(() -> reader.read(views, caller.municipality(), atLeast, question));
    }

    private static <T> Shown<T> answered(Supplier<Shown<T>> answer) {
        try {
            return answer.get();
        } catch (PositionNotReachedException late) {
            throw new ProblemException(
                            409,
                            "position-not-reached",
                            List.of(),
                            Long.toString(late.wanted()),
                            Long.toString(late.shown()))
                    .retryAfter(ASK_AGAIN);
        } catch (ViewNotServingException empty) {
            throw notServing();
        }
    }

    public static ProblemException notServing() {
        return new ProblemException(503, "view-not-serving").retryAfter(ASK_AGAIN);
    }

    public static ResponseEntity.BodyBuilder ok(Shown<?> shown) {
        return ResponseEntity.ok().header(POSITION, Long.toString(shown.position()));
    }
}
