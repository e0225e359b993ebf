package dev.embassy.recognition.rewards;

/**
 * How much of one thing lies in one depot, as materials-service last told.
 *
 * @param levelId the stock level in materials-service
 * @param available what is on hand and not reserved
 */
public record SwagStock(
        String levelId, String itemId, String variantId, String label, long available) {}
