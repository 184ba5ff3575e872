package nl.grip.command.publication;

import nl.grip.command.store.Positions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the publication is.
 *
 * @param position of the last event that Kafka has acknowledged
 * @param unpublished how many are stored and not published yet
 */
record Progress(long position, long unpublished) {

    /** Asked in this order, so that there is never more published than stored. */
    static Progress of(JdbcClient database, Positions positions) {
        var published = database.sql("select position from publication")
                .query(Long.class)
                .single();
        return new Progress(published, positions.last() - published);
    }
}
