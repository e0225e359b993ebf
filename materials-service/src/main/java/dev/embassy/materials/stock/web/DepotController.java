package dev.embassy.materials.stock.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.csv.CsvTable;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.stock.Depot;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.KeepDepots;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.ReadDepots;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.VariantId;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/depots")
class DepotController {

    private static final CsvTable<DepotView> COLUMNS =
            CsvTable.<DepotView>of()
                    .column("id", DepotView::id)
                    .column("kind", DepotView::kind)
                    .column("name", DepotView::name)
                    .column("holder", DepotController::holderName)
                    .column("state", DepotView::state)
                    .column("closedAt", DepotView::closedAt)
                    .column("kinds", DepotView::kinds)
                    .column("onHand", DepotView::onHand)
                    .column("valueInCents", it -> it.value().amount())
                    .column("currency", it -> it.value().currency());

    private final ReadDepots readDepots;
    private final KeepDepots keepDepots;
    private final MoveStock moveStock;

    DepotController(ReadDepots readDepots, KeepDepots keepDepots, MoveStock moveStock) {
        this.readDepots = readDepots;
        this.keepDepots = keepDepots;
        this.moveStock = moveStock;
    }

    record DepotHolder(
            @NotBlank @Size(max = 100) String id, @NotBlank @Size(max = 120) String name) {}

    /**
     * @param holder whose depot it is; each person has one
     * @param name what it is called; the holder's name if not given
     */
    record NewDepot(@NotNull @Valid DepotHolder holder, @Nullable @Size(max = 120) String name) {}

    record RenameDepot(@NotBlank @Size(max = 120) String name) {}

    /**
     * @param quantity how many were given away
     * @param reason where and to whom: it stands in the ledger
     */
    record GiveOut(
            @NotBlank String itemId,
            @Nullable String variantId,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity,
            @NotBlank @Size(max = 300) String reason) {}

    /** All for staff and fulfilment, the warehouse first; the own one for everybody else. */
    @GetMapping
    Page<DepotView> listDepots(Actor actor) {
        return new Page<>(
                readDepots.list(actor).stream().map(it -> DepotView.of(it, actor)).toList(), null);
    }

    /** The same list as a table. */
    @GetMapping(path = "/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    void exportDepots(Actor actor, HttpServletResponse response) throws IOException {
        CsvAnswer.send(response, "depots", COLUMNS, page -> listDepots(actor));
    }

    @GetMapping("/{id}")
    ResponseEntity<DepotView> getDepot(@PathVariable DepotId id, Actor actor) {
        var held = readDepots.get(id, actor);
        return Etags.ok(held.depot(), DepotView.of(held, actor));
    }

    /** What lies there, by name. */
    @GetMapping("/{id}/levels")
    Page<DepotView.LevelView> listDepotLevels(@PathVariable DepotId id, Actor actor) {
        return new Page<>(
                readDepots.get(id, actor).levels().stream().map(DepotView.LevelView::of).toList(),
                null);
    }

    /** What went in or out, the newest first. */
    @GetMapping("/{id}/transfers")
    Page<StockTransferView> listDepotTransfers(
            @PathVariable DepotId id, PageRequest page, Actor actor) {
        return readDepots.transfers(id, page, actor).map(StockTransferView::of);
    }

    /** The same list as a table. */
    @GetMapping(path = "/{id}/transfers/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    void exportDepotTransfers(@PathVariable DepotId id, Actor actor, HttpServletResponse response)
            throws IOException {
        CsvAnswer.send(
                response,
                "depot-transfers",
                StockTransferView.COLUMNS,
                page -> listDepotTransfers(id, page, actor));
    }

    /** Opens a person's depot, again if it was closed; there is one for each person. */
    @PostMapping
    @ApiResponse(responseCode = "201")
    ResponseEntity<DepotView> openDepot(@Valid @RequestBody NewDepot body, Actor actor) {
        var depot =
                keepDepots.open(
                        new Person(body.holder().id(), body.holder().name()),
                        body.name() == null || body.name().isBlank() ? null : body.name().strip(),
                        actor);
        return Etags.created(depot, "/api/depots/" + depot.id().value(), view(depot, actor));
    }

    @PutMapping("/{id}")
    ResponseEntity<DepotView> renameDepot(
            @PathVariable DepotId id,
            @Valid @RequestBody RenameDepot body,
            Expected expected,
            Actor actor) {
        var depot = keepDepots.rename(id, body.name().strip(), expected, actor);
        return Etags.ok(depot, view(depot, actor));
    }

    /** Only when nothing lies there and nothing is under way. */
    @PostMapping("/{id}/close")
    ResponseEntity<DepotView> closeDepot(@PathVariable DepotId id, Expected expected, Actor actor) {
        var depot = keepDepots.close(id, expected, actor);
        return Etags.ok(depot, view(depot, actor));
    }

    @PostMapping("/{id}/reopen")
    ResponseEntity<DepotView> reopenDepot(
            @PathVariable DepotId id, Expected expected, Actor actor) {
        var depot = keepDepots.reopen(id, expected, actor);
        return Etags.ok(depot, view(depot, actor));
    }

    /** Pieces of a depot were given away, at a meetup for instance. */
    @PostMapping("/{id}/give-out")
    DepotView giveOutOfDepot(
            @PathVariable DepotId id, @Valid @RequestBody GiveOut body, Actor actor) {
        moveStock.adjust(
                new StockItemId(body.itemId()),
                body.variantId() == null ? null : new VariantId(body.variantId()),
                id,
                -body.quantity(),
                body.reason().strip(),
                actor);
        return DepotView.of(readDepots.get(id, actor), actor);
    }

    private static @Nullable String holderName(DepotView depot) {
        var holder = depot.holder();
        return holder == null ? null : holder.name();
    }

    private DepotView view(Depot depot, Actor actor) {
        return DepotView.of(readDepots.get(depot.id(), actor), actor);
    }
}
