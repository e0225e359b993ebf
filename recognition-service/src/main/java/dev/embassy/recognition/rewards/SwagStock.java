package dev.embassy.recognition.rewards;

import dev.embassy.chassis.id.DerivedIds;
import org.jspecify.annotations.Nullable;

/**
 * How much of one thing lies in one depot, as materials-service last told.
 *
 * @param levelId the stock level in materials-service
 * @param depotId where it lies; null in copies made before it was noted
 * @param available what is on hand and not reserved
 */
public record SwagStock(
        String levelId,
        String itemId,
        String variantId,
        @Nullable String depotId,
        String label,
        long available) {

    /** The one depot that rewards are sent from; materials-service's own name for it. */
    public static final String WAREHOUSE = "warehouse";

    /** Whether it can be sent: what organisers hold stays with them. */
    public boolean inWarehouse() {
        return depotId == null ? levelId.equals(warehouseLevel()) : depotId.equals(WAREHOUSE);
    }

    /** As materials-service derives it. */
    private String warehouseLevel() {
        return DerivedIds.of("stock-level", itemId, variantId, WAREHOUSE);
    }
}
