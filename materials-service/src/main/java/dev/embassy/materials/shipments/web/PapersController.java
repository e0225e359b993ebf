package dev.embassy.materials.shipments.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.shipments.AddressNotThere;
import dev.embassy.materials.shipments.NothingToDeclare;
import dev.embassy.materials.shipments.PickList;
import dev.embassy.materials.shipments.ReadAddress;
import dev.embassy.materials.shipments.ReadShipments;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentSettings;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the packing table prints; each address on it is on record as read. */
@RestController
@RequestMapping(path = "/api/shipments", produces = MediaType.APPLICATION_PDF_VALUE)
class PapersController {

    private final ReadShipments readShipments;
    private final ReadAddress readAddress;
    private final ShipmentPapers papers;
    private final ShipmentSettings settings;
    private final Clock clock;

    PapersController(
            ReadShipments readShipments,
            ReadAddress readAddress,
            ShipmentPapers papers,
            ShipmentSettings settings,
            Clock clock) {
        this.readShipments = readShipments;
        this.readAddress = readAddress;
        this.papers = papers;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/pick-list.pdf")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> getPickListPdf(
            @RequestParam(required = false) @Nullable List<String> shipment, Actor actor) {
        var list = PickList.of(readShipments.toPick(ids(shipment), actor));
        return pdf(papers.pickList(list, clock.instant()), "pick-list.pdf");
    }

    @GetMapping("/{id}/packing-slip.pdf")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> getPackingSlipPdf(@PathVariable ShipmentId id, Actor actor) {
        var shipment = readShipments.toPack(id, actor);
        var address = readAddress.find(shipment, actor, "the packing slip").orElse(null);
        return pdf(papers.packingSlip(shipment, address), "packing-slip-" + id.value() + ".pdf");
    }

    /**
     * Address labels of the chosen shipments that wait for a carrier; without any, of all that do.
     *
     * @param size one label a page of A6, or four a page of A4
     */
    @GetMapping("/labels.pdf")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> getLabelsPdf(
            @RequestParam(required = false) @Nullable List<String> shipment,
            @RequestParam(defaultValue = "A6") LabelSize size,
            Actor actor) {
        var labels = new ArrayList<ShipmentPapers.Label>();
        var batch = readShipments.toSend(ids(shipment), actor);
        for (var found : batch.shipments()) {
            readAddress
                    .find(found, actor, "a label")
                    .ifPresent(address -> labels.add(new ShipmentPapers.Label(found, address)));
        }
        if (labels.isEmpty()) {
            throw new AddressNotThere();
        }
        return pdf(papers.labels(labels, size), ShipmentSheets.fileName("labels", batch) + ".pdf");
    }

    /** The declaration for a parcel that leaves the customs area. */
    @GetMapping("/{id}/customs.pdf")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> getCustomsPdf(@PathVariable ShipmentId id, Actor actor) {
        var shipment = readShipments.toPack(id, actor);
        var country = shipment.addressCountry();
        if (country != null && !settings.declaresTo(country)) {
            throw new NothingToDeclare(country);
        }
        var address =
                readAddress
                        .find(shipment, actor, "the customs declaration")
                        .orElseThrow(AddressNotThere::new);
        return pdf(
                papers.customs(shipment, address, clock.instant()),
                "customs-" + id.value() + ".pdf");
    }

    private static List<ShipmentId> ids(@Nullable List<String> shipments) {
        return shipments == null ? List.of() : shipments.stream().map(ShipmentId::new).toList();
    }

    private static ResponseEntity<byte[]> pdf(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
