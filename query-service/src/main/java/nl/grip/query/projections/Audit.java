package nl.grip.query.projections;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came out when the rows that a build serves were held against the facts.
 *
 * @param build the one that was found to serve
 * @param position of the facts that both had folded by then
 * @param compared how many rows the facts make
 * @param drifted how many rows are not what the facts make of them
 * @param rows the first of those
 */
record Audit(
        long build,
        String view,
        int version,
        long position,
        long compared,
        long drifted,
        Instant endedAt,
        List<Drift> rows) {

    /** How many drifted rows are kept: enough to see what is wrong, and to mend it by a rebuild. */
    static final int ROWS_AT_MOST = 100;

    /** A row that is served otherwise than it should be: another, one too many, or none at all. */
    record Drift(String municipality, String key, String is, List<Cell> columns) {}

    /** What is shown in a column, and what should be; absent where there is nothing. */
    record Cell(
            String column,
            @Nullable JsonNode served,
            @Nullable JsonNode folded) {}
}
