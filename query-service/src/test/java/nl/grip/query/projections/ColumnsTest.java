package nl.grip.query.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.grip.events.AreaCode;
import nl.grip.events.Funding;
import nl.grip.events.Law;
import nl.grip.events.Money;
import nl.grip.events.Municipality;
import nl.grip.events.wire.EventJson;
import nl.grip.query.Installation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ColumnsTest {

    /** One of every kind. */
    record Everything(
            String text,
            int number,
            @Nullable Long bigNumber,
            boolean yes,
            LocalDate day,
            Instant moment,
            Law law,
            AreaCode area,
            List<AreaCode> areas,
            List<Funding> fundings,
            Map<String, Object> data,
            @Nullable Funding funding,
            Money price) {}

    /** Nothing tells whether it is there. */
    record Shadow(@Nullable String one, @Nullable String other) {}

    private static final Funding FUNDING = new Funding(Funding.Kind.STRUCTURAL, "begroting", null, null);
    private static final Everything FULL = new Everything(
            "a",
            1,
            null,
            true,
            LocalDate.EPOCH,
            Instant.EPOCH,
            Law.WMO,
            new AreaCode("GM0183"),
            List.of(new AreaCode("WK018300")),
            List.of(FUNDING),
            Map.of("b", List.of("c")),
            FUNDING,
            Money.of("999999999999.99"));

    private static final JdbcTemplate DATABASE = Installation.fresh().owned();

    private final Columns<Everything> columns = Columns.of(Everything.class);

    @Test
    void aComponentIsAColumnOfItsType() {
        assertThat(columns.definitions())
                .isEqualTo(
                        "text text not null, number integer not null, big_number bigint, yes boolean not null,"
                                + " day date not null, moment timestamptz not null, law text not null, area text not null,"
                                + " areas text[] not null, fundings jsonb not null, data jsonb not null,"
                                + " funding_kind text, funding_source text, funding_until date, funding_lines jsonb, price numeric not null");
    }

    @Test
    void aRowIsReadAsItWasWritten() {
        assertThat(roundTrip(FULL)).isEqualTo(FULL);
    }

    @Test
    void aRecordWithinIsAbsentWhereAllItsColumnsAre() {
        var without = new Everything(
                "a",
                1,
                2L,
                false,
                LocalDate.EPOCH,
                Instant.EPOCH,
                Law.WMO,
                new AreaCode("GM0183"),
                List.of(),
                List.of(),
                Map.of(),
                null,
                Money.of("-0.01"));

        assertThat(roundTrip(without)).isEqualTo(without);
    }

    @Test
    void noTextMeansAnythingButItself() {
        record Words(String word, List<String> words) {}
        var words =
                List.of("", "NULL", "null", "a,b", "{c}", "\"", "\\", "\\\"", "'", " d ", "\n", "é", "😀", ":e", "$1");

        assertThat(roundTrip(new Words("\\N", words), Columns.of(Words.class))).isEqualTo(new Words("\\N", words));
    }

    @Test
    void aJsonObjectIsKeptAsItsText() {
        var read = roundTrip(FULL).data();

        assertThat(JsonFields.textOf(read)).isEqualTo("{\"b\": [\"c\"]}");
        assertThat(EventJson.MAPPER.writeValueAsString(read)).isEqualTo("{\"b\":[\"c\"]}");
    }

    @Test
    void whatCannotBeKeptIsRefusedAtOnce() {
        record WithSet(Set<String> words) {}
        record WithShadow(String word, @Nullable Shadow shadow) {}
        record WithPosition(long position) {}

        assertThatThrownBy(() -> Columns.of(WithSet.class)).hasMessageContaining("no column holds");
        assertThatThrownBy(() -> Columns.of(WithShadow.class)).hasMessageContaining("cannot be seen");
        assertThatThrownBy(() -> Columns.of(WithPosition.class)).hasMessageContaining("already");
    }

    private Everything roundTrip(Everything row) {
        return roundTrip(row, columns);
    }

    private static <R extends Record> R roundTrip(R row, Columns<R> columns) {
        var table = new BuildTable<>(
                DATABASE, "everything_" + UUID.randomUUID().toString().substring(0, 8), columns);
        var address = new RowAddress(new Municipality("GM0183"), new RowKey("one"));
        table.create();
        table.write(Map.of(address, new FoldedRow<>(row, 1)), Set.of());
        return Objects.requireNonNull(table.read(List.of(address)).get(address)).row();
    }
}
