package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to a material. */
public sealed interface MaterialEvent {

    Material.Snapshot material();

    Person by();

    Instant at();

    record Drafted(Material.Snapshot material, Person by, Instant at) implements MaterialEvent {}

    record Described(Material.Snapshot material, Person by, Instant at) implements MaterialEvent {}

    record Uploaded(Material.Snapshot material, Person by, Instant at) implements MaterialEvent {}

    record Published(Material.Snapshot material, Person by, Instant at) implements MaterialEvent {}

    record Retired(Material.Snapshot material, Person by, Instant at) implements MaterialEvent {}

    /** It was never published, and is not there any more. */
    record Discarded(Material.Snapshot material, Person by, Instant at) implements MaterialEvent {}

    /** Its review-by day is near or over, and the owner has not looked at it yet. */
    record ReviewDue(Material.Snapshot material, Person by, Instant at) implements MaterialEvent {}
}
