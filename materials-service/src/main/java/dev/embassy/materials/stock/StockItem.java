package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** A thing that can be stocked, in one or more variants. */
public final class StockItem extends Aggregate<StockItemId> {

    private final String name;
    private final List<Variant> variants;
    private final Money unitValue;
    private final String customsDescription;
    private final int lowStockThreshold;
    private final Instant createdAt;

    @PersistenceCreator
    StockItem(
            StockItemId id,
            String name,
            List<Variant> variants,
            Money unitValue,
            String customsDescription,
            int lowStockThreshold,
            Instant createdAt) {
        super(id);
        this.name = name;
        this.variants = List.copyOf(variants);
        this.unitValue = unitValue;
        this.customsDescription = customsDescription;
        this.lowStockThreshold = lowStockThreshold;
        this.createdAt = createdAt;
    }

    public static StockItem added(
            StockItemId id,
            String name,
            List<Variant> variants,
            Money unitValue,
            String customsDescription,
            int lowStockThreshold,
            Instant at) {
        var ids = new HashSet<VariantId>();
        for (var variant : variants) {
            if (!ids.add(variant.id())) {
                throw new VariantNamedTwice(variant.id());
            }
        }
        return new StockItem(
                id, name, variants, unitValue, customsDescription, lowStockThreshold, at);
    }

    public StockItemEvent.Added addedEvent(Person by) {
        return new StockItemEvent.Added(this, by, createdAt);
    }

    public Variant variant(VariantId wanted) {
        return variants.stream()
                .filter(variant -> variant.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new VariantNotFound(id(), wanted));
    }

    /** The variant meant; an item that comes in one form needs none named. */
    public VariantId chosen(@Nullable VariantId named) {
        if (named == null && hasOneVariant()) {
            return variants.getFirst().id();
        }
        return variant(named == null ? new VariantId("") : named).id();
    }

    public boolean hasOneVariant() {
        return variants.size() == 1;
    }

    /** How the item in this variant is called on lists: {@code T-shirt · M}. */
    public String label(VariantId variant) {
        var chosen = variant(variant);
        return hasOneVariant() ? name : name + " · " + chosen.label();
    }

    public String name() {
        return name;
    }

    public List<Variant> variants() {
        return variants;
    }

    public Money unitValue() {
        return unitValue;
    }

    public String customsDescription() {
        return customsDescription;
    }

    public int lowStockThreshold() {
        return lowStockThreshold;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
