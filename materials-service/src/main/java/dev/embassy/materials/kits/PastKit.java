package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.id.DerivedIds;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kit from before this installation, told by whoever kept the list.
 *
 * @param startsAt the day of the meetup, from its first moment in UTC
 * @param country ISO 3166 code of two letters
 * @param outcome how it ended
 */
public record PastKit(
        Person requester,
        String meetup,
        Instant startsAt,
        @Nullable String city,
        @Nullable String country,
        KitTemplateId templateId,
        int quantity,
        Outcome outcome,
        Instant requestedAt,
        @Nullable Instant decidedAt) {

    /** How a kit may have ended. */
    public enum Outcome {
        DELIVERED,
        REPORTED,
        CLOSED,
        DECLINED,
        LOST,
        RETURNED,
        CANCELLED;

        KitRequestState state() {
            return switch (this) {
                case DELIVERED -> KitRequestState.DELIVERED;
                case REPORTED -> KitRequestState.REPORTED;
                case CLOSED -> KitRequestState.CLOSED;
                case DECLINED -> KitRequestState.DECLINED;
                case LOST -> KitRequestState.LOST;
                case RETURNED -> KitRequestState.RETURNED;
                case CANCELLED -> KitRequestState.CANCELLED;
            };
        }
    }

    /** Follows from who had which kit for what, so that it is told once however often. */
    public KitRequestId id() {
        return new KitRequestId(
                DerivedIds.at(
                        startsAt,
                        "past-kit",
                        requester.id(),
                        meetup.toLowerCase(Locale.ROOT),
                        startsAt.toString(),
                        templateId.value()));
    }

    /** The same, asked for by another. */
    public PastKit askedBy(Person other) {
        return new PastKit(
                other,
                meetup,
                startsAt,
                city,
                country,
                templateId,
                quantity,
                outcome,
                requestedAt,
                decidedAt);
    }

    /** A meetup of the past is none that this installation knows. */
    String meetupId() {
        return DerivedIds.of("past-meetup", meetup.toLowerCase(Locale.ROOT), startsAt.toString());
    }
}
