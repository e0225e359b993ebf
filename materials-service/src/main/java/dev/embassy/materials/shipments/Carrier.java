package dev.embassy.materials.shipments;

/**
 * Somebody who carries parcels.
 *
 * @param page where a parcel is followed, with {@code {number}} in place of its number; https only
 */
public record Carrier(String name, String page) {

    private static final String NUMBER = "{number}";

    public Carrier {
        if (!page.startsWith("https://") || !page.contains(NUMBER)) {
            throw new IllegalArgumentException(
                    "The page of %s begins with https:// and holds %s".formatted(name, NUMBER));
        }
    }

    String pageOf(String encodedNumber) {
        return page.replace(NUMBER, encodedNumber);
    }
}
