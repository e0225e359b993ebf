package dev.embassy.materials.shipments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The carriers of the settings, and how their parcels are followed. */
@Component
public class Carriers {

    private final List<Carrier> carriers;

    Carriers(ShipmentSettings settings) {
        this.carriers = settings.carriers();
    }

    public List<Carrier> all() {
        return carriers;
    }

    /** With a link where the carrier is known; any other name is taken as it is. */
    public Tracking tracking(String carrier, String number) {
        var typed = number.strip();
        var known = find(carrier);
        return new Tracking(
                known.map(Carrier::name).orElse(carrier.strip()),
                typed,
                known.map(it -> it.pageOf(encoded(typed))).orElse(null));
    }

    /** Whatever the case, accents and spaces. */
    private Optional<Carrier> find(String name) {
        var plain = plain(name);
        return carriers.stream().filter(it -> plain(it.name()).equals(plain)).findFirst();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** As in a path, where a plus would be one. */
    private static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
