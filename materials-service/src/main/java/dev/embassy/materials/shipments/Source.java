package dev.embassy.materials.shipments;

/**
 * Why there is a shipment.
 *
 * @param attempt 1 for the first; a reward that is retried or replaced asks again with the next
 */
public record Source(Kind kind, String id, String label, int attempt) {

    public enum Kind {
        KIT_REQUEST,
        REWARD
    }
}
