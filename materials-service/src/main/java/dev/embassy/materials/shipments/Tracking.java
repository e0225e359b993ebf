package dev.embassy.materials.shipments;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a parcel can be followed.
 *
 * @param url the carrier's page of it, where the carrier is known
 */
public record Tracking(String carrier, String number, @Nullable String url) {

    /** The same parcel, whatever the letters' case and the spaces in its number. */
    boolean isSameAs(Tracking other) {
        return key().equals(other.key());
    }

    String key() {
        return (carrier + " " + number.replaceAll("\\s", "")).toUpperCase(Locale.ROOT);
    }
}
