package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import org.springframework.stereotype.Component;

/** Who sees what of the library: published ones for the programme's people, all for staff. */
@Component
public class ReadMaterials {

    private final Materials materials;

    ReadMaterials(Materials materials) {
        this.materials = materials;
    }

    public Page<Material> list(Materials.Filter wanted, PageRequest page, Actor reader) {
        if (reader.has(Roles.STAFF)) {
            return materials.page(wanted, page);
        }
        requireReader(reader);
        if (wanted.state() != null && wanted.state() != MaterialState.PUBLISHED) {
            throw new NotAllowed("Only staff see materials that are not published.");
        }
        return materials.page(
                new Materials.Filter(
                        wanted.text(), wanted.kind(), wanted.language(), MaterialState.PUBLISHED),
                page);
    }

    /** One that is not published is not there for those who may not see it. */
    public Material get(MaterialId id, Actor reader) {
        if (reader.has(Roles.STAFF)) {
            return materials.get(id);
        }
        requireReader(reader);
        return materials
                .find(id)
                .filter(material -> material.state() == MaterialState.PUBLISHED)
                .orElseThrow(() -> new MaterialNotFound(id));
    }

    private static void requireReader(Actor reader) {
        if (!reader.hasAny(Roles.AMBASSADOR, Roles.ORGANISER, Roles.ADVOCATE, Roles.FULFILMENT)) {
            throw new NotAllowed(
                    "The library is for members and organisers. Apply to the programme to see it.");
        }
    }
}
