package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.csv.CsvRow;
import dev.embassy.chassis.csv.CsvSheet;
import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.materials.imports.ImportStep.Outcome;
import dev.embassy.materials.stock.AddStockItem;
import dev.embassy.materials.stock.Depot;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.Depots;
import dev.embassy.materials.stock.EditStockItem;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stock: one row per item, variant and depot. Items are known by name. What a row leaves empty
 * stays as it is. A quantity begins the books of a variant in a depot; where they have begun, it
 * changes nothing, since everything has moved on since then.
 */
@Component
class StockImporter implements SheetImporter {

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_VARIANTS = 50;
    private static final int MOST_PIECES = 1_000_000;

    private static final String ITEM = "item";
    private static final String VARIANT = "variant";
    private static final String DEPOT = "depot";
    private static final String QUANTITY = "quantity";
    private static final String UNIT_VALUE = "unitValue";
    private static final String CUSTOMS = "customsDescription";
    private static final String THRESHOLD = "lowStockThreshold";
    private static final String LEAD_TIME = "leadTimeDays";

    private final StockItems items;
    private final StockLevels levels;
    private final Depots depots;
    private final AddStockItem addStockItem;
    private final EditStockItem editStockItem;
    private final MoveStock moveStock;

    StockImporter(
            StockItems items,
            StockLevels levels,
            Depots depots,
            AddStockItem addStockItem,
            EditStockItem editStockItem,
            MoveStock moveStock) {
        this.items = items;
        this.levels = levels;
        this.depots = depots;
        this.addStockItem = addStockItem;
        this.editStockItem = editStockItem;
        this.moveStock = moveStock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.STOCK;
    }

    @Override
    public CsvSheet sheet() {
        return new CsvSheet(
                List.of(ITEM),
                List.of(VARIANT, DEPOT, QUANTITY, UNIT_VALUE, CUSTOMS, THRESHOLD, LEAD_TIME),
                MOST_ROWS);
    }

    /** Of a depot that there is, so that the sheet as it comes says nothing wrong. */
    @Override
    public List<List<String>> examples() {
        var warehouse = depots.get(DepotId.WAREHOUSE).name();
        return List.of(
                List.of("T-shirt", "M", "", "120", "9.50", "Cotton T-shirt, printed", "20", "30"),
                List.of("T-shirt", "L", "", "80", "", "", "", ""),
                List.of("Stickers", "", warehouse, "5000", "0.05", "Printed paper", "500", "14"));
    }

    /** One row as it was typed; what is null was left empty. */
    private record Line(
            CsvRow row,
            String item,
            @Nullable String variant,
            @Nullable DepotId depot,
            @Nullable Integer quantity,
            @Nullable Long unitValue,
            @Nullable String customs,
            @Nullable Integer threshold,
            @Nullable Integer leadTime) {}

    @Override
    public List<ImportStep> plan(List<CsvRow> rows) {
        var open = new OpenDepots(depots.list());
        var known = Names.grouped(items.list(), StockItem::name);
        var groups = Names.grouped(rows.stream().map(row -> read(row, open)).toList(), Line::item);
        groups.remove("");
        var steps = new ArrayList<ImportStep>();
        int count = known.values().stream().mapToInt(List::size).sum();
        for (var group : groups.entrySet()) {
            var lines = group.getValue();
            var namesakes = known.getOrDefault(group.getKey(), List.of());
            var first = lines.getFirst().row();
            if (namesakes.size() > 1) {
                first.refuse(
                        ITEM,
                        "ambiguous",
                        "%d stock items are called “%s”. Rename all but one first."
                                .formatted(namesakes.size(), lines.getFirst().item()));
            } else if (namesakes.isEmpty() && ++count > MOST_ITEMS) {
                first.refuse(
                        ITEM,
                        "too-many-items",
                        "There may be %d stock items; this one is beyond.".formatted(MOST_ITEMS));
            } else {
                var step = plan(lines, namesakes.isEmpty() ? null : namesakes.getFirst());
                if (lines.stream().allMatch(line -> line.row().isSound())) {
                    steps.add(step);
                }
            }
        }
        return steps;
    }

    private static Line read(CsvRow row, OpenDepots open) {
        return new Line(
                row,
                row.required(ITEM, 120),
                row.optional(VARIANT, 60),
                open.find(row),
                Cells.integer(row, QUANTITY, 0, MOST_PIECES),
                Cells.euro(row, UNIT_VALUE),
                row.optional(CUSTOMS, 200),
                Cells.integer(row, THRESHOLD, 0, 1_000_000),
                Cells.integer(row, LEAD_TIME, 0, 730));
    }

    /** The depots that a row may name; empty is the warehouse. */
    private static final class OpenDepots {

        private final Map<String, List<Depot>> byName;

        OpenDepots(List<Depot> listed) {
            var all = new ArrayList<>(listed);
            if (all.stream().noneMatch(depot -> depot.id().isWarehouse())) {
                all.add(Depot.warehouse());
            }
            byName = Names.grouped(all, Depot::name);
        }

