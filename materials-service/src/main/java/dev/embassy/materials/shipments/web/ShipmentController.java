package dev.embassy.materials.shipments.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Timeline;
import dev.embassy.chassis.problem.InvalidParameter;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.shipments.AskAddressAgain;
import dev.embassy.materials.shipments.Carrier;
import dev.embassy.materials.shipments.Carriers;
import dev.embassy.materials.shipments.MoveShipment;
import dev.embassy.materials.shipments.PickList;
import dev.embassy.materials.shipments.PostalAddress;
import dev.embassy.materials.shipments.ReadAddress;
import dev.embassy.materials.shipments.ReadShipments;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentSettings;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Shipments;
import dev.embassy.materials.shipments.Source;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final Carriers carriers;
    private final ShipmentSettings settings;
    private final Clock clock;

    ShipmentController(
            ReadShipments readShipments,
            ReadAddress readAddress,
            MoveShipment moveShipment,
            AskAddressAgain askAddressAgain,
            Carriers carriers,
            ShipmentSettings settings,
            Clock clock) {
        this.readShipments = readShipments;
        this.readAddress = readAddress;
        this.moveShipment = moveShipment;
        this.askAddressAgain = askAddressAgain;
        this.carriers = carriers;
        this.settings = settings;
        this.clock = clock;
    }

    record ShipBody(
            @NotBlank @Size(max = 60) String carrier,
            @NotBlank @Size(max = 80) String trackingNumber) {}

    /** What happens to what is left out. */
    enum Rest {
        LATER,
        NOT_AT_ALL
    }

    /**
     * @param lines what is missing, and how many of it
     */
    record SplitBody(
            @NotEmpty @Size(max = 50) List<@Valid @NotNull LeftOutLineBody> lines,
            @NotNull Rest rest,
            @NotBlank @Size(max = 500) String reason) {}

    record LeftOutLineBody(
            @NotBlank String itemId, @NotBlank String variantId, @Min(1) int quantity) {

        StockLine line() {
            return new StockLine(new StockItemId(itemId), new VariantId(variantId), quantity);
        }
    }

    record SaidReasonBody(@NotBlank @Size(max = 500) String reason) {}

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

    /**
     * @param waiting how many wait altogether; more than there are here where the others come next
     */
    record PickListView(
            Instant generatedAt,
            long waiting,
            List<ShipmentView.ShipmentLineView> items,
            List<PickShipmentView> shipments) {}

    record PickShipmentView(
            String id,
            Person recipient,
            ShipmentState state,
            String label,
            @Nullable String country,
            @Nullable LocalDate neededBy,
            @Nullable String deliveryNote,
            List<ShipmentView.ShipmentLineView> lines) {

        static PickShipmentView of(Shipment shipment) {
            return new PickShipmentView(
                    shipment.id().value(),
                    shipment.recipient(),
                    shipment.state(),
                    shipment.source().label(),
                    shipment.addressCountry(),
                    shipment.neededBy(),
                    shipment.deliveryNote(),
                    ShipmentView.lines(shipment));
        }
    }

    /** Of those whose parcels can be followed by a link. */
    record CarriersView(List<String> items) {}

    /**
     * Sorted by createdAt or neededBy; a minus in front turns it round. What is needed on no
     * certain day comes after what is.
     */
    @GetMapping
    Page<ShipmentView> listShipments(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable ShipmentState state,
            @RequestParam(required = false) Source.@Nullable Kind source,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String q,
            @Parameter(description = "createdAt or neededBy; - turns it round")
                    @RequestParam(defaultValue = "-createdAt")
                    String sort,
            PageRequest page,
            Actor actor) {
        return readShipments
                .list(mine, filter(state, source, country, q), order(sort), page, actor)
                // A list shows no address: each that is read is looked at by itself.
                .map(it -> view(it, null, actor));
    }

    /** The list with its filters, without addresses. */
    @GetMapping(path = "/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    void exportShipments(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable ShipmentState state,
            @RequestParam(required = false) Source.@Nullable Kind source,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "-createdAt") String sort,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var filter = filter(state, source, country, q);
        var order = order(sort);
        CsvAnswer.send(
                response,
                "shipments",
                ShipmentSheets.LIST,
                page -> readShipments.list(mine, filter, order, page, actor));
    }

    private static Shipments.Order order(String sort) {
        boolean descending = sort.startsWith("-");
        var by =
                switch (descending ? sort.substring(1) : sort) {
                    case "createdAt" -> Shipments.Order.By.CREATED;
                    case "neededBy" -> Shipments.Order.By.NEEDED;
                    default -> throw new InvalidParameter("sort", "Sort by createdAt or neededBy.");
                };
        return new Shipments.Order(by, descending);
    }

    private static Shipments.Filter filter(
            @Nullable ShipmentState state,
            Source.@Nullable Kind source,
            @Nullable String country,
            @Nullable String q) {
        return new Shipments.Filter(
                state,
                source,
                null,
                country == null || country.isBlank() ? null : country.strip(),
                q == null || q.isBlank() ? null : q.strip());
    }

    @GetMapping("/carriers")
    CarriersView listCarriers() {
        return new CarriersView(carriers.all().stream().map(Carrier::name).toList());
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
                list.waiting(),
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
        var tracking = carriers.tracking(body.carrier(), body.trackingNumber());
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

    /** Sends what is there; the rest follows in a shipment of its own, or is not sent. */
    @PostMapping("/{id}/split")
    ResponseEntity<ShipmentView> splitShipment(
            @PathVariable ShipmentId id,
            @Valid @RequestBody SplitBody body,
            Expected expected,
            Actor actor) {
        return answer(
                moveShipment.split(
                        id,
                        body.lines().stream().map(LeftOutLineBody::line).toList(),
                        body.rest() == Rest.LATER,
                        body.reason().strip(),
                        expected,
                        actor),
                actor);
    }

    /** Sends the same again, after it was lost or came back. */
    @PostMapping("/{id}/resend")
    ResponseEntity<ShipmentView> resendShipment(
            @PathVariable ShipmentId id,
            @Valid @RequestBody SaidReasonBody body,
            Expected expected,
            Actor actor) {
        return answer(moveShipment.resend(id, body.reason().strip(), expected, actor), actor);
    }

    /** Looks at the stock again. */
    @PostMapping("/{id}/retry")
    ResponseEntity<ShipmentView> retryShipment(
            @PathVariable ShipmentId id, Expected expected, Actor actor) {
        return answer(moveShipment.retry(id, expected, actor), actor);
    }

    private static List<ShipmentId> ids(@Nullable List<String> shipments) {
        return shipments == null ? List.of() : shipments.stream().map(ShipmentId::new).toList();
    }

    private ShipmentView view(Shipment shipment, @Nullable PostalAddress address, Actor actor) {
        return ShipmentView.of(shipment, address, settings, actor);
    }

    private ResponseEntity<ShipmentView> answer(Shipment shipment, Actor actor) {
        return Etags.ok(
                shipment,
                view(
                        shipment,
                        readAddress.find(shipment, actor, "the page of the shipment").orElse(null),
                        actor));
    }
}
