package dev.embassy.materials.shipments.web;

import dev.embassy.materials.shipments.AddressLink;
import dev.embassy.materials.shipments.GiveAddress;
import dev.embassy.materials.shipments.PostalAddress;
import dev.embassy.materials.shipments.Shipment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
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
@RequestMapping("/api/public/addresses/{token}")
class AddressController {

    private final GiveAddress giveAddress;

    AddressController(GiveAddress giveAddress) {
        this.giveAddress = giveAddress;
    }

    /**
     * @param purpose what is being sent
     * @param purgedAfterDays how many days after delivery the address is forgotten
     */
    record AddressPageView(
            String purpose, String firstName, Instant expiresAt, long purgedAfterDays) {}

    /**
     * @param country ISO 3166-1 alpha-2
     */
    record AddressBody(
            @NotBlank @Size(max = 120) String name,
            @NotEmpty @Size(max = 4) List<@NotBlank @Size(max = 120) String> lines,
            @Nullable @Size(max = 20) String postalCode,
            @NotBlank @Size(max = 120) String city,
            @Nullable @Size(max = 120) String region,
            @NotBlank @Size(max = 2) String country,
            @Nullable @Size(max = 30) String phone) {}

    record AddressTakenView(boolean taken) {}

    @GetMapping
    ResponseEntity<AddressPageView> getAddressPage(@PathVariable String token) {
        var shipment = giveAddress.shipmentOf(new AddressLink(token));
        var expiresAt = shipment.linkExpiresAt();
        if (expiresAt == null) {
            throw new IllegalStateException("An open link expires");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new AddressPageView(
                                shipment.source().label(),
                                firstName(shipment.recipient().name()),
                                expiresAt,
                                Shipment.ADDRESS_LIFE.toDays()));
    }

    @PostMapping
    AddressTakenView giveAddress(@PathVariable String token, @Valid @RequestBody AddressBody body) {
        giveAddress.give(
                new AddressLink(token),
                PostalAddress.checked(
                        body.name(),
                        body.lines(),
                        body.postalCode(),
                        body.city(),
                        body.region(),
                        body.country(),
                        body.phone()));
        return new AddressTakenView(true);
    }

    private static String firstName(String name) {
        var stripped = name.strip();
        int space = stripped.indexOf(' ');
        return space < 0 ? stripped : stripped.substring(0, space);
    }
}
