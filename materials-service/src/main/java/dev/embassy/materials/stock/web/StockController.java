package dev.embassy.materials.stock.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.stock.AddStockItem;
import dev.embassy.materials.stock.LedgerEntry;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.ReadStock;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/stock")
class StockController {

    private final ReadStock readStock;
    private final AddStockItem addStockItem;
    private final MoveStock moveStock;

    StockController(ReadStock readStock, AddStockItem addStockItem, MoveStock moveStock) {
        this.readStock = readStock;
        this.addStockItem = addStockItem;
        this.moveStock = moveStock;
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
     */
    record NewStockItem(
            @NotBlank @Size(max = 120) String name,
            @Nullable @Valid @Size(max = 50) List<NewVariant> variants,
            @NotNull @Valid MoneyAmount unitValue,
            @NotBlank @Size(max = 200) String customsDescription,
            @Nullable @Min(0) @Max(1_000_000) Integer lowStockThreshold) {}

    /**
     * @param variantId may be left out for an item that comes in one form
     */
    record ReceiveStock(
            @Nullable String variantId,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity,
            @Nullable @Size(max = 300) String reason) {}

    /**
     * @param quantity added to what is on hand; negative when something is missing
     */
    record AdjustStock(
            @Nullable String variantId,
            @NotNull @Min(-1_000_000) @Max(1_000_000) Integer quantity,
            @NotBlank @Size(max = 300) String reason) {}

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
        var item =
                addStockItem.add(
                        body.name().strip(),
                        body.variants() == null
                                ? List.of()
                                : body.variants().stream()
                                        .map(it ->
                                                new Variant(
                                                        new VariantId(it.id()), it.label().strip()))
                                        .toList(),
                        new Money(body.unitValue().amount(), body.unitValue().currency()),
                        body.customsDescription().strip(),
                        body.lowStockThreshold() == null ? 0 : body.lowStockThreshold(),
                        actor);
        return Etags.created(
                item,
                "/api/stock/items/" + item.id().value(),
                StockItemView.of(new ReadStock.Stocked(item, List.of())));
    }

    @PostMapping("/items/{id}/receive")
    StockItemView receiveStock(
            @PathVariable StockItemId id, @Valid @RequestBody ReceiveStock body, Actor actor) {
        moveStock.receive(id, variant(body.variantId()), body.quantity(), body.reason(), actor);
        return StockItemView.of(readStock.get(id, actor));
    }

    @PostMapping("/items/{id}/adjust")
    StockItemView adjustStock(
            @PathVariable StockItemId id, @Valid @RequestBody AdjustStock body, Actor actor) {
        moveStock.adjust(id, variant(body.variantId()), body.quantity(), body.reason(), actor);
        return StockItemView.of(readStock.get(id, actor));
    }

    @GetMapping("/items/{id}/ledger")
    Page<LedgerEntryView> getStockLedger(
            @PathVariable StockItemId id, PageRequest page, Actor actor) {
        return readStock.ledger(id, page, actor).map(LedgerEntryView::of);
    }

    private static @Nullable VariantId variant(@Nullable String id) {
        return id == null ? null : new VariantId(id);
    }
}
