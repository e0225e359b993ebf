package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * A place where stock lies: the warehouse, which is always there and always open, or what one
 * person holds. A local depot closes only when it is empty, and is opened again by whatever comes
 * in.
 */
public final class Depot extends Aggregate<DepotId> {

    private final Kind kind;
    private final @Nullable Person holder;
    private final Instant openedAt;
    private String name;
    private @Nullable Instant closedAt;

    public enum Kind {
        WAREHOUSE,
        LOCAL
    }

    @PersistenceCreator
    Depot(
            DepotId id,
            Kind kind,
            @Nullable Person holder,
            Instant openedAt,
            String name,
            @Nullable Instant closedAt) {
        super(id);
        this.kind = kind;
        this.holder = holder;
        this.openedAt = openedAt;
        this.name = name;
        this.closedAt = closedAt;
    }

    @Override
    public String caption() {
        return name;
    }

    /** The warehouse as it is before anybody has changed it. */
    public static Depot warehouse() {
        return new Depot(DepotId.WAREHOUSE, Kind.WAREHOUSE, null, Instant.EPOCH, "Warehouse", null);
    }

    /** What a person holds. */
    public static Depot local(Person holder, String name, Instant at) {
        return new Depot(DepotId.heldBy(holder), Kind.LOCAL, holder, at, name, null);
    }

    public DepotEvent openedEvent(Person by, Instant at) {
        return new DepotEvent.Opened(snapshot(), by, at);
    }

    public DepotEvent rename(String to, Person by, Instant at) {
        name = to;
        return new DepotEvent.Renamed(snapshot(), by, at);
    }

    /** Nothing is sent there any more. Whether it is empty is for the caller to see. */
    public DepotEvent close(Person by, Instant at) {
        if (kind == Kind.WAREHOUSE) {
            throw new WarehouseStaysOpen();
        }
        if (closedAt != null) {
            throw new DepotClosed(name);
        }
        closedAt = at;
        return new DepotEvent.Closed(snapshot(), by, at);
    }

    public DepotEvent reopen(Person by, Instant at) {
        if (closedAt == null) {
            throw new DepotStillOpen(name);
        }
        closedAt = null;
        return new DepotEvent.Opened(snapshot(), by, at);
    }

    public Snapshot snapshot() {
        return new Snapshot(id(), kind, holder, name, closedAt);
    }

    /** A depot as it was right after a change. */
    public record Snapshot(
            DepotId id,
            Kind kind,
            @Nullable Person holder,
            String name,
            @Nullable Instant closedAt) {}

    public void requireOpen() {
        if (closedAt != null) {
            throw new DepotClosed(name);
        }
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isHeldBy(String personId) {
        return holder != null && holder.id().equals(personId);
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Person holder() {
        return holder;
    }

    public String name() {
        return name;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
