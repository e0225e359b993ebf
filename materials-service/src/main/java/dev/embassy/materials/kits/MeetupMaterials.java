package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.terms.Roles;
import java.util.List;
import org.springframework.stereotype.Component;

/** The digital part of a kit: there at once for an announced meetup, without approval. */
@Component
public class MeetupMaterials {

    private final Meetups meetups;
    private final KitTemplates templates;
    private final Materials materials;

    MeetupMaterials(Meetups meetups, KitTemplates templates, Materials materials) {
        this.meetups = meetups;
        this.templates = templates;
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
        var size = KitSize.forAttendance(meetup.expectedAttendance());
        var chosen =
                templates.list().stream()
                        .filter(it -> it.contents().active() && it.contents().size() == size)
                        .flatMap(it -> it.contents().materials().stream())
                        .distinct()
                        .flatMap(material -> materials.find(material).stream())
                        .filter(material -> material.state() == MaterialState.PUBLISHED)
                        .filter(material -> material.current() != null)
                        .toList();
        return new Chosen(meetup, size, chosen);
    }

    public record Chosen(Meetup meetup, KitSize size, List<Material> materials) {}
}
