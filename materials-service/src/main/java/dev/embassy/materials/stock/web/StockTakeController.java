package dev.embassy.materials.stock.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.csv.CsvTable;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockTake;
import dev.embassy.materials.stock.StockTakeId;
import dev.embassy.materials.stock.TakeStock;
import dev.embassy.materials.terms.Money;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
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
@RequestMapping("/api/stock/takes")
class StockTakeController {

    private static final CsvTable<StockTakeSummary> COLUMNS =
            CsvTable.<StockTakeSummary>of()
                    .column("id", StockTakeSummary::id)
                    .column("depotId", StockTakeSummary::depotId)
                    .column("depot", StockTakeSummary::depot)
                    .column("state", StockTakeSummary::state)
                    .column("lines", StockTakeSummary::lineCount)
                    .column("counted", StockTakeSummary::countedLines)
                    .column("differing", StockTakeSummary::differing)
                    .column("missingInCents", it -> it.missing().amount())
                    .column("foundInCents", it -> it.found().amount())
                    .column("currency", it -> it.missing().currency())
                    .column("startedAt", StockTakeSummary::startedAt)
                    .column("startedBy", it -> it.startedBy().name())
                    .column("settledAt", StockTakeSummary::settledAt)
                    .column("settledBy", it -> name(it.settledBy()))
                    .column("reason", StockTakeSummary::reason);

    private static final CsvTable<StockTakeLineView> LINE_COLUMNS =
            CsvTable.<StockTakeLineView>of()
                    .column("label", StockTakeLineView::label)
                    .column("itemId", StockTakeLineView::itemId)
                    .column("variant", StockTakeLineView::variantId)
                    .column("booked", StockTakeLineView::booked)
                    .column("counted", StockTakeLineView::counted)
                    .column("difference", StockTakeLineView::difference)
                    .column("unitValueInCents", it -> it.unitValue().amount())
                    .column("differenceValueInCents", it -> it.differenceValue().amount())
                    .column("currency", it -> it.unitValue().currency())
                    .column("refused", StockTakeLineView::refused)
                    .column("countedAt", StockTakeLineView::countedAt)
                    .column("countedBy", it -> name(it.countedBy()));

    private final TakeStock takeStock;

    StockTakeController(TakeStock takeStock) {
        this.takeStock = takeStock;
    }

    /**
     * @param depotId what is counted; the warehouse if left out
     */
    record NewStockTake(@Nullable String depotId) {}

    /**
     * @param counted how many lay there
     */
    record StockCount(
            @NotBlank String levelId, @NotNull @Min(0) @Max(10_000_000) Integer counted) {}

    /**
     * @param countedAt for a sheet that was filled in on paper; now if left out
     */
    record StockCounts(
            @NotEmpty @Size(max = 1000) List<@Valid @NotNull StockCount> counts,
            @Nullable Instant countedAt) {}

    /**
     * @param reason stands in the ledger of everything that is corrected
     */
    record SettleStockTake(@NotBlank @Size(max = 280) String reason) {}

    /**
     * One line of a count sheet.
     *
     * @param booked what the books said when it was counted; absent while it is not
     * @param difference negative when something is missing
     * @param differenceValue of what is missing or too many, without a sign
     * @param refused it was not corrected: more is reserved than was found
     */
    record StockTakeLineView(
            String levelId,
            String itemId,
            String variantId,
            String label,
            Money unitValue,
            @Nullable Integer booked,
            @Nullable Integer counted,
            @Nullable Instant countedAt,
            @Nullable Person countedBy,
            int difference,
            Money differenceValue,
            boolean refused) {

        static StockTakeLineView of(StockTake.Line line) {
            return new StockTakeLineView(
                    line.levelId().value(),
                    line.itemId().value(),
                    line.variantId().value(),
                    line.label(),
                    line.unitValue(),
                    line.booked(),
                    line.counted(),
                    line.countedAt(),
                    line.countedBy(),
                    line.difference(),
                    line.unitValue().times(Math.abs(line.difference())),
                    line.isRefused());
        }
    }

