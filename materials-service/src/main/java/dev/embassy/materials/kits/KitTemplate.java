package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.stock.StockItemId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** What a kit of one size is made of. */
public final class KitTemplate extends Aggregate<KitTemplateId> {

    private final Instant createdAt;
    private Contents contents;
    private Instant updatedAt;

    /** So many of an item in one kit; sizes are chosen by the requester. */
    public record Line(StockItemId itemId, int quantity) {}

    /**
     * @param valueLimit of one such kit in euro cents; null for the policy's limit of its size
     * @param handlingDays from approval to the carrier; null for the policy's
     * @param active whether it can be ordered
     */
    public record Contents(
            String name,
            KitSize size,
            @Nullable String description,
            List<MaterialId> materials,
            List<Line> lines,
            @Nullable Long valueLimit,
            @Nullable Integer handlingDays,
            boolean active) {}

    @PersistenceCreator
    KitTemplate(KitTemplateId id, Instant createdAt, Contents contents, Instant updatedAt) {
        super(id);
        this.createdAt = createdAt;
        this.contents = contents;
        this.updatedAt = updatedAt;
    }

    @Override
    public String caption() {
        return contents.name();
    }

    public static KitTemplate added(KitTemplateId id, Contents contents, Instant at) {
        return new KitTemplate(id, at, contents, at);
    }

    public KitTemplateEvent addedEvent(Person by) {
        return new KitTemplateEvent.Added(id(), contents, by, createdAt);
    }

    public KitTemplateEvent change(Contents changed, Person by, Instant at) {
        contents = changed;
        updatedAt = at;
        return new KitTemplateEvent.Changed(id(), contents, by, at);
    }

    public Contents contents() {
        return contents;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
