package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to a kit request. */
public sealed interface KitRequestEvent {

    KitRequest.Snapshot request();

    Person by();

    Instant at();

    record Drafted(KitRequest.Snapshot request, Person by, Instant at) implements KitRequestEvent {}

    record Requested(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    record Changed(KitRequest.Snapshot request, Person by, Instant at) implements KitRequestEvent {}

    record Withdrawn(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    record InfoAsked(KitRequest.Snapshot request, String question, Person by, Instant at)
            implements KitRequestEvent {}

    record InfoGiven(KitRequest.Snapshot request, String answer, Person by, Instant at)
            implements KitRequestEvent {}

    record Approved(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    record PartiallyApproved(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    record Declined(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    record Picking(KitRequest.Snapshot request, Person by, Instant at) implements KitRequestEvent {}

    record Shipped(KitRequest.Snapshot request, Person by, Instant at) implements KitRequestEvent {}

    record HeldByCustoms(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    record Delivered(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    record Reported(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    record Closed(KitRequest.Snapshot request, Person by, Instant at) implements KitRequestEvent {}

    record Cancelled(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    record Lost(KitRequest.Snapshot request, Person by, Instant at) implements KitRequestEvent {}

    record Returned(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}
}
