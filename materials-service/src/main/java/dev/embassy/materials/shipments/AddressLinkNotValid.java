package dev.embassy.materials.shipments;

import dev.embassy.chassis.problem.Refusal;

/**
 * Used, expired, replaced or never given: the answer is the same, so that nothing can be learnt.
 */
public final class AddressLinkNotValid extends Refusal {

    public AddressLinkNotValid() {
        super(
                Kind.NOT_FOUND,
                "address-link-not-valid",
                "This link was used, has expired or was replaced by a newer one. Sign in and ask"
                        + " for a fresh link on your shipment.");
    }
}
