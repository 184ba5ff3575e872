package nl.grip.command.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.grip.ledger.CompactRange;
import nl.grip.ledger.Hash;
import nl.grip.ledger.Subtree;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of {@code ledger_leaf}, for every municipality. */
final class LeafTable {

    /** By index from one municipality to the next, however many leaves each has. */
    private static final String MUNICIPALITIES = """
        with recursive one as (
            (select municipality from ledger_leaf order by municipality limit 1)
             union all
            select (select next.municipality from ledger_leaf next
                     where next.municipality > one.municipality order by next.municipality limit 1)
              from one where one.municipality is not null)
        select municipality from one where municipality is not null
        """;

    private static final String INSERT = """
        insert into ledger_leaf (municipality, index, position, id, stream, sequence, hashes)
        select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::uuid[], ?::text[], ?::bigint[], ?::bytea[])
        """;

    private final JdbcClient database;

    LeafTable(JdbcClient database) {
        this.database = database;
    }

    /** The position of the last event that has a leaf; 0 where none has. */
    long lastPosition() {
        return database.sql("select coalesce(max(position), 0) from ledger_leaf")
                .query(Long.class)
                .single();
    }

    List<String> municipalities() {
        return database.sql(MUNICIPALITIES)
                .query((row, _) -> row.getString("municipality"))
                .list();
    }

    /** As much of the tree of a municipality as it takes to go on with it. */
    CompactRange tree(String municipality) {
        var size = database.sql(
                        "select coalesce(max(index), -1) + 1 from ledger_leaf where municipality = :municipality")
                .param("municipality", municipality)
                .query(Long.class)
                .single();
        var subtrees = Subtree.ofTree(size);
        var hashes = hashes(municipality, subtrees);
        return CompactRange.of(size, subtrees.stream().map(hashes).toList());
    }

    /** Of subtrees that are complete. */
    Function<Subtree, Hash> hashes(String municipality, List<Subtree> subtrees) {
        var leaves = new HashMap<Long, List<Hash>>();
        database.sql("select index, hashes from ledger_leaf where municipality = :municipality and index ="
                        + " any(:indexes)")
                .param("municipality", municipality)
                .param("indexes", lastLeaves(subtrees))
                .query(row -> {
                    leaves.put(row.getLong("index"), Leaf.hashes(row.getBytes("hashes")));
                });
        return in(leaves);
    }

    static Long[] lastLeaves(List<Subtree> subtrees) {
        return subtrees.stream().map(Subtree::lastLeaf).distinct().toArray(Long[]::new);
    }

    /**
     * The hash of a subtree stands with the leaf that completed it.
     *
     * @throws BrokenLedgerException where it does not
     */
    static Function<Subtree, Hash> in(Map<Long, List<Hash>> leaves) {
        return subtree -> {
            var hashes = leaves.get(subtree.lastLeaf());
            if (hashes == null || hashes.size() <= subtree.level()) {
                throw new BrokenLedgerException("the ledger has no hash of " + subtree);
            }
            return hashes.get(subtree.level());
        };
    }

    /** Those after a position and up to a last one, in the order of positions, and no more of them than the limit. */
    List<Leaf> between(long position, long last, int limit) {
        return database.sql("select * from ledger_leaf where position > :position and position <= :last"
                        + " order by position limit :limit")
                .param("position", position)
                .param("last", last)
                .param("limit", limit)
                .query((row, _) -> leaf(row))
                .list();
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(
                row.getString("municipality"),
                row.getLong("index"),
                row.getLong("position"),
                row.getString("id"),
                row.getString("stream"),
                row.getLong("sequence"),
                Leaf.hashes(row.getBytes("hashes")));
    }

    /** Where the event with that id stood when it was entered; empty where it never was. */
    Optional<Long> positionOf(String id) {
        return database.sql("select position from ledger_leaf where id = :id order by position limit 1")
                .param("id", UUID.fromString(id))
                .query(Long.class)
                .optional();
    }

    /** All of them or none. */
    static void insert(Connection connection, List<Leaf> leaves) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            Object[][] columns = {
                column(leaves, Leaf::municipality),
                column(leaves, Leaf::index),
                column(leaves, Leaf::position),
                column(leaves, leaf -> UUID.fromString(leaf.id())),
                column(leaves, Leaf::stream),
                column(leaves, Leaf::sequence),
                leaves.stream().map(leaf -> Leaf.bytes(leaf.hashes())).toArray(byte[][]::new)
            };
            String[] types = {"text", "int8", "int8", "uuid", "text", "int8", "bytea"};
            for (var number = 0; number < columns.length; number++) {
                statement.setArray(number + 1, connection.createArrayOf(types[number], columns[number]));
            }
            statement.executeUpdate();
        }
    }

    private static Object[] column(List<Leaf> leaves, Function<Leaf, Object> value) {
        return leaves.stream().map(value).toArray();
    }
}
