package nl.grip.query.projections;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Throws notices away, and keeps up to where: one who was away for longer is told to fetch everything. */
@Component
public final class OldNotices {

    private final OwnerDatabase database;

    OldNotices(OwnerDatabase database) {
        this.database = database;
    }

    public void discard(Duration olderThan) {
        database.inTransaction(_ -> database.sql().update("""
                        with discarded as (
                            delete from notice where at < now() - make_interval(secs => ?) returning transaction_id
                        )
                        update notice_pruned set transaction_id = greatest(transaction_id, last.id)
                        from (select transaction_id as id from discarded order by transaction_id desc limit 1) last
                        """, olderThan.toMillis() / 1000.0));
    }
}
