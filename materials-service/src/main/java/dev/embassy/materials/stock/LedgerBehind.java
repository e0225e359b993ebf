package dev.embassy.materials.stock;

import dev.embassy.chassis.problem.Refusal;

/** What lay there at a past moment is known once the ledger has caught up. */
public final class LedgerBehind extends Refusal {

    public LedgerBehind(String label) {
        super(
                Kind.CONFLICT,
                "ledger-behind",
                "The ledger of " + label + " is a moment behind. Try again in a few seconds.");
    }
}
