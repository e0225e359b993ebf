package dev.embassy.materials.shipments;

import dev.embassy.chassis.secret.FieldCipher;
import dev.embassy.chassis.secret.Sealed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts addresses so that each can only be opened as that of its own shipment. */
final class AddressBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FieldCipher cipher;

    AddressBook(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Sealed seal(ShipmentId shipment, PostalAddress address) {
        return cipher.seal(JSON.writeValueAsString(Kept.of(address)), context(shipment));
    }

    PostalAddress open(ShipmentId shipment, Sealed sealed) {
        return JSON.readValue(cipher.open(sealed, context(shipment)), Kept.class).address();
    }

    private static String context(ShipmentId shipment) {
        return "shipment:" + shipment.value();
    }

    private record Kept(
            String name,
            List<String> lines,
            @Nullable String district,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            String country,
            @Nullable String phone) {

        static Kept of(PostalAddress from) {
            return new Kept(
                    from.name(),
                    from.lines(),
                    from.district(),
                    from.postalCode(),
                    from.city(),
                    from.region(),
                    from.country(),
                    from.phone());
        }

        PostalAddress address() {
            return new PostalAddress(
                    name, lines, district, postalCode, city, region, country, phone);
        }
    }
}
