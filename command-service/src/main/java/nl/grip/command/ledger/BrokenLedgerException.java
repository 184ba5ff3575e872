package nl.grip.command.ledger;

/** The ledger itself does not hold what it must hold: somebody has taken something away from it. */
final class BrokenLedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenLedgerException(String message) {
        super(message);
    }
}
