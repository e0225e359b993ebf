package dev.embassy.materials.stock.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.csv.CsvTable;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.materials.stock.CheckStock;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.LedgerEntry;
import dev.embassy.materials.stock.ReadStock;
import dev.embassy.materials.stock.StockHistory;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLedger;
import dev.embassy.materials.stock.StockLevels;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The books of the stock: every level, every move, what was on hand when, and whether it adds up.
 */
@RestController
@RequestMapping("/api/stock")
class StockBooksController {

    private final ReadStock readStock;
    private final StockHistory history;
    private final CheckStock checkStock;

    StockBooksController(ReadStock readStock, StockHistory history, CheckStock checkStock) {
        this.readStock = readStock;
        this.history = history;
        this.checkStock = checkStock;
    }

    /**
     * @param month {@code 2026-11}
     * @param onHand in the warehouse when the month, in UTC, was over; now for the current one
     */
    record StockMonth(String month, int onHand) {}

    record StockDifference(
            DepotView.LevelView level, long ledgerOnHand, long ledgerReserved, long held) {}

    /**
     * What one page of the check found.
     *
     * @param checked how many levels were looked at
     * @param differences those whose ledger says something else; there are never any
     * @param next where to go on; absent at the end
     */
    record StockCheckView(int checked, List<StockDifference> differences, @Nullable String next) {}

    /**
     * One variant in one depot each, by label.
     *
     * @param held only those where something lies, and those that run low
     */
    @GetMapping("/levels")
    Page<DepotView.LevelView> listStockLevels(
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String depot,
            @RequestParam(required = false) @Nullable Boolean low,
            @RequestParam(defaultValue = "false") boolean held,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            Actor actor) {
        return readStock
                .levels(levels(item, depot, low, held, q), page, actor)
                .map(DepotView.LevelView::of);
    }

    @GetMapping(value = "/levels/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    void exportStockLevels(
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String depot,
            @RequestParam(required = false) @Nullable Boolean low,
            @RequestParam(defaultValue = "false") boolean held,
            @RequestParam(required = false) @Nullable String q,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var filter = levels(item, depot, low, held, q);
        var table =
                CsvTable.<DepotView.LevelView>of()
                        .column("item", DepotView.LevelView::itemName)
                        .column("variant", DepotView.LevelView::variantId)
                        .column("depot", DepotView.LevelView::depotId)
                        .column("onHand", DepotView.LevelView::onHand)
                        .column("reserved", DepotView.LevelView::reserved)
                        .column("available", DepotView.LevelView::available)
                        .column("low", DepotView.LevelView::low)
                        .column("unitValueCents", level -> level.unitValue().amount())
                        .column("valueCents", level -> level.value().amount())
                        .column("currency", level -> level.value().currency());
        CsvAnswer.send(
                response,
                "stock-levels",
                table,
                page -> readStock.levels(filter, page, actor).map(DepotView.LevelView::of));
    }

    /** Every move, the newest first. */
    @GetMapping("/ledger")
    Page<StockController.LedgerEntryView> listStockLedger(
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String depot,
            @RequestParam(required = false) LedgerEntry.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            PageRequest page,
            Actor actor) {
        return readStock
                .ledger(ledger(item, depot, kind, from, to), page, actor)
                .map(StockController.LedgerEntryView::of);
    }

    @GetMapping(value = "/ledger/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    void exportStockLedger(
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String depot,
            @RequestParam(required = false) LedgerEntry.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var filter = ledger(item, depot, kind, from, to);
        var table =
                CsvTable.<LedgerEntry>of()
                        .column("at", LedgerEntry::at)
                        .column("kind", LedgerEntry::kind)
                        .column("label", LedgerEntry::label)
                        .column("itemId", entry -> entry.itemId().value())
                        .column("variant", entry -> entry.variantId().value())
                        .column("depot", entry -> entry.depotId().value())
                        .column("onHandChange", LedgerEntry::onHandChange)
                        .column("reservedChange", LedgerEntry::reservedChange)
                        .column("onHand", LedgerEntry::onHand)
                        .column("reserved", LedgerEntry::reserved)
                        .column("reason", LedgerEntry::reason)
                        .column("by", entry -> entry.by().name());
        CsvAnswer.send(
                response, "stock-ledger", table, page -> readStock.ledger(filter, page, actor));
    }

    /** What was on hand at the end of each of the last twelve months. */
    @GetMapping("/items/{id}/history")
    Page<StockMonth> getStockHistory(@PathVariable StockItemId id, Actor actor) {
        return new Page<>(
                history.of(id, actor).stream()
                        .map(it -> new StockMonth(it.month().toString(), it.onHand()))
                        .toList(),
                null);
    }

    /** Holds a page of levels against the ledger; go on with {@code next} until there is none. */
    @GetMapping("/check")
    StockCheckView checkStock(PageRequest page, Actor actor) {
        var findings = checkStock.check(page, actor);
        return new StockCheckView(
                findings.checked(),
                findings.differences().stream()
                        .map(it ->
                                new StockDifference(
                                        DepotView.LevelView.of(it.level()),
                                        it.ledgerOnHand(),
                                        it.ledgerReserved(),
                                        it.heldForSomebody()))
                        .toList(),
                findings.next());
    }

    private static StockLevels.Filter levels(
            @Nullable String item,
            @Nullable String depot,
            @Nullable Boolean low,
            boolean held,
            @Nullable String q) {
        return new StockLevels.Filter(
                item == null ? null : new StockItemId(item),
                depot == null ? null : new DepotId(depot),
                low,
                held,
                q == null || q.isBlank() ? null : q);
    }

    private static StockLedger.Filter ledger(
            @Nullable String item,
            @Nullable String depot,
            LedgerEntry.@Nullable Kind kind,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new StockLedger.Filter(
                item == null ? null : new StockItemId(item),
                depot == null ? null : new DepotId(depot),
                kind,
                from,
                to);
    }
}
