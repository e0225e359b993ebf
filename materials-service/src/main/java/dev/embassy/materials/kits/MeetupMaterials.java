package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.library.OtherReaders;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.terms.Roles;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The digital part of a kit: there at once for an announced meetup, without approval. */
@Component
public class MeetupMaterials implements OtherReaders {

    private final Meetups meetups;
    private final KitTemplates templates;
    private final KitPolicies policies;
    private final Materials materials;

    MeetupMaterials(
            Meetups meetups, KitTemplates templates, KitPolicies policies, Materials materials) {
        this.meetups = meetups;
        this.templates = templates;
        this.policies = policies;
        this.materials = materials;
    }

    /** What is published of the kits for the meetup's size. */
    public Chosen of(MeetupId id, Actor reader) {
        var meetup = meetups.get(id);
        if (!reader.has(Roles.STAFF)) {
            if (!meetup.isOrganisedBy(reader.id()) && !meetup.hasSpeaker(reader.id())) {
                throw new NotAllowed("The materials are for the meetup's organisers and speakers.");
            }
            if (!meetup.isPublic()) {
                throw new MeetupNotAnnounced();
            }
        }
        var size = sizeFor(meetup);
        return new Chosen(meetup, size, published(size));
    }

    /** Organisers and speakers of an announced meetup read single ones of its materials as well. */
    @Override
    public boolean mayRead(MaterialId material, Actor reader) {
        return Stream.concat(
                        meetups.organisedBy(reader.id()).stream(),
                        meetups.spokenAtBy(reader.id()).stream())
                .filter(Meetup::isPublic)
                .map(this::sizeFor)
                .distinct()
                .anyMatch(size -> bundled(size).anyMatch(material::equals));
    }

    private KitSize sizeFor(Meetup meetup) {
        return policies.current().settings().sizeFor(meetup.expectedAttendance());
    }

    private List<Material> published(KitSize size) {
        return bundled(size)
                .flatMap(material -> materials.find(material).stream())
                .filter(material -> material.state() == MaterialState.PUBLISHED)
                .filter(material -> material.published() != null)
                .toList();
    }

    private Stream<MaterialId> bundled(KitSize size) {
        return templates.list().stream()
                .filter(it -> it.contents().active() && it.contents().size() == size)
                .flatMap(it -> it.contents().materials().stream())
                .distinct();
    }

    public record Chosen(Meetup meetup, KitSize size, List<Material> materials) {}
}
