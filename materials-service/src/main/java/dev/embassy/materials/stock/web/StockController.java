package dev.embassy.materials.stock.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.stock.AddStockItem;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.EditStockItem;
import dev.embassy.materials.stock.LedgerEntry;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.ReadStock;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockTransferId;
import dev.embassy.materials.stock.TransferStock;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
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
@RequestMapping("/api/stock")
class StockController {

    private final ReadStock readStock;
    private final AddStockItem addStockItem;
    private final EditStockItem editStockItem;
    private final MoveStock moveStock;
    private final TransferStock transferStock;

    StockController(
            ReadStock readStock,
            AddStockItem addStockItem,
            EditStockItem editStockItem,
            MoveStock moveStock,
            TransferStock transferStock) {
        this.readStock = readStock;
        this.addStockItem = addStockItem;
        this.editStockItem = editStockItem;
        this.moveStock = moveStock;
        this.transferStock = transferStock;
    }

    record NewVariant(
            @NotBlank
                    @Pattern(
                            regexp = "[a-z0-9][a-z0-9-]{0,39}",
                            message = "must be lower-case letters, digits and hyphens")
                    String id,
            @NotBlank @Size(max = 60) String label) {}

    record MoneyAmount(
            @NotNull @PositiveOrZero @Max(100_000_000) Long amount,
            @NotBlank @Pattern(regexp = "EUR", message = "must be EUR") String currency) {}

    /**
     * @param variants may be left out for an item that comes in one form
     * @param customsDescription what customs reads: {@code Cotton T-shirt, printed}
     * @param lowStockThreshold low when fewer are available in the warehouse
     * @param leadTimeDays from ordering more until it is there; 0 or left out where nobody knows
     */
    record NewStockItem(
            @NotBlank @Size(max = 120) String name,
            @Nullable @Size(max = 50) List<@Valid @NotNull NewVariant> variants,
            @NotNull @Valid MoneyAmount unitValue,
            @NotBlank @Size(max = 200) String customsDescription,
            @Nullable @Min(0) @Max(1_000_000) Integer lowStockThreshold,
            @Nullable @Min(0) @Max(730) Integer leadTimeDays) {

        StockItem.Description description() {
            return new StockItem.Description(
                    name.strip(),
                    new Money(unitValue.amount(), unitValue.currency()),
                    customsDescription.strip(),
                    lowStockThreshold == null ? 0 : lowStockThreshold,
                    leadTimeDays == null ? 0 : leadTimeDays);
        }

        List<Variant> named() {
            return variants == null
                    ? List.of()
                    : variants.stream()
                            .map(it -> new Variant(new VariantId(it.id()), it.label().strip()))
                            .toList();
        }
    }

    /**
     * @param variantId may be left out for an item that comes in one form
     * @param depotId the warehouse if left out
     */
    record ReceiveStock(
            @Nullable String variantId,
            @Nullable String depotId,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity,
            @Nullable @Size(max = 300) String reason) {}

    /**
     * @param depotId the warehouse if left out
     * @param quantity added to what is on hand; negative when something is missing
     */
    record AdjustStock(
            @Nullable String variantId,
            @Nullable String depotId,
            @NotNull @Min(-1_000_000) @Max(1_000_000) Integer quantity,
            @NotBlank @Size(max = 300) String reason) {}

    /**
     * @param variantId may be left out for an item that comes in one form
     */
    record NewStockTransfer(
            @NotBlank String itemId,
            @Nullable String variantId,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity,
            @NotBlank String fromDepotId,
            @NotBlank String toDepotId,
            @Nullable @Size(max = 300) String reason) {}

    /**
     * @param pieces that are there, 0 to all that were sent
     */
    record CountedPieces(@NotNull @Min(0) @Max(1_000_000) Integer pieces) {}

    record LedgerEntryView(
            String id,
            String variantId,
            String depotId,
            String label,
            LedgerEntry.Kind kind,
            int onHandChange,
            int reservedChange,
            int onHand,
            int reserved,
            @Nullable String reason,
            Person by,
            Instant at) {

        static LedgerEntryView of(LedgerEntry entry) {
            return new LedgerEntryView(
                    entry.id(),
                    entry.variantId().value(),
                    entry.depotId().value(),
                    entry.label(),
                    entry.kind(),
                    entry.onHandChange(),
                    entry.reservedChange(),
                    entry.onHand(),
                    entry.reserved(),
                    entry.reason(),
                    entry.by(),
                    entry.at());
        }
    }

    @GetMapping
    Page<StockItemView> listStock(Actor actor) {
        return new Page<>(readStock.list(actor).stream().map(StockItemView::of).toList(), null);
    }

    @GetMapping("/items/{id}")
    ResponseEntity<StockItemView> getStockItem(@PathVariable StockItemId id, Actor actor) {
        var stocked = readStock.get(id, actor);
        return Etags.ok(stocked.item(), StockItemView.of(stocked));
    }

    @PostMapping("/items")
    @ApiResponse(responseCode = "201")
    ResponseEntity<StockItemView> addStockItem(@Valid @RequestBody NewStockItem body, Actor actor) {
        var item = addStockItem.add(body.description(), body.named(), actor);
        return Etags.created(
                item,
                "/api/stock/items/" + item.id().value(),
                StockItemView.of(new ReadStock.Stocked(item, List.of())));
    }

