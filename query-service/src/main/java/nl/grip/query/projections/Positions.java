package nl.grip.query.projections;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How far views have come: after each ring of their bells looked at once, for all who wait. */
final class Positions {

    /** What the last look at one view found. */
    private static final class Look {

        private long rings = -1;
        private long position;

        synchronized long since(long wanted, LongSupplier look) {
            if (rings < wanted) {
                position = look.getAsLong();
                rings = wanted;
            }
            return position;
        }
    }

    static final String OF_WHAT_SERVES = """
        select position from view_position
        where build = (select build from view_build where view = ? and version = ? and status = 'serving')
        """;

    private final ReaderDatabase database;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    Positions(ReaderDatabase database) {
        this.database = database;
    }

    /**
     * As it is now.
     *
     * @throws ViewNotServingException where nothing can be shown yet
     */
    long now(View<?> view) {
        return database
                .glance(sql -> sql.queryForList(OF_WHAT_SERVES, Long.class, view.name(), view.version()))
                .stream()
                .findFirst()
                .orElseThrow(() -> new ViewNotServingException(view.name()));
    }

    /**
     * As it was when the view's bell had rung so many times, or later.
     *
     * @throws ViewNotServingException where nothing can be shown any more
     */
    long since(View<?> view, long rings) {
        return looks.computeIfAbsent(view.name(), _ -> new Look()).since(rings, () -> now(view));
    }
}
