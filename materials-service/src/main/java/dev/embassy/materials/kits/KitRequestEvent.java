package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * Automatic approval found stock short.
     *
     * @param what what is short
     */
    record LeftToStaff(KitRequest.Snapshot request, String what, Person by, Instant at)
            implements KitRequestEvent {}

    /**
     * The meetup takes place at another time, or elsewhere.
     *
     * @param from when it was to take place
     * @param orderByBefore the last day to order until then
     * @param inTime whether there is still time for a parcel
     */
    record MeetupMoved(
            KitRequest.Snapshot request,
            Instant from,
            LocalDate orderByBefore,
            boolean inTime,
            Person by,
            Instant at)
            implements KitRequestEvent {}

    record Picking(KitRequest.Snapshot request, Person by, Instant at) implements KitRequestEvent {}

    record Shipped(KitRequest.Snapshot request, Person by, Instant at) implements KitRequestEvent {}

    record HeldByCustoms(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    record Delivered(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    record Reported(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    /** The requester tells what became of it, for the first time or as a correction. */
    record FollowedUp(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    /**
     * Something of what is left lies with other organisers now.
     *
     * @param lines those that were passed on just now
     */
    record PassedOn(KitRequest.Snapshot request, List<FollowUp.Line> lines, Person by, Instant at)
            implements KitRequestEvent {}

    /**
     * What was sent back is in the warehouse.
     *
     * @param missing what did not arrive, or was not to be found in the requester's depot
     */
    record ReturnConfirmed(
            KitRequest.Snapshot request, @Nullable String missing, Person by, Instant at)
            implements KitRequestEvent {}

    /**
     * @param why null where nothing has to be explained
     */
    record Closed(KitRequest.Snapshot request, @Nullable String why, Person by, Instant at)
            implements KitRequestEvent {}

    record Cancelled(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    record Lost(KitRequest.Snapshot request, Person by, Instant at) implements KitRequestEvent {}

    /** Told of from before this installation. */
    record Imported(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}

    record Returned(KitRequest.Snapshot request, Person by, Instant at)
            implements KitRequestEvent {}
}