    /** Variants that are not named stay as they are; new ones are added. */
    @PutMapping("/items/{id}")
    ResponseEntity<StockItemView> changeStockItem(
            @PathVariable StockItemId id,
            @Valid @RequestBody NewStockItem body,
            Expected expected,
            Actor actor) {
        var item = editStockItem.change(id, body.description(), body.named(), expected, actor);
        return view(item, actor);
    }

    /** Nothing new of it is stocked; only when nothing of it is left. */
    @PostMapping("/items/{id}/variants/{variantId}/retire")
    ResponseEntity<StockItemView> retireVariant(
            @PathVariable StockItemId id,
            @PathVariable VariantId variantId,
            Expected expected,
            Actor actor) {
        return view(editStockItem.retire(id, variantId, expected, actor), actor);
    }

    @PostMapping("/items/{id}/variants/{variantId}/bring-back")
    ResponseEntity<StockItemView> bringBackVariant(
            @PathVariable StockItemId id,
            @PathVariable VariantId variantId,
            Expected expected,
            Actor actor) {
        return view(editStockItem.bringBack(id, variantId, expected, actor), actor);
    }

    @PostMapping("/items/{id}/receive")
    StockItemView receiveStock(
            @PathVariable StockItemId id, @Valid @RequestBody ReceiveStock body, Actor actor) {
        moveStock.receive(
                id,
                variant(body.variantId()),
                depot(body.depotId()),
                body.quantity(),
                body.reason(),
                actor);
        return StockItemView.of(readStock.get(id, actor));
    }

    /** What had left came back, by another way than its shipment. */
    @PostMapping("/items/{id}/return")
    StockItemView returnStock(
            @PathVariable StockItemId id, @Valid @RequestBody ReceiveStock body, Actor actor) {
        moveStock.takeBack(
                id,
                variant(body.variantId()),
                depot(body.depotId()),
                body.quantity(),
                body.reason(),
                actor);
        return StockItemView.of(readStock.get(id, actor));
    }

    @PostMapping("/items/{id}/adjust")
    StockItemView adjustStock(
            @PathVariable StockItemId id, @Valid @RequestBody AdjustStock body, Actor actor) {
        moveStock.adjust(
                id,
                variant(body.variantId()),
                depot(body.depotId()),
                body.quantity(),
                body.reason(),
                actor);
        return StockItemView.of(readStock.get(id, actor));
    }

    @GetMapping("/items/{id}/ledger")
    Page<LedgerEntryView> getStockLedger(
            @PathVariable StockItemId id, PageRequest page, Actor actor) {
        return readStock.ledger(id, page, actor).map(LedgerEntryView::of);
    }

    /**
     * From one depot to another. A holder may send from the own one; then it waits there until it
     * is counted.
     */
    @PostMapping("/transfers")
    @ApiResponse(responseCode = "201")
    ResponseEntity<StockTransferView> transferStock(
            @Valid @RequestBody NewStockTransfer body, Actor actor) {
        var transfer =
                transferStock.transfer(
                        new StockItemId(body.itemId()),
                        variant(body.variantId()),
                        body.quantity(),
                        new DepotId(body.fromDepotId()),
                        new DepotId(body.toDepotId()),
                        body.reason() == null || body.reason().isBlank()
                                ? null
                                : body.reason().strip(),
                        actor);
        return Etags.created(
                transfer,
                "/api/depots/" + body.fromDepotId() + "/transfers",
                StockTransferView.of(transfer));
    }

    /** The newest first. */
    @GetMapping("/transfers")
    Page<StockTransferView> listStockTransfers(PageRequest page, Actor actor) {
        return readStock.transfers(page, actor).map(StockTransferView::of);
    }

    /** The same list as a table. */
    @GetMapping(path = "/transfers/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    void exportStockTransfers(Actor actor, HttpServletResponse response) throws IOException {
        CsvAnswer.send(
                response,
                "stock-transfers",
                StockTransferView.COLUMNS,
                page -> listStockTransfers(page, actor));
    }

    /** What holders sent and nobody has counted yet, the longest waiting first. */
    @GetMapping("/transfers/awaited")
    Page<StockTransferView> listAwaitedTransfers(PageRequest page, Actor actor) {
        return readStock.awaited(page, actor).map(StockTransferView::of);
    }

    /** What is missing lies in the depot that gave again. */
    @PostMapping("/transfers/{id}/count")
    StockTransferView countTransfer(
            @PathVariable StockTransferId id, @Valid @RequestBody CountedPieces body, Actor actor) {
        return StockTransferView.of(transferStock.count(id, body.pieces(), actor));
    }

    private ResponseEntity<StockItemView> view(StockItem item, Actor actor) {
        return Etags.ok(item, StockItemView.of(readStock.get(item.id(), actor)));
    }

    private static DepotId depot(@Nullable String id) {
        return id == null ? DepotId.WAREHOUSE : new DepotId(id);
    }

    private static @Nullable VariantId variant(@Nullable String id) {
        return id == null ? null : new VariantId(id);
    }
}
