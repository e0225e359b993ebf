package dev.embassy.materials.shipments;

import org.jspecify.annotations.Nullable;

/**
 * What whoever packs has to know of a parcel beside what is in it.
 *
 * @param occasion null where it is not for a certain day, as a reward
 * @param note what the recipient said about the delivery
 */
public record Delivery(@Nullable Occasion occasion, @Nullable String note) {

    /** Nobody said anything. */
    public static final Delivery ANY = new Delivery(null, null);
}
