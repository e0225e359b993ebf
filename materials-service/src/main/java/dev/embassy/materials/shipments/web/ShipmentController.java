package dev.embassy.materials.shipments.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Timeline;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.shipments.AskAddressAgain;
import dev.embassy.materials.shipments.MoveShipment;
import dev.embassy.materials.shipments.PickList;
import dev.embassy.materials.shipments.ReadAddress;
import dev.embassy.materials.shipments.ReadShipments;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Source;
import dev.embassy.materials.shipments.Tracking;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/shipments")
class ShipmentController {

    private final ReadShipments readShipments;
    private final ReadAddress readAddress;
    private final MoveShipment moveShipment;
    private final AskAddressAgain askAddressAgain;
    private final ShipmentPapers papers;
    private final Clock clock;

    ShipmentController(
            ReadShipments readShipments,
            ReadAddress readAddress,
            MoveShipment moveShipment,
            AskAddressAgain askAddressAgain,
            ShipmentPapers papers,
            Clock clock) {
        this.readShipments = readShipments;
        this.readAddress = readAddress;
        this.moveShipment = moveShipment;
        this.askAddressAgain = askAddressAgain;
        this.papers = papers;
        this.clock = clock;
    }

    record ShipBody(
            @NotBlank @Size(max = 60) String carrier,
            @NotBlank @Size(max = 80) String trackingNumber) {}

    record ReasonBody(@Nullable @Size(max = 500) String reason) {

        static @Nullable String of(@Nullable ReasonBody body) {
            return body == null || body.reason() == null || body.reason().isBlank()
                    ? null
                    : body.reason().strip();
        }
    }

    /**
     * @param link the page where the address is given; only for the recipient, others have it
     *     mailed
     */
    record AddressLinkView(@Nullable String link, @Nullable Instant expiresAt) {}

    record PickListView(
            Instant generatedAt,
            List<ShipmentView.ShipmentLineView> items,
            List<PickShipmentView> shipments) {}

    record PickShipmentView(
            String id,
            Person recipient,
            ShipmentState state,
            String label,
            @Nullable String country,
            List<ShipmentView.ShipmentLineView> lines) {

        static PickShipmentView of(Shipment shipment) {
            return new PickShipmentView(
                    shipment.id().value(),
                    shipment.recipient(),
                    shipment.state(),
                    shipment.source().label(),
                    shipment.addressCountry(),
                    ShipmentView.lines(shipment));
        }
    }

    @GetMapping
    Page<ShipmentView> listShipments(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable ShipmentState state,
            @RequestParam(required = false) Source.@Nullable Kind source,
            PageRequest page,
            Actor actor) {
        return readShipments.list(mine, state, source, page, actor).map(it -> view(it, actor));
    }

    @GetMapping("/{id}")
    ResponseEntity<ShipmentView> getShipment(@PathVariable ShipmentId id, Actor actor) {
        return answer(readShipments.get(id, actor), actor);
    }

    @GetMapping("/{id}/timeline")
    Timeline getShipmentTimeline(@PathVariable ShipmentId id, Actor actor) {
        return new Timeline(readShipments.timeline(id, actor));
    }

    /** For the chosen shipments; without any, for all that are ready or being picked. */
    @GetMapping("/pick-list")
    PickListView getPickList(
            @RequestParam(required = false) @Nullable List<String> shipment, Actor actor) {
        var list = PickList.of(readShipments.toPick(ids(shipment), actor));
        return new PickListView(
                clock.instant(),
                list.items().stream()
                        .map(line ->
                                new ShipmentView.ShipmentLineView(
                                        line.itemId().value(),
                                        line.variantId().value(),
                                        line.label(),
                                        line.quantity()))
                        .toList(),
                list.shipments().stream().map(PickShipmentView::of).toList());
    }

    @GetMapping(path = "/pick-list.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
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

    @GetMapping(path = "/{id}/packing-slip.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> getPackingSlipPdf(@PathVariable ShipmentId id, Actor actor) {
        var shipment = readShipments.toPack(id, actor);
        var address = readAddress.find(shipment, actor).orElse(null);
        return pdf(papers.packingSlip(shipment, address), "packing-slip-" + id.value() + ".pdf");
    }

    @PostMapping("/{id}/address-link")
    AddressLinkView askForAddressLink(@PathVariable ShipmentId id, Actor actor) {
        var asked = askAddressAgain.ask(id, actor);
        return new AddressLinkView(
                actor.is(asked.shipment().recipient()) ? asked.link().path() : null,
                asked.shipment().linkExpiresAt());
    }

    @PostMapping("/{id}/pick")
    ResponseEntity<ShipmentView> pickShipment(
            @PathVariable ShipmentId id, Expected expected, Actor actor) {
        return answer(moveShipment.pick(id, expected, actor), actor);
    }

    @PostMapping("/{id}/pack")
    ResponseEntity<ShipmentView> packShipment(
            @PathVariable ShipmentId id, Expected expected, Actor actor) {
        return answer(moveShipment.pack(id, expected, actor), actor);
    }

    @PostMapping("/{id}/ship")
    ResponseEntity<ShipmentView> shipShipment(
            @PathVariable ShipmentId id,
            @Valid @RequestBody ShipBody body,
            Expected expected,
            Actor actor) {
        var tracking = Tracking.of(body.carrier(), body.trackingNumber());
        return answer(moveShipment.ship(id, tracking, expected, actor), actor);
    }

    @PostMapping("/{id}/deliver")
    ResponseEntity<ShipmentView> deliverShipment(
            @PathVariable ShipmentId id, Expected expected, Actor actor) {
        return answer(moveShipment.deliver(id, expected, actor), actor);
    }

    @PostMapping("/{id}/hold")
    ResponseEntity<ShipmentView> holdShipment(
            @PathVariable ShipmentId id,
            @Valid @RequestBody(required = false) @Nullable ReasonBody body,
            Expected expected,
            Actor actor) {
        return answer(moveShipment.hold(id, ReasonBody.of(body), expected, actor), actor);
    }

    @PostMapping("/{id}/lost")
    ResponseEntity<ShipmentView> loseShipment(
            @PathVariable ShipmentId id,
            @Valid @RequestBody(required = false) @Nullable ReasonBody body,
            Expected expected,
            Actor actor) {
        return answer(moveShipment.lose(id, ReasonBody.of(body), expected, actor), actor);
    }

    @PostMapping("/{id}/return")
    ResponseEntity<ShipmentView> returnShipment(
            @PathVariable ShipmentId id,
            @Valid @RequestBody(required = false) @Nullable ReasonBody body,
            Expected expected,
            Actor actor) {
        return answer(moveShipment.takeBack(id, ReasonBody.of(body), expected, actor), actor);
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<ShipmentView> cancelShipment(
            @PathVariable ShipmentId id,
            @Valid @RequestBody(required = false) @Nullable ReasonBody body,
            Expected expected,
            Actor actor) {
        return answer(moveShipment.cancel(id, ReasonBody.of(body), expected, actor), actor);
    }

    private static List<ShipmentId> ids(@Nullable List<String> shipments) {
        return shipments == null ? List.of() : shipments.stream().map(ShipmentId::new).toList();
    }

    private ShipmentView view(Shipment shipment, Actor actor) {
        return ShipmentView.of(shipment, readAddress.find(shipment, actor).orElse(null), actor);
    }

    private ResponseEntity<ShipmentView> answer(Shipment shipment, Actor actor) {
        return Etags.ok(shipment, view(shipment, actor));
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
