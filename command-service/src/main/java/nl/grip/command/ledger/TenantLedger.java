package nl.grip.command.ledger;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.grip.command.store.TenantDatabase;
import nl.grip.events.Municipality;
import nl.grip.ledger.Hash;
import nl.grip.ledger.Proof;

/** The ledger as one municipality may read it: its own tree, by row-level security. */
final class TenantLedger {

    private static final String LEAVES =
            "select index, hashes from ledger_leaf where municipality = ? and index = any(?)";

    /** Where an event stands in the tree, and where in the whole store. */
    record Place(long index, long position, Hash leaf) {}

    /** A checkpoint as it was signed, and how large its tree was. */
    record Kept(long size, String note) {}

    private final TenantDatabase database;

    TenantLedger(TenantDatabase database) {
        this.database = database;
    }

    Optional<String> newestCheckpoint(Municipality municipality) {
        return first(
                municipality,
                "select note from checkpoint where municipality = ? order by size desc limit 1",
                row -> row.getString(1),
                municipality.code());
    }

    Optional<String> checkpoint(Municipality municipality, long size) {
        return first(
                municipality,
                "select note from checkpoint where municipality = ? and size = ?",
                row -> row.getString(1),
                municipality.code(),
                size);
    }

    /** Those of larger trees than that, the smallest first, and no more of them than the limit. */
    List<Kept> checkpoints(Municipality municipality, long size, int limit) {
        return database.query(
                municipality,
                "select size, note from checkpoint where municipality = ? and size > ? order by size limit ?",
                row -> new Kept(row.getLong(1), row.getString(2)),
                municipality.code(),
                size,
                limit);
    }

    /** Of the newest checkpoint; empty where there is none. */
    Optional<Long> signedSize(Municipality municipality) {
        return first(
                municipality,
                "select size from checkpoint where municipality = ? order by size desc limit 1",
                row -> row.getLong(1),
                municipality.code());
    }

    Optional<Place> at(Municipality municipality, long position) {
        return first(
                municipality,
                "select index, position, hashes from ledger_leaf where municipality = ? and position = ?",
                TenantLedger::place,
                municipality.code(),
                position);
    }

    /** From an index on, and no more of them than the limit. */
    List<Place> from(Municipality municipality, long index, int limit) {
        return database.query(
                municipality,
                "select index, position, hashes from ledger_leaf where municipality = ? and index >= ?"
                        + " order by index limit ?",
                TenantLedger::place,
                municipality.code(),
                index,
                limit);
    }

    /** What a proof about a tree that there is consists of. */
    List<Hash> hashes(Municipality municipality, Proof proof) {
        var leaves = database
                .query(
                        municipality,
                        LEAVES,
                        row -> Map.entry(row.getLong(1), Leaf.hashes(row.getBytes(2))),
                        municipality.code(),
                        LeafTable.lastLeaves(proof.subtrees()))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return proof.hashes(LeafTable.in(leaves));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getLong(1), row.getLong(2), Leaf.hashes(row.getBytes(3)).getFirst());
    }

    private <T> Optional<T> first(
            Municipality municipality, String sql, TenantDatabase.Reader<T> reader, Object... arguments) {
        return database.query(municipality, sql, reader, arguments).stream().findFirst();
    }
}