        @Nullable DepotId find(CsvRow row) {
            var name = row.optional(DEPOT, 120);
            if (name == null) {
                return DepotId.WAREHOUSE;
            }
            var namesakes = byName.getOrDefault(Names.key(name), List.of());
            if (namesakes.isEmpty()) {
                row.refuse(
                        DEPOT,
                        "unknown-depot",
                        "There is no depot called “%s”. Open it under Depots first, or leave the cell empty for the warehouse."
                                .formatted(name));
                return null;
            }
            if (namesakes.size() > 1) {
                row.refuse(
                        DEPOT,
                        "ambiguous",
                        "%d depots are called “%s”. Rename all but one first."
                                .formatted(namesakes.size(), name));
                return null;
            }
            if (!namesakes.getFirst().isOpen()) {
                row.refuse(
                        DEPOT,
                        "depot-closed",
                        "The depot “%s” is closed. Open it again first.".formatted(name));
                return null;
            }
            return namesakes.getFirst().id();
        }
    }

    private ImportStep plan(List<Line> lines, @Nullable StockItem before) {
        var name = before == null ? lines.getFirst().item() : before.name();
        var description = description(lines, name, before);
        var variants = variants(lines, name, before);
        var changes = new ArrayList<String>();
        if (before != null) {
            changes.addAll(differences(before.description(), description));
        }
        var fresh =
                variants.all().stream().filter(it -> before == null || !has(before, it)).toList();
        if (before != null || fresh.size() > 1) {
            if (!fresh.isEmpty()) {
                changes.add(
                        "Variants: "
                                + fresh.stream()
                                        .map(Variant::label)
                                        .collect(Collectors.joining(", ")));
            }
        }
        var openings = openings(lines, variants, name, before, changes);
        boolean moves = !openings.isEmpty();
        var outcome =
                before == null
                        ? Outcome.CREATED
                        : moves || !fresh.isEmpty() || !description.equals(before.description())
                                ? Outcome.CHANGED
                                : Outcome.UNCHANGED;
        return ImportStep.of(
                lines.getFirst().row().line(),
                name,
                outcome,
                List.copyOf(changes),
                before == null ? null : before.id().value(),
                new ItemToBe(description, variants.all(), openings),
                null);
    }

    private static boolean has(StockItem item, Variant variant) {
        return item.variants().stream().anyMatch(it -> it.id().equals(variant.id()));
    }

    private static StockItem.Description description(
            List<Line> lines, String name, @Nullable StockItem before) {
        var value = Cells.agreed(lines, Line::row, Line::unitValue, UNIT_VALUE);
        var customs = Cells.agreed(lines, Line::row, Line::customs, CUSTOMS);
        var threshold = Cells.agreed(lines, Line::row, Line::threshold, THRESHOLD);
        var leadTime = Cells.agreed(lines, Line::row, Line::leadTime, LEAD_TIME);
        var first = lines.getFirst().row();
        if (before == null && value.isEmpty() && lines.stream().allMatch(StockImporter::isSound)) {
            first.refuse(
                    UNIT_VALUE,
                    "required",
                    "“%s” is new: say what one piece is worth in euro, such as 9.50."
                            .formatted(name));
        }
        if (before == null && customs.isEmpty()) {
            first.refuse(
                    CUSTOMS,
                    "required",
                    "“%s” is new: say what customs reads, such as “Cotton T-shirt, printed”."
                            .formatted(name));
        }
        return new StockItem.Description(
                name,
                value.map(Money::eur)
                        .orElseGet(() -> before == null ? Money.NOTHING : before.unitValue()),
                customs.orElseGet(() -> before == null ? "" : before.customsDescription()),
                threshold.orElseGet(() -> before == null ? 0 : before.lowStockThreshold()),
                leadTime.orElseGet(() -> before == null ? 0 : before.leadTimeDays()));
    }

    private static boolean isSound(Line line) {
        return line.row().problems().stream().noneMatch(it -> it.name().equals(UNIT_VALUE));
    }

    private static List<String> differences(
            StockItem.Description before, StockItem.Description after) {
        var found = new ArrayList<String>();
        if (!before.unitValue().equals(after.unitValue())) {
            found.add(
                    "Unit value: %s, was %s"
                            .formatted(after.unitValue().text(), before.unitValue().text()));
        }
        if (!before.customsDescription().equals(after.customsDescription())) {
            found.add("Customs description: " + after.customsDescription());
        }
        if (before.lowStockThreshold() != after.lowStockThreshold()) {
            found.add(
                    "Low below: %d, was %d"
                            .formatted(after.lowStockThreshold(), before.lowStockThreshold()));
        }
        if (before.leadTimeDays() != after.leadTimeDays()) {
            found.add(
                    "Lead time: %d days, was %d"
                            .formatted(after.leadTimeDays(), before.leadTimeDays()));
        }
        return found;
    }

    /**
     * @param byName which one a row means by its label or identifier
     */
    private record Variants(List<Variant> all, Map<String, Variant> byName) {

