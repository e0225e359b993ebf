package dev.embassy.ambassador.members;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to a membership. */
public sealed interface MemberEvent {

    MemberFacts member();

    Person by();

    Instant at();

    record Joined(MemberFacts member, Person by, Instant at) implements MemberEvent {}

    record ProfileChanged(MemberFacts member, Person by, Instant at) implements MemberEvent {}

    record Activated(MemberFacts member, Person by, Instant at) implements MemberEvent {}

    record PutOnHold(MemberFacts member, String reason, Person by, Instant at)
            implements MemberEvent {}

    record Resumed(MemberFacts member, Person by, Instant at) implements MemberEvent {}

    record Left(MemberFacts member, String reason, Person by, Instant at) implements MemberEvent {}
}
