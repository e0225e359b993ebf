package dev.embassy.ambassador.members.messaging;

import dev.embassy.ambassador.applications.ApplicationId;
import dev.embassy.ambassador.members.JoinProgramme;
import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.events.OutboxTap;
import org.springframework.stereotype.Component;

/**
 * Lets accepted applicants join. The acceptance stays in the application's outbox until this has
 * succeeded, so a crash between the two documents is made good by the sweep of the outboxes.
 */
@Component
class AcceptedApplicants implements OutboxTap {

    private final JoinProgramme joinProgramme;

    AcceptedApplicants(JoinProgramme joinProgramme) {
        this.joinProgramme = joinProgramme;
    }

    @Override
    public void record(OutboxEvent event) {
        if (event.type().equals("ambassador.application-accepted.v1")) {
            joinProgramme.accepted(new ApplicationId(event.subject()));
        }
    }
}
