package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to a kit template. */
public sealed interface KitTemplateEvent {

    KitTemplateId id();

    KitTemplate.Contents contents();

    Person by();

    Instant at();

    record Added(KitTemplateId id, KitTemplate.Contents contents, Person by, Instant at)
            implements KitTemplateEvent {}

    record Changed(KitTemplateId id, KitTemplate.Contents contents, Person by, Instant at)
            implements KitTemplateEvent {}
}
