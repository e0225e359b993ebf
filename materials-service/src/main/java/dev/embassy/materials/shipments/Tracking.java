package dev.embassy.materials.shipments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a parcel can be followed. */
public record Tracking(String carrier, String number, @Nullable String url) {

    private static final Map<String, String> PAGES =
            Map.of(
                    "DHL", "https://www.dhl.com/global-en/home/tracking.html?tracking-id=",
                    "UPS", "https://www.ups.com/track?tracknum=",
                    "FEDEX", "https://www.fedex.com/fedextrack/?trknbr=",
                    "DPD", "https://tracking.dpd.de/status/en_US/parcel/",
                    "GLS", "https://gls-group.com/track/",
                    "USPS", "https://tools.usps.com/go/TrackConfirmAction?tLabels=",
                    "ROYAL MAIL", "https://www.royalmail.com/track-your-item#/tracking-results/",
                    "POSTNL", "https://jouw.postnl.nl/track-and-trace/");

    /** With a link where the carrier is known. */
    public static Tracking of(String carrier, String number) {
        var page = PAGES.get(carrier.strip().toUpperCase(Locale.ROOT));
        var url =
                page == null
                        ? null
                        : page + URLEncoder.encode(number.strip(), StandardCharsets.UTF_8);
        return new Tracking(carrier.strip(), number.strip(), url);
    }
}
