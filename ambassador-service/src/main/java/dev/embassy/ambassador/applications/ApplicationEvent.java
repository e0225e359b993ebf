package dev.embassy.ambassador.applications;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to an application. */
public sealed interface ApplicationEvent {

    ApplicationId id();

    Person applicant();

    Person by();

    Instant at();

    record Submitted(ApplicationId id, Person applicant, Person by, Instant at)
            implements ApplicationEvent {}

    record Withdrawn(ApplicationId id, Person applicant, Person by, Instant at)
            implements ApplicationEvent {}

    record ScreeningStarted(ApplicationId id, Person applicant, Person by, Instant at)
            implements ApplicationEvent {}

    record Scored(ApplicationId id, Person applicant, ApplicationState state, Person by, Instant at)
            implements ApplicationEvent {}

    record Accepted(ApplicationId id, Person applicant, String reason, Person by, Instant at)
            implements ApplicationEvent {}

    record Waitlisted(ApplicationId id, Person applicant, String reason, Person by, Instant at)
            implements ApplicationEvent {}

    record Declined(
            ApplicationId id,
            Person applicant,
            String reason,
            Instant reapplyFrom,
            Person by,
            Instant at)
            implements ApplicationEvent {}
}
