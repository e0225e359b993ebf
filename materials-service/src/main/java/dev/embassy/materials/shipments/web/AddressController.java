package dev.embassy.materials.shipments.web;

import dev.embassy.materials.shipments.AddressField;
import dev.embassy.materials.shipments.AddressFormat;
import dev.embassy.materials.shipments.AddressFormats;
import dev.embassy.materials.shipments.AddressLink;
import dev.embassy.materials.shipments.CountryNotKnown;
import dev.embassy.materials.shipments.GiveAddress;
import dev.embassy.materials.shipments.PostalAddress;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a one-time link; whoever has the link is the recipient. */
@RestController
@RequestMapping("/api/public/addresses")
class AddressController {

    private final GiveAddress giveAddress;
    private final ShipmentSettings settings;

    AddressController(GiveAddress giveAddress, ShipmentSettings settings) {
        this.giveAddress = giveAddress;
        this.settings = settings;
    }

    /**
     * @param purpose what is being sent
     * @param lines what is in the parcel; of a kit in several parcels, what is in this one
     * @param purgedAfterDays how many days after delivery the address is forgotten
     * @param purgedUnheardAfterDays how many days after the parcel has left, where nobody says that
     *     it arrived
     */
    record AddressPageView(
            String purpose,
            List<AddressPageLine> lines,
            String firstName,
            Instant expiresAt,
            long purgedAfterDays,
            long purgedUnheardAfterDays) {}

    record AddressPageLine(String label, int quantity) {}

    /**
     * @param country ISO 3166-1 alpha-2
     */
    record AddressBody(
            @NotBlank @Size(max = 120) String name,
            @NotEmpty @Size(max = 4) List<@NotBlank @Size(max = 120) String> lines,
            @Nullable @Size(max = 120) String district,
            @Nullable @Size(max = 20) String postalCode,
            @Nullable @Size(max = 120) String city,
            @Nullable @Size(max = 120) String region,
            @NotBlank @Size(max = 2) String country,
            @Nullable @Size(max = 30) String phone) {

        PostalAddress typed() {
            return PostalAddress.typed(
                    name, lines, district, postalCode, city, region, country, phone);
        }
    }

    record AddressTakenView(boolean taken) {}

    /**
     * How a country writes its addresses.
     *
     * @param fields what to ask for, in the order in which people there write it
     */
    record AddressFormatView(String country, List<AddressFieldView> fields) {}

    /**
     * @param field its name in the request that gives the address
     * @param label in English
     * @param pattern a regular expression that the whole text has to match, without regard to case
     * @param example a text that matches
     * @param choices the regions there are; empty where any text is taken
     */
    record AddressFieldView(
            AddressFieldName field,
            String label,
            boolean required,
            @Nullable String pattern,
            @Nullable String example,
            List<AddressChoiceView> choices) {}

    record AddressChoiceView(String value, String label) {}

    /** The members of the request, as they are spelled there. */
    enum AddressFieldName {
        name,
        lines,
        district,
        city,
        region,
        postalCode
    }

    @GetMapping("/formats/{country}")
    ResponseEntity<AddressFormatView> getAddressFormat(@PathVariable String country) {
        var format = AddressFormats.find(country).orElseThrow(CountryNotKnown::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(
                        new AddressFormatView(
                                country,
                                format.fields().stream()
                                        .map(field -> view(field, format))
                                        .toList()));
    }

    private static AddressFieldView view(AddressFormat.Field field, AddressFormat format) {
        var pattern = field.pattern();
        return new AddressFieldView(
                AddressFieldName.valueOf(field.field().path()),
                field.label(),
                field.required(),
                pattern == null ? null : pattern.pattern(),
                field.example(),
                field.field() == AddressField.REGION
                        ? format.regions().stream()
                                .map(it -> new AddressChoiceView(it.key(), it.label()))
                                .toList()
                        : List.of());
    }

    @GetMapping("/{token}")
    ResponseEntity<AddressPageView> getAddressPage(
            @PathVariable String token, HttpServletRequest request) {
        var shipment = giveAddress.shipmentOf(new AddressLink(token), request.getRemoteAddr());
        var expiresAt = shipment.linkExpiresAt();
        if (expiresAt == null) {
            throw new IllegalStateException("An open link expires");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new AddressPageView(
                                shipment.source().label(),
                                shipment.lines().stream()
                                        .map(line ->
                                                new AddressPageLine(line.label(), line.quantity()))
                                        .toList(),
                                firstName(shipment.recipient().name()),
                                expiresAt,
                                Shipment.ADDRESS_LIFE.toDays(),
                                settings.unheardAfter().toDays()));
    }

    @PostMapping("/{token}")
    AddressTakenView giveAddress(
            @PathVariable String token,
            @Valid @RequestBody AddressBody body,
            HttpServletRequest request) {
        giveAddress.give(new AddressLink(token), body::typed, request.getRemoteAddr());
        return new AddressTakenView(true);
    }

    private static String firstName(String name) {
        var stripped = name.strip();
        int space = stripped.indexOf(' ');
        return space < 0 ? stripped : stripped.substring(0, space);
    }
}