        Optional<Variant> of(Line line) {
            return line.variant() == null
                    ? Optional.ofNullable(all.size() == 1 ? all.getFirst() : null)
                    : Optional.ofNullable(byName.get(Names.key(line.variant())));
        }
    }

    private static Variants variants(List<Line> lines, String name, @Nullable StockItem before) {
        var all = new ArrayList<>(before == null ? List.<Variant>of() : before.variants());
        var byName = new HashMap<String, Variant>();
        for (var variant : all) {
            byName.put(Names.key(variant.id().value()), variant);
        }
        for (var variant : all) {
            byName.put(Names.key(variant.label()), variant);
        }
        for (var line : lines) {
            var label = line.variant();
            if (label != null && !byName.containsKey(Names.key(label))) {
                var variant = new Variant(freeId(label, all), label);
                all.add(variant);
                byName.put(Names.key(label), variant);
                if (all.size() == MOST_VARIANTS + 1) {
                    line.row()
                            .refuse(
                                    VARIANT,
                                    "too-many-variants",
                                    "“%s” may have %d variants; this one is beyond."
                                            .formatted(name, MOST_VARIANTS));
                }
            }
        }
        if (all.isEmpty()) {
            all.add(AddStockItem.ONE_SIZE);
        }
        return new Variants(List.copyOf(all), byName);
    }

    /** Lower-case letters, digits and hyphens; what has none of them gets one of its own. */
    private static VariantId freeId(String label, List<Variant> taken) {
        var plain = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var text = plain.replaceAll("^-|-$", "");
        text = text.substring(0, Math.min(30, text.length()));
        var id = new VariantId(text);
        if (text.isEmpty() || taken.stream().anyMatch(it -> it.id().equals(id))) {
            var own = DerivedIds.of("variant", Names.key(label)).substring(0, 8);
            return new VariantId(text.isEmpty() ? "v-" + own : text + "-" + own);
        }
        return id;
    }

    private List<ItemToBe.Opening> openings(
            List<Line> lines,
            Variants variants,
            String name,
            @Nullable StockItem before,
            List<String> changes) {
        var openings = new ArrayList<ItemToBe.Opening>();
        var seen = new HashMap<String, Long>();
        for (var line : lines) {
            var variant = variants.of(line).orElse(null);
            if (variant == null) {
                line.row()
                        .refuse(
                                VARIANT,
                                "required",
                                "“%s” comes in variants: say which one this row is about, such as %s."
                                        .formatted(name, variants.all().getFirst().label()));
                continue;
            }
            if (line.depot() == null) {
                continue;
            }
            var place = variant.id().value() + " " + line.depot().value();
            var other = seen.putIfAbsent(place, line.row().line());
            if (other != null) {
                line.row()
                        .refuse(
                                ITEM,
                                "named-twice",
                                "Line %d is about the same item, variant and depot. Keep one of them, with the full quantity."
                                        .formatted(other));
                continue;
            }
            if (line.quantity() == null || line.quantity() == 0) {
                continue;
            }
            var opening = new ItemToBe.Opening(variant.id(), line.depot(), line.quantity());
            var begun = begun(before, opening);
            if (begun.isPresent()) {
                if (begun.get().onHand() != line.quantity()) {
                    changes.add(
                            "%s: the books have begun and say %d, which stays. Correct it with a stock-take."
                                    .formatted(place(line, variant), begun.get().onHand()));
                }
            } else if (variant.isRetired()) {
                line.row()
                        .refuse(
                                VARIANT,
                                "variant-retired",
                                "%s · %s is retired. Bring it back first."
                                        .formatted(name, variant.label()));
            } else {
                openings.add(opening);
                changes.add("%s: %d pieces".formatted(place(line, variant), line.quantity()));
            }
        }
        return List.copyOf(openings);
    }

    private Optional<StockLevel> begun(@Nullable StockItem item, ItemToBe.Opening opening) {
        return item == null
                ? Optional.empty()
                : levels.find(StockLevelId.of(item.id(), opening.variant(), opening.depot()))
                        .filter(StockLevel::hasBegun);
    }

    private static String place(Line line, Variant variant) {
        var depot = line.row().optional(DEPOT, 120);
        return variant.label() + ", " + (depot == null ? "Warehouse" : depot);
    }

    @Override
    public void apply(ImportStep step, ImportId of, Actor by) {
        var wanted = Objects.requireNonNull(step.item(), "A step of stock has an item");
        var id = new StockItemId(step.id());
        var found = items.find(id);
        var item =
                found.isPresent()
                        ? found.get()
                        : addStockItem.add(id, wanted.description(), wanted.variants(), by);
        if (!item.description().equals(wanted.description())
                || !wanted.variants().stream().allMatch(it -> has(item, it))) {
            editStockItem.change(
                    id,
                    wanted.description(),
                    wanted.variants().stream().filter(it -> !has(item, it)).toList(),
                    Expected.ANY,
                    by);
        }
        for (var opening : wanted.openings()) {
            moveStock.open(
                    "import:" + of.value(),
                    id,
                    opening.variant(),
                    opening.depot(),
                    opening.quantity(),
                    "Opening stock, imported",
                    by);
        }
    }
}
