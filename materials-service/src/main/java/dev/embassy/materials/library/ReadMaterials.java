package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who sees what of the library: all for staff, published ones for the programme's people, and of
 * these single ones for whoever was handed them.
 */
@Component
public class ReadMaterials {

    private final Materials materials;
    private final OtherReaders otherReaders;

    ReadMaterials(Materials materials, OtherReaders otherReaders) {
        this.materials = materials;
        this.otherReaders = otherReaders;
    }

    public Page<Material> list(Materials.Filter wanted, PageRequest page, Actor reader) {
        return materials.page(visible(wanted, reader), page);
    }

    public Materials.Facets facets(Materials.Filter wanted, Actor reader) {
        var facets = materials.facets(visible(wanted, reader));
        return reader.has(Roles.STAFF) ? facets : facets.withoutStates();
    }

    private static Materials.Filter visible(Materials.Filter wanted, Actor reader) {
        if (reader.has(Roles.STAFF)) {
            return wanted;
        }
        if (!isReader(reader)) {
            throw notForEverybody();
        }
        if (wanted.state() != null && wanted.state() != MaterialState.PUBLISHED) {
            throw new NotAllowed("Only staff see materials that are not published.");
        }
        return wanted.onlyPublished();
    }

    /** One that is not published is not there for those who may not see it. */
    public Material get(MaterialId id, Actor reader) {
        if (reader.has(Roles.STAFF)) {
            return materials.get(id);
        }
        if (!isReader(reader) && !otherReaders.mayRead(id, reader)) {
            throw notForEverybody();
        }
        return materials
                .find(id)
                .filter(material -> material.state() == MaterialState.PUBLISHED)
                .orElseThrow(() -> new MaterialNotFound(id));
    }

    /**
     * What is given out: the newest published version. Staff get the newest as long as none is
     * published.
     */
    public MaterialVersion content(Material material, Actor reader) {
        var published = material.published();
        var version = published == null && reader.has(Roles.STAFF) ? material.current() : published;
        if (version == null) {
            throw new MaterialNotInState("It has no content yet. Upload a file first.");
        }
        return version;
    }

    /** A version by its number; one that was never published is there for staff only. */
    public MaterialVersion version(Material material, int number, Actor reader) {
        var version = material.version(number);
        if (!version.isPublished() && !reader.has(Roles.STAFF)) {
            throw new MaterialVersionNotFound(number);
        }
        return version;
    }

    /** Those of a selection, in its order; each must be there for the reader. */
    public List<Material> selection(Collection<MaterialId> ids, Actor reader) {
        return ids.stream().distinct().map(id -> get(id, reader)).toList();
    }

    private static boolean isReader(Actor reader) {
        return reader.hasAny(Roles.AMBASSADOR, Roles.ORGANISER, Roles.ADVOCATE, Roles.FULFILMENT);
    }

    private static NotAllowed notForEverybody() {
        return new NotAllowed(
                "The library is for members and organisers. Apply to the programme to see it.");
    }
}
