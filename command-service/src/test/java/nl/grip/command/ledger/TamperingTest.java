package nl.grip.command.ledger;

import static nl.grip.command.ledger.TestLedger.TUBBERGEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import nl.grip.command.ledger.Difference.Kind;
import nl.grip.command.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has all rights in PostgreSQL can change anything there, and is found out: where it was, and in which way. */
class TamperingTest {

    /** A superuser is not held back by what the table does not allow. */
    private static final String[] NO_RULES = {
        "alter table domain_event drop constraint domain_event_pkey",
        "alter table domain_event drop constraint domain_event_position_check",
        "alter table domain_event drop constraint domain_event_stream_sequence_key"
    };

    private static final String COPY_OF_SEVENTH = """
        insert into domain_event (position, id, municipality, stream, sequence, name, form, payload, metadata, recorded_at)
        select %s, gen_random_uuid(), municipality, stream, 99, name, form, payload, metadata, recorded_at
          from domain_event where position = 7
        """;

    private final TestLedger ledger = new TestLedger();

    /** Positions 1 to 15 are of Tubbergen, 16 to 24 of Dinkelland, 25 to 39 of Tubbergen again. */
    @BeforeEach
    void fill() throws Exception {
        ledger.append(TestStore.TUBBERGEN, 5, 3);
        ledger.keepUntilSigned();
        ledger.append(TestStore.DINKELLAND, 3, 3);
        ledger.append(TestStore.TUBBERGEN, 5, 3);
        ledger.keepUntilSigned();
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void whatNobodyTouchedIsAsItWas() {
        var report = ledger.checks().run();

        assertThat(report.differences()).isZero();
        assertThat(report.events()).isEqualTo(39);
        assertThat(report.position()).isEqualTo(39);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = replace(payload, 'step', 'Step')",
                "payload = payload || ' '",
                "metadata = replace(metadata, 'user-1', 'user-2')",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "recorded_at = 'infinity'",
                "name = 'LeadAssigned'",
                "form = 2",
                "id = gen_random_uuid()",
                "stream = 'intervention-' || gen_random_uuid()",
                "sequence = 77",
                "municipality = 'GM1774'"
            })
    void aColumnThatWasAltered(String change) throws SQLException {
        ledger.asSuperuser("update domain_event set " + change + " where position = 7");

        assertFound(Kind.ALTERED, 7);
    }

    @Test
    void aRowThatWasEmptied() throws SQLException {
        ledger.asSuperuser(
                "alter table domain_event alter payload drop not null",
                "update domain_event set payload = null where position = 7");

        assertFound(Kind.ALTERED, 7);
    }

    @Test
    void aRowThatWasDeleted() throws SQLException {
        ledger.asSuperuser("delete from domain_event where position = 7");

        assertFound(Kind.MISSING, 7);
    }

    @Test
    void aRowThatWasDeletedAndTheGapClosed() throws SQLException {
        ledger.asSuperuser(NO_RULES);
        ledger.asSuperuser(
                "delete from domain_event where position = 7",
                "update domain_event set position = position - 1 where position > 7");

        assertFound(Kind.MISSING, 7);
    }

    @Test
    void aRowThatWasInsertedAndTheOthersMovedUp() throws SQLException {
        ledger.asSuperuser(NO_RULES);
        ledger.asSuperuser(
                COPY_OF_SEVENTH.formatted(-1),
                "update domain_event set position = position + 1 where position >= 7",
                "update domain_event set position = 7 where position = -1");

        assertFound(Kind.INSERTED, 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 0, 7})
    void aRowThatWasInsertedAtAPlaceThatIsNone(int position) throws SQLException {
        ledger.asSuperuser(NO_RULES);
        ledger.asSuperuser(COPY_OF_SEVENTH.formatted(position));

        assertFound(Kind.INSERTED, position);
    }

    @Test
    void rowsThatWereSwapped() throws SQLException {
        ledger.asSuperuser(
                "update domain_event set position = 1000 where position = 7",
                "update domain_event set position = 7 where position = 12",
                "update domain_event set position = 12 where position = 1000");

        assertFound(Kind.OUT_OF_ORDER, 7);
    }

    @Test
    void theEndThatWasCutOff() throws SQLException {
        ledger.asSuperuser("delete from domain_event where position > 30");

        assertFound(Kind.CUT_OFF, 31);
    }

    /** The ledger cut as well: what was signed is out of reach. */
    @Test
    void theEndThatWasCutOffWithAllThatTellsOfIt() throws SQLException {
        ledger.asSuperuser(
                "delete from domain_event where position > 30",
                "delete from ledger_leaf where position > 30",
                "delete from checkpoint where size > 15");

        assertFound(Kind.CUT_OFF, 30);
    }

    @Test
    void aRowThatWasAlteredWithTheWholeTreeMadeAnew() throws Exception {
        ledger.asSuperuser(
                "update domain_event set payload = replace(payload, 'step', 'Step') where position = 27",
                "truncate ledger_leaf, checkpoint");
        try (var _ = ledger.keep()) {
            await().until(() -> ledger.leaves.lastPosition() == 39);
        }

        var first = ledger.checks().run().first().getFirst();
        assertThat(first.kind()).isEqualTo(Kind.NOT_AS_SIGNED);
        assertThat(first.municipality()).isEqualTo(TUBBERGEN);
        assertThat(first.position()).isEqualTo(39);
        assertThat(first.said()).isEqualTo("somewhere after position 15");
    }

    @Test
    void aHashAboveALeafThatWasAltered() throws SQLException {
        ledger.asSuperuser(
                "update ledger_leaf set hashes = set_byte(hashes, 40, 1 # get_byte(hashes, 40)) where index = 7");

        assertFound(Kind.LEDGER_ALTERED, 8);
    }

    @Test
    void aLeafThatWasTakenAway() throws SQLException {
        ledger.asSuperuser("delete from ledger_leaf where position = 7");

        assertFound(Kind.LEDGER_ALTERED, 7);
    }

    /** The keeper finds that out by itself, when it wants to go on. */
    @Test
    void theWholeEdgeOfATreeThatWasTakenAway() throws Exception {
        ledger.asSuperuser("delete from ledger_leaf where municipality = 'GM0183' and index in (15, 23, 27)");
        try (var keeping = ledger.keep()) {
            await().until(() -> keeping.failure().isPresent());
        }

        assertThat(ledger.checks()
                        .newest()
                        .orElseThrow()
                        .report()
                        .first()
                        .getFirst()
                        .kind())
                .isEqualTo(Kind.LEDGER_ALTERED);
    }

    @Test
    void aCheckpointThatWasReplaced() throws SQLException {
        ledger.asSuperuser("update checkpoint set note = replace(note, E'\\n15\\n', E'\\n16\\n') where size = 15");

        assertFound(Kind.CHECKPOINT_FORGED, 15);
    }

    /** It says where, in the log and to the operator, and which event it was. */
    private void assertFound(Kind kind, long position) {
        var report = ledger.checks().run();

        assertThat(report.differences()).isPositive();
        assertThat(report.first().getFirst())
                .as(report.toString())
                .returns(kind, Difference::kind)
                .returns(position, Difference::position);
        assertThat(new CheckTable(ledger.store.client()).newest().orElseThrow().report())
                .isEqualTo(report);
    }
}
