package dev.embassy.materials.kits.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.kits.FollowUp;
import dev.embassy.materials.kits.KitRequestState;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kit request as others see it.
 *
 * @param automatic approved because the requester is trusted, or about to be
 * @param sentAgainIn the same as the shipment, where that was sent after a loss or a return
 * @param note the words that belong to this event: a question, an answer, a reason
 * @param move where the event is that the meetup moved
 * @param followUp what became of it, once the requester has told
 * @param passedOn where the event is that something was passed on
 */
record KitRequestMessage(
        String id,
        MeetupMessage meetup,
        Person requester,
        KitRequestState state,
        String templateId,
        String templateName,
        KitSize size,
        int quantity,
        LocalDate orderBy,
        List<LineMessage> lines,
        @Nullable String reason,
        boolean automatic,
        @Nullable String shipmentId,
        @Nullable String sentAgainIn,
        @Nullable String note,
        @Nullable MoveMessage move,
        @Nullable FollowUpMessage followUp,
        @Nullable List<FollowUpLineMessage> passedOn) {

    /**
     * @param returnedAt when what was sent back was counted in the warehouse
     */
    record FollowUpMessage(
            List<FollowUpLineMessage> lines, Person by, Instant at, @Nullable Instant returnedAt) {}

    /**
     * @param leftOver what becomes of that which is left
     * @param passedOn to which meetup; only where it is passed on
     * @param cameBack how many of those that were sent back; only once they were counted
     */
    record FollowUpLineMessage(
            String itemId,
            String variantId,
            String label,
            int sent,
            int arrived,
            int used,
            int left,
            FollowUp.@Nullable LeftOver leftOver,
            @Nullable NextMeetupMessage passedOn,
            @Nullable Integer cameBack) {}

    /**
     * @param to who takes it
     */
    record NextMeetupMessage(String id, String title, Person to) {}

    record MeetupMessage(String id, String title, Instant startsAt, @Nullable String country) {}

    /**
     * @param inTime whether there is still time for a parcel
     */
    record MoveMessage(Instant from, boolean inTime) {}

    record LineMessage(
            String itemId,
            String variantId,
            String label,
            int requested,
            int approved,
            Money unitValue) {}
}
