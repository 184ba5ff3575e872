package nl.grip.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryTest {

    private static final String ID = "5f1c9f2e-0000-4000-8000-000000000001";
    private static final String MOMENT = "2026-11-22T09:30:00.000000Z";
    private static final Entry ENTRY =
            new Entry(7, ID, "GM0183", "intervention-" + ID, 3, "PilotStarted", 1, MOMENT, "{\"é\":1}", "{}");

    @Test
    void itsBytesAreEveryColumnAfterItsLength() {
        var parts = Stream.of(
                "\0\0\0\014grip-entry-1",
                "\0\0\0\0017",
                "\0\0\0\044" + ID,
                "\0\0\0\006GM0183",
                "\0\0\0\061intervention-" + ID,
                "\0\0\0\0013",
                "\0\0\0\014PilotStarted",
                "\0\0\0\0011",
                "\0\0\0\033" + MOMENT,
                "\0\0\0\010{\"é\":1}",
                "\0\0\0\002{}");

        assertThat(new String(ENTRY.bytes(), StandardCharsets.UTF_8)).isEqualTo(String.join("", parts.toList()));
    }

    static Stream<Entry> changed() {
        var stream = "intervention-" + ID;
        var otherId = ID.replace('1', '2');
        return Stream.of(
                new Entry(8, ID, "GM0183", stream, 3, "PilotStarted", 1, MOMENT, "{\"é\":1}", "{}"),
                new Entry(7, otherId, "GM0183", stream, 3, "PilotStarted", 1, MOMENT, "{\"é\":1}", "{}"),
                new Entry(7, ID, "GM1774", stream, 3, "PilotStarted", 1, MOMENT, "{\"é\":1}", "{}"),
                new Entry(7, ID, "GM0183", "programme-" + ID, 3, "PilotStarted", 1, MOMENT, "{\"é\":1}", "{}"),
                new Entry(7, ID, "GM0183", stream, 4, "PilotStarted", 1, MOMENT, "{\"é\":1}", "{}"),
                new Entry(7, ID, "GM0183", stream, 3, "PilotExtended", 1, MOMENT, "{\"é\":1}", "{}"),
                new Entry(7, ID, "GM0183", stream, 3, "PilotStarted", 2, MOMENT, "{\"é\":1}", "{}"),
                new Entry(
                        7,
                        ID,
                        "GM0183",
                        stream,
                        3,
                        "PilotStarted",
                        1,
                        "2026-11-22T09:30:00.000001Z",
                        "{\"é\":1}",
                        "{}"),
                new Entry(7, ID, "GM0183", stream, 3, "PilotStarted", 1, MOMENT, "{\"é\": 1}", "{}"),
                new Entry(7, ID, "GM0183", stream, 3, "PilotStarted", 1, MOMENT, "{\"é\":1}", "{} "),
                new Entry(7, ID, "GM0183", stream, 3, "PilotStarted", 1, MOMENT, "{\"é\":1}{", "}"));
    }

    @ParameterizedTest
    @MethodSource("changed")
    void noColumnChangesUnnoticed(Entry changed) {
        assertThat(changed.hash()).isNotEqualTo(ENTRY.hash());
    }
}
