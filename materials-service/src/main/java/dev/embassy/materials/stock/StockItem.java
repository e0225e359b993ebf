package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** A thing that can be stocked, in one or more variants. */
public final class StockItem extends Aggregate<StockItemId> {

    private final Instant createdAt;
    private String name;
    private List<Variant> variants;
    private Money unitValue;
    private String customsDescription;
    private int lowStockThreshold;
    private @Nullable Integer leadTimeDays;

    /**
     * What staff decide of an item.
     *
     * @param lowStockThreshold low when fewer are available in the warehouse
     * @param leadTimeDays from ordering more until it is there; 0 where nobody knows
     */
    public record Description(
            String name,
            Money unitValue,
            String customsDescription,
            int lowStockThreshold,
            int leadTimeDays) {}

    @PersistenceCreator
    StockItem(
            StockItemId id,
            String name,
            List<Variant> variants,
            Money unitValue,
            String customsDescription,
            int lowStockThreshold,
            @Nullable Integer leadTimeDays,
            Instant createdAt) {
        super(id);
        this.name = name;
        this.variants = List.copyOf(variants);
        this.unitValue = unitValue;
        this.customsDescription = customsDescription;
        this.lowStockThreshold = lowStockThreshold;
        this.leadTimeDays = leadTimeDays;
        this.createdAt = createdAt;
    }

    @Override
    public String caption() {
        return name;
    }

    public static StockItem added(
            StockItemId id, List<Variant> variants, Description description, Instant at) {
        requireNamedOnce(variants);
        return new StockItem(
                id,
                description.name(),
                variants,
                description.unitValue(),
                description.customsDescription(),
                description.lowStockThreshold(),
                description.leadTimeDays(),
                at);
    }

    /** One of which nobody knows how long it takes to get more. */
    public static StockItem added(
            StockItemId id,
            String name,
            List<Variant> variants,
            Money unitValue,
            String customsDescription,
            int lowStockThreshold,
            Instant at) {
        return added(
                id,
                variants,
                new Description(name, unitValue, customsDescription, lowStockThreshold, 0),
                at);
    }

    private static void requireNamedOnce(List<Variant> variants) {
        var ids = new HashSet<VariantId>();
        for (var variant : variants) {
            if (!ids.add(variant.id())) {
                throw new VariantNamedTwice(variant.id());
            }
        }
    }

    /**
     * Describes it anew. A variant keeps its identifier, may be called otherwise, and is never
     * taken out: its ledger stays. New ones are added.
     */
    public StockItemEvent.Changed change(
            Description description, List<Variant> wanted, Person by, Instant at) {
        requireNamedOnce(wanted);
        var changed = new ArrayList<Variant>();
        for (var variant : variants) {
            changed.add(
                    wanted.stream()
                            .filter(other -> other.id().equals(variant.id()))
                            .findFirst()
                            .map(other -> variant.called(other.label()))
                            .orElse(variant));
        }
        wanted.stream().filter(other -> !has(other.id())).forEach(changed::add);
        variants = List.copyOf(changed);
        name = description.name();
        unitValue = description.unitValue();
        customsDescription = description.customsDescription();
        lowStockThreshold = description.lowStockThreshold();
        leadTimeDays = description.leadTimeDays();
        return new StockItemEvent.Changed(this, by, at);
    }

    /** Nothing new of it is stocked from now on; whether it is gone is for the caller to see. */
    public StockItemEvent.Changed retire(VariantId id, Person by, Instant at) {
        replace(variant(id).retire());
        return new StockItemEvent.Changed(this, by, at);
    }

    public StockItemEvent.Changed bringBack(VariantId id, Person by, Instant at) {
        replace(variant(id).bringBack());
        return new StockItemEvent.Changed(this, by, at);
    }

    private void replace(Variant changed) {
        variants =
                variants.stream().map(it -> it.id().equals(changed.id()) ? changed : it).toList();
    }

    private boolean has(VariantId id) {
        return variants.stream().anyMatch(variant -> variant.id().equals(id));
    }

    /** Refuses what is new for a variant that was retired. */
    void requireStocked(VariantId id) {
        if (variant(id).isRetired()) {
            throw new VariantRetired(label(id));
        }
    }

    public Description description() {
        return new Description(
                name, unitValue, customsDescription, lowStockThreshold, leadTimeDays());
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

    /** The variants of which something new is stocked; none once the item is retired. */
    public List<Variant> stocked() {
        return variants.stream().filter(variant -> !variant.isRetired()).toList();
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

    /** For a variant: one that is retired is never low. */
    int lowStockThreshold(VariantId variant) {
        return variant(variant).isRetired() ? 0 : lowStockThreshold;
    }

    int leadTimeDays(VariantId variant) {
        return variant(variant).isRetired() ? 0 : leadTimeDays();
    }

    /** Days from ordering more until it is there; 0 where nobody knows. */
    public int leadTimeDays() {
        return leadTimeDays == null ? 0 : leadTimeDays;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
