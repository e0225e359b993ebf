package dev.embassy.materials.shipments;

/**
 * Why there is a shipment.
 *
 * @param attempt 1 for the first; a reward that is retried or replaced asks again with the next,
 *     and so does what follows a kit
 */
public record Source(Kind kind, String id, String label, int attempt) {

    public enum Kind {
        KIT_REQUEST,
        REWARD,
        /** The rest of a kit's shipment, or the same again; the identifier is the kit request's. */
        FOLLOW_UP
    }
}
