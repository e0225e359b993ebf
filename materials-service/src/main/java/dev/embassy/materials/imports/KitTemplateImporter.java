package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.csv.CsvRow;
import dev.embassy.chassis.csv.CsvSheet;
import dev.embassy.materials.imports.ImportStep.Outcome;
import dev.embassy.materials.kits.EditKitTemplates;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.kits.KitTemplateId;
import dev.embassy.materials.kits.KitTemplates;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.terms.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Kit templates: one row per kit and item. Kits are known by name, items by the name they have in
 * the stock. The rows of a kit are all of its physical lines; its digital materials, and what is
 * left empty, stay as they are.
 */
@Component
class KitTemplateImporter implements SheetImporter {

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_KITS = 500;
    private static final int MOST_LINES = 100;

    private static final String KIT = "kit";
    private static final String SIZE = "size";
    private static final String ITEM = "item";
    private static final String QUANTITY = "quantity";
    private static final String DESCRIPTION = "description";
    private static final String VALUE_LIMIT = "valueLimit";
    private static final String HANDLING_DAYS = "handlingDays";
    private static final String ACTIVE = "active";

    private final KitTemplates templates;
    private final StockItems items;
    private final EditKitTemplates editKitTemplates;

    KitTemplateImporter(
            KitTemplates templates, StockItems items, EditKitTemplates editKitTemplates) {
        this.templates = templates;
        this.items = items;
        this.editKitTemplates = editKitTemplates;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.KIT_TEMPLATES;
    }

    @Override
    public CsvSheet sheet() {
        return new CsvSheet(
                List.of(KIT, SIZE),
                List.of(ITEM, QUANTITY, DESCRIPTION, VALUE_LIMIT, HANDLING_DAYS, ACTIVE),
                MOST_ROWS);
    }

    /** With items that there are, so that the sheet as it comes says nothing wrong. */
    @Override
    public List<List<String>> examples() {
        var named = items.list().stream().map(StockItem::name).limit(2).toList();
        var of = named.isEmpty() ? List.of("T-shirt", "Stickers") : named;
        var examples = new ArrayList<List<String>>();
        examples.add(
                List.of(
                        "Medium kit",
                        "M",
                        of.getFirst(),
                        "10",
                        "For up to 50 people",
                        "400",
                        "5",
                        "yes"));
        if (of.size() > 1) {
            examples.add(List.of("Medium kit", "M", of.getLast(), "100", "", "", "", ""));
        }
        return examples;
    }

    /** One row as it was typed; what is null was left empty. */
    private record Line(
            CsvRow row,
            String kit,
            @Nullable KitSize size,
            @Nullable String item,
            @Nullable Integer quantity,
            @Nullable String description,
            @Nullable Long valueLimit,
            @Nullable Integer handlingDays,
            @Nullable Boolean active) {}

    @Override
    public List<ImportStep> plan(List<CsvRow> rows) {
        var stocked = Names.grouped(items.list(), StockItem::name);
        var known = Names.grouped(templates.list(), it -> it.contents().name());
        var groups =
                Names.grouped(rows.stream().map(KitTemplateImporter::read).toList(), Line::kit);
        groups.remove("");
        var steps = new ArrayList<ImportStep>();
        int count = known.values().stream().mapToInt(List::size).sum();
        for (var group : groups.entrySet()) {
            var lines = group.getValue();
            var namesakes = known.getOrDefault(group.getKey(), List.of());
            var first = lines.getFirst().row();
            if (namesakes.size() > 1) {
                first.refuse(
                        KIT,
                        "ambiguous",
                        "%d kits are called “%s”. Rename all but one first."
                                .formatted(namesakes.size(), lines.getFirst().kit()));
            } else if (namesakes.isEmpty() && ++count > MOST_KITS) {
                first.refuse(
                        KIT,
                        "too-many-kits",
                        "There may be %d kits; this one is beyond.".formatted(MOST_KITS));
            } else {
                var step = plan(lines, stocked, namesakes.isEmpty() ? null : namesakes.getFirst());
                if (step != null && lines.stream().allMatch(line -> line.row().isSound())) {
                    steps.add(step);
                }
            }
        }
        return steps;
    }

    private static Line read(CsvRow row) {
        return new Line(
                row,
                row.required(KIT, 120),
                row.oneOf(SIZE, KitSize.class),
                row.optional(ITEM, 120),
                Cells.integer(row, QUANTITY, 1, 10_000),
                row.optional(DESCRIPTION, 2_000),
                Cells.euro(row, VALUE_LIMIT),
                Cells.integer(row, HANDLING_DAYS, 0, 90),
                Cells.yesOrNo(row, ACTIVE));
    }

