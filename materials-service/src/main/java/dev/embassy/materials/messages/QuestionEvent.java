package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to a question. */
public sealed interface QuestionEvent {

    HeardQuestion.Snapshot question();

    Person by();

    Instant at();

    /** It was heard, for the first time or again. */
    record Heard(HeardQuestion.Snapshot question, Hearing hearing, Person by, Instant at)
            implements QuestionEvent {}

    /** A message that is still to be published will answer it. */
    record Linked(HeardQuestion.Snapshot question, Person by, Instant at)
            implements QuestionEvent {}

    record Answered(HeardQuestion.Snapshot question, Person by, Instant at)
            implements QuestionEvent {}

    record SetAside(HeardQuestion.Snapshot question, Person by, Instant at)
            implements QuestionEvent {}

    record Reopened(HeardQuestion.Snapshot question, Person by, Instant at)
            implements QuestionEvent {}
}
