package nl.grip.command.publication;

import nl.grip.command.store.Positions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the publication is.
 *
 * @param position of the last event that Kafka has acknowledged
 * @param unpublished how many are stored and not published yet
 * @param unknownUpTo up to which position Kafka has facts that the store has not, or has others; 0 where all is well
 */
record Progress(long position, long unpublished, long unknownUpTo) {

    /** Asked in this order, so that there is never more published than stored. */
    static Progress of(JdbcClient database, Positions positions) {
        var kept = database.sql("select position, coalesce(unknown_up_to, 0) from publication")
                .query((row, _) -> new Progress(row.getLong(1), 0, row.getLong(2)))
                .single();
        return new Progress(kept.position(), positions.last() - kept.position(), kept.unknownUpTo());
    }
}