    private static @Nullable ImportStep plan(
            List<Line> lines,
            Map<String, List<StockItem>> stocked,
            @Nullable KitTemplate existing) {
        var before = existing == null ? null : existing.contents();
        var size = Cells.agreed(lines, Line::row, Line::size, SIZE).orElse(null);
        var description = Cells.agreed(lines, Line::row, Line::description, DESCRIPTION);
        var limit = Cells.agreed(lines, Line::row, Line::valueLimit, VALUE_LIMIT);
        var handling = Cells.agreed(lines, Line::row, Line::handlingDays, HANDLING_DAYS);
        var active = Cells.agreed(lines, Line::row, Line::active, ACTIVE);
        var named = new HashMap<StockItemId, String>();
        var wanted = lines(lines, stocked, named);
        if (size == null) {
            return null;
        }
        var name = before == null ? lines.getFirst().kit() : before.name();
        var after =
                new KitTemplate.Contents(
                        name,
                        size,
                        description.orElse(before == null ? null : before.description()),
                        before == null ? List.of() : before.materials(),
                        before != null && sameLines(before.lines(), wanted)
                                ? before.lines()
                                : wanted,
                        limit.orElse(before == null ? null : before.valueLimit()),
                        handling.orElse(before == null ? null : before.handlingDays()),
                        active.orElse(before == null || before.active()));
        return ImportStep.of(
                lines.getFirst().row().line(),
                name,
                before == null
                        ? Outcome.CREATED
                        : after.equals(before) ? Outcome.UNCHANGED : Outcome.CHANGED,
                differences(before, after, named),
                existing == null ? null : existing.id().value(),
                null,
                after);
    }

    /** The physical lines; items by name, each once. */
    private static List<KitTemplate.Line> lines(
            List<Line> lines,
            Map<String, List<StockItem>> stocked,
            Map<StockItemId, String> named) {
        var wanted = new ArrayList<KitTemplate.Line>();
        var seen = new HashMap<StockItemId, Long>();
        for (var line : lines) {
            var row = line.row();
            if (line.item() == null) {
                if (line.quantity() != null || lines.size() > 1) {
                    row.refuse(ITEM, "required", "Say which stock item this row is about.");
                }
                continue;
            }
            if (line.quantity() == null) {
                if (row.isSound()) {
                    row.refuse(
                            QUANTITY,
                            "required",
                            "Say how many of “%s” are in one kit.".formatted(line.item()));
                }
                continue;
            }
            var namesakes = stocked.getOrDefault(Names.key(line.item()), List.of());
            if (namesakes.size() != 1) {
                row.refuse(
                        ITEM,
                        namesakes.isEmpty() ? "unknown-item" : "ambiguous",
                        namesakes.isEmpty()
                                ? "There is no stock item called “%s”. Import or add it first."
                                        .formatted(line.item())
                                : "%d stock items are called “%s”. Rename all but one first."
                                        .formatted(namesakes.size(), line.item()));
                continue;
            }
            var item = namesakes.getFirst();
            var other = seen.putIfAbsent(item.id(), row.line());
            if (other != null) {
                row.refuse(
                        ITEM,
                        "named-twice",
                        "Line %d has the same item in the same kit. Keep one of them, with the full quantity."
                                .formatted(other));
                continue;
            }
            named.put(item.id(), item.name());
            wanted.add(new KitTemplate.Line(item.id(), line.quantity()));
            if (wanted.size() == MOST_LINES + 1) {
                row.refuse(
                        KIT,
                        "too-many-lines",
                        "A kit may have %d items; this one is beyond.".formatted(MOST_LINES));
            }
        }
        return List.copyOf(wanted);
    }

    private static boolean sameLines(List<KitTemplate.Line> one, List<KitTemplate.Line> other) {
        return new HashSet<>(one).equals(new HashSet<>(other));
    }

    private static List<String> differences(
            KitTemplate.@Nullable Contents before,
            KitTemplate.Contents after,
            Map<StockItemId, String> named) {
        var found = new ArrayList<String>();
        if (before == null || before.size() != after.size()) {
            found.add("Size " + after.size());
        }
        if (before == null || !before.lines().equals(after.lines())) {
            found.add(
                    after.lines().isEmpty()
                            ? "Nothing physical"
                            : after.lines().stream()
                                    .map(line ->
                                            "%d × %s"
                                                    .formatted(
                                                            line.quantity(),
                                                            named.get(line.itemId())))
                                    .collect(Collectors.joining(", ")));
        }
        var description = before == null ? null : before.description();
        if (!Objects.equals(description, after.description())) {
            found.add("Description: " + after.description());
        }
        var limit = before == null ? null : before.valueLimit();
        if (after.valueLimit() != null && !after.valueLimit().equals(limit)) {
            found.add("Value limit: " + Money.eur(after.valueLimit()).text());
        }
        var handling = before == null ? null : before.handlingDays();
        if (after.handlingDays() != null && !after.handlingDays().equals(handling)) {
            found.add("Handling: %d days".formatted(after.handlingDays()));
        }
        if (after.active() != (before == null || before.active())) {
            found.add(after.active() ? "Can be ordered" : "Cannot be ordered");
        }
        return List.copyOf(found);
    }

    @Override
    public void apply(ImportStep step, ImportId of, Actor by) {
        var wanted = Objects.requireNonNull(step.kit(), "A step of a kit template has contents");
        var id = new KitTemplateId(step.id());
        var found = templates.find(id);
        if (found.isEmpty()) {
            editKitTemplates.add(id, wanted, by);
            return;
        }
        var there = found.get().contents();
        var kept =
                new KitTemplate.Contents(
                        wanted.name(),
                        wanted.size(),
                        wanted.description(),
                        there.materials(),
                        wanted.lines(),
                        wanted.valueLimit(),
                        wanted.handlingDays(),
                        wanted.active());
        if (!kept.equals(there)) {
            editKitTemplates.change(id, kept, Expected.ANY, by);
        }
    }
}
