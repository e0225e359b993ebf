package dev.embassy.ambassador.applications.messaging;

import dev.embassy.ambassador.applications.ApplicationEvent;
import dev.embassy.ambassador.applications.ApplicationState;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applications on the wire. Scores stay inside: only that somebody scored is told. */
@Component
class ApplicationMessages implements EventWire<ApplicationEvent> {

    @Override
    public Outgoing describe(ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.Submitted e ->
                    message("submitted", e, ApplicationState.SUBMITTED, null, null);
            case ApplicationEvent.Withdrawn e ->
                    message("withdrawn", e, ApplicationState.WITHDRAWN, null, null);
            case ApplicationEvent.ScreeningStarted e ->
                    message("screening", e, ApplicationState.SCREENING, null, null);
            case ApplicationEvent.Scored e -> message("scored", e, e.state(), null, null);
            case ApplicationEvent.Accepted e ->
                    message("accepted", e, ApplicationState.ACCEPTED, e.reason(), null);
            case ApplicationEvent.Waitlisted e ->
                    message("waitlisted", e, ApplicationState.WAITLISTED, e.reason(), null);
            case ApplicationEvent.Declined e ->
                    message("declined", e, ApplicationState.DECLINED, e.reason(), e.reapplyFrom());
        };
    }

    private static Outgoing message(
            String what,
            ApplicationEvent event,
            ApplicationState state,
            @Nullable String reason,
            @Nullable Instant reapplyFrom) {
        return new Outgoing(
                "ambassador.application-" + what + ".v1",
                new ApplicationMessage(
                        event.id().value(), event.applicant(), state, reason, reapplyFrom),
                event.by(),
                event.at(),
                reason);
    }

    record ApplicationMessage(
            String id,
            Person applicant,
            ApplicationState state,
            @Nullable String reason,
            @Nullable Instant reapplyFrom) {}
}
