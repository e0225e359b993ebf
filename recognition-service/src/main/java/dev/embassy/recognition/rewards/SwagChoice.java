package dev.embassy.recognition.rewards;

/**
 * Something that may be given.
 *
 * @param available what is in the warehouse and not reserved, as of the last event of the stock;
 *     never negative
 */
public record SwagChoice(String itemId, String variantId, String label, long available) {

    public Swag times(int quantity) {
        return new Swag(itemId, variantId, label, quantity);
    }
}
