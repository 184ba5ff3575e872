package nl.grip.command.store;

import java.util.List;
import java.util.Optional;
import nl.grip.command.store.Append.NewReceipt;
import nl.grip.events.StreamId;
import nl.grip.events.wire.Provenance;

/** What commands were answered with, so that one that is sent again is answered the same and does nothing. */
public final class Receipts {

    private static final String FIND =
            "select " + ReceiptTable.COLUMNS + " from receipt where municipality = ? and actor = ? and key = ?";

    private final TenantDatabase database;
    private final AppendDoor door;

    Receipts(TenantDatabase database, AppendDoor door) {
        this.database = database;
        this.door = door;
    }

    public Optional<Receipt> find(Provenance provenance, String key) {
        var municipality = provenance.municipality();
        return database
                .query(municipality, FIND, ReceiptTable::read, municipality.code(), provenance.actor(), key)
                .stream()
                .findFirst();
    }

    /**
     * Keeps the receipt of a command that had nothing new to record; one that had is kept with its events.
     *
     * @throws ReceiptExistsException where there is one already under that key
     */
    public void keep(Provenance provenance, PendingReceipt pending, StreamId stream, long sequence) {
        door.append(new Append(List.of(), List.of(settled(provenance, pending, stream, sequence))));
    }

    static NewReceipt settled(Provenance provenance, PendingReceipt pending, StreamId stream, long sequence) {
        return new NewReceipt(
                provenance.municipality(),
                provenance.actor(),
                pending.key(),
                new Receipt(pending.fingerprint(), pending.status(), stream, sequence));
    }
}