    /**
     * A stock-take without its lines.
     *
     * @param differing how many lines differ
     * @param missing what the missing pieces are worth
     * @param found what the pieces are worth that are too many
     */
    record StockTakeSummary(
            String id,
            String depotId,
            String depot,
            StockTake.State state,
            int lineCount,
            int countedLines,
            int differing,
            Money missing,
            Money found,
            @Nullable String reason,
            Person startedBy,
            Instant startedAt,
            @Nullable Person settledBy,
            @Nullable Instant settledAt,
            List<String> actions) {

        static StockTakeSummary of(StockTake take) {
            var lines = take.lines();
            int counted = (int) lines.stream().filter(line -> line.counted() != null).count();
            boolean open = take.state() == StockTake.State.COUNTING;
            return new StockTakeSummary(
                    take.id().value(),
                    take.depotId().value(),
                    take.depotName(),
                    take.state(),
                    lines.size(),
                    counted,
                    (int) lines.stream().filter(line -> line.difference() != 0).count(),
                    value(lines, -1),
                    value(lines, 1),
                    take.reason(),
                    take.startedBy(),
                    take.startedAt(),
                    take.settledBy(),
                    take.settledAt(),
                    !open
                            ? List.of()
                            : counted == 0
                                    ? List.of("count", "cancel")
                                    : List.of("count", "adjust", "cancel"));
        }

        private static Money value(List<StockTake.Line> lines, int sign) {
            return lines.stream()
                    .filter(line -> Integer.signum(line.difference()) == sign)
                    .map(line -> line.unitValue().times(Math.abs(line.difference())))
                    .reduce(Money.NOTHING, Money::plus);
        }
    }

    record StockTakeView(StockTakeSummary take, List<StockTakeLineView> lines) {

        static StockTakeView of(StockTake take) {
            return new StockTakeView(
                    StockTakeSummary.of(take),
                    take.lines().stream().map(StockTakeLineView::of).toList());
        }
    }

    /** The newest first. */
    @GetMapping
    Page<StockTakeSummary> listStockTakes(PageRequest page, Actor actor) {
        return takeStock.page(page, actor).map(StockTakeSummary::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<StockTakeView> getStockTake(@PathVariable StockTakeId id, Actor actor) {
        var take = takeStock.get(id, actor);
        return Etags.ok(take, StockTakeView.of(take));
    }

    /** The same list as a table. */
    @GetMapping(path = "/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    void exportStockTakes(Actor actor, HttpServletResponse response) throws IOException {
        CsvAnswer.send(response, "stock-takes", COLUMNS, page -> listStockTakes(page, actor));
    }

    /** Its lines as a table. */
    @GetMapping(path = "/{id}/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    void exportStockTake(@PathVariable StockTakeId id, Actor actor, HttpServletResponse response)
            throws IOException {
        var lines = StockTakeView.of(takeStock.get(id, actor)).lines();
        CsvAnswer.send(response, "stock-take", LINE_COLUMNS, page -> new Page<>(lines, null));
    }

    /** Makes the count sheet of a depot. */
    @PostMapping
    @ApiResponse(responseCode = "201")
    ResponseEntity<StockTakeView> startStockTake(
            @Valid @RequestBody NewStockTake body, Actor actor) {
        var depot = body.depotId() == null ? DepotId.WAREHOUSE : new DepotId(body.depotId());
        var take = takeStock.start(depot, actor);
        return Etags.created(take, "/api/stock/takes/" + take.id().value(), StockTakeView.of(take));
    }

    /** Some lines or all; many may count at once. */
    @PostMapping("/{id}/count")
    StockTakeView countStock(
            @PathVariable StockTakeId id, @Valid @RequestBody StockCounts body, Actor actor) {
        var found = new LinkedHashMap<StockLevelId, Integer>();
        body.counts().forEach(it -> found.put(new StockLevelId(it.levelId()), it.counted()));
        return StockTakeView.of(takeStock.count(id, found, body.countedAt(), actor));
    }

    /** Corrects all that differs; sent again, it changes nothing more. */
    @PostMapping("/{id}/adjust")
    StockTakeView adjustStockTake(
            @PathVariable StockTakeId id, @Valid @RequestBody SettleStockTake body, Actor actor) {
        return StockTakeView.of(takeStock.adjust(id, body.reason().strip(), actor));
    }

    @PostMapping("/{id}/cancel")
    StockTakeView cancelStockTake(@PathVariable StockTakeId id, Actor actor) {
        return StockTakeView.of(takeStock.cancel(id, actor));
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }
}
