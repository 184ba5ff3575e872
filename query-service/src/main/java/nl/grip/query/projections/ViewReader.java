package nl.grip.query.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.grip.events.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Answers questions about a view: from the build that serves, at one moment, together with the position that it shows. */
@Component
public final class ViewReader {

    private static final String UNDEFINED_TABLE = "42P01";

    private final ReaderDatabase database;
    private final Positions positions;
    private final Signals signals;
    private final Duration positionWait;

    ViewReader(ReaderDatabase database, Signals signals, ViewSettings settings) {
        this.database = database;
        positions = new Positions(database);
        this.signals = signals;
        this.positionWait = settings.positionWait();
    }

    /** @throws ViewNotServingException where nothing can be shown yet */
    public <R extends Record, T> Shown<T> read(View<R> view, Municipality municipality, Function<Rows<R>, T> question) {
        return database.read(municipality, sql -> {
            var position = position(sql, view);
            return new Shown<>(position, question.apply(Rows.served(sql, view)));
        });
    }

    /**
     * Several views as they stand together; the position is the one that all of them show.
     *
     * @param atLeast the position that all of them must have reached; absent where any will do
     * @throws ViewNotServingException where one of them can show nothing yet
     * @throws PositionNotReachedException where one has not come that far within the bound of {@link ViewSettings}
     */
    public <T> Shown<T> read(
            Collection<? extends View<?>> views,
            Municipality municipality,
            @Nullable Long atLeast,
            Function<Tables, T> question) {
        if (atLeast != null) {
            views.forEach(view -> await(view, atLeast));
        }
        return database.read(municipality, sql -> {
            views.forEach(view -> lock(sql, view));
            var position = views.stream()
                    .mapToLong(view -> lockedPosition(sql, view))
                    .min()
                    .orElseThrow();
            return new Shown<>(position, question.apply(new Served(sql)));
        });
    }

    /**
     * The same, but not before the view has reached a position.
     *
     * @throws PositionNotReachedException where it has not been reached within the bound of {@link ViewSettings}
     */
    public <R extends Record, T> Shown<T> read(
            View<R> view, Municipality municipality, long atLeast, Function<Rows<R>, T> question) {
        await(view, atLeast);
        return read(view, municipality, question);
    }

    private void await(View<?> view, long atLeast) {
        var bell = signals.progressOf(view);
        var patience = Instant.now().plus(positionWait);
        var seen = bell.rings();
        var position = positions.now(view);
        while (position < atLeast) {
            var left = Duration.between(Instant.now(), patience);
            if (!left.isPositive() || signals.isClosing()) {
                throw new PositionNotReachedException(atLeast, position);
            }
            bell.awaitAfter(seen, left);
            seen = bell.rings();
            position = positions.since(view, seen);
        }
    }

    /**
     * The position that the view shows, in the transaction under way, which has not looked at anything before. The view is
     * locked first: a switch comes before the moment that is shown or after it, and never between the position and the rows.
     */
    public long position(JdbcTemplate sql, View<?> view) {
        lock(sql, view);
        return lockedPosition(sql, view);
    }

    /**
     * Every municipality that has a row in it, for those who work for all of them.
     *
     * @throws ViewNotServingException where nothing can be shown yet
     */
    public List<Municipality> municipalities(OwnerDatabase owner, View<?> view) {
        try {
            return owner.sql()
                    .query(
                            "select distinct municipality from " + Build.sqlView(view) + " order by 1",
                            (row, _) -> new Municipality(row.getString(1)));
        } catch (BadSqlGrammarException missing) {
            throw notServing(view, missing);
        }
    }

    private static void lock(JdbcTemplate sql, View<?> view) {
        try {
            sql.execute("lock table " + Build.sqlView(view) + " in access share mode");
        } catch (BadSqlGrammarException missing) {
            throw notServing(view, missing);
        }
    }

    private static RuntimeException notServing(View<?> view, BadSqlGrammarException missing) {
        return missing.getCause() instanceof SQLException cause && UNDEFINED_TABLE.equals(cause.getSQLState())
                ? new ViewNotServingException(view.name())
                : missing;
    }

    private static long lockedPosition(JdbcTemplate sql, View<?> view) {
        var position = sql.queryForObject(Positions.OF_WHAT_SERVES, Long.class, view.name(), view.version());
        return position == null ? 0 : position;
    }
}
