package nl.grip.command.ledger;

import nl.grip.command.Rule;

/** Why a proof cannot be given. */
enum LedgerRule implements Rule {
    NOTHING_SIGNED_YET,
    NO_SUCH_CHECKPOINT,
    NOT_IN_LEDGER,
    BEYOND_LEDGER,
    SIZES_REVERSED;

    @Override
    public boolean concernsInputAlone() {
        return this == SIZES_REVERSED;
    }
}
