package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes, publishes, retires and discards materials: the work of staff. */
@Component
public class EditMaterial {

    private final Materials materials;
    private final List<MaterialUses> uses;
    private final LibrarySettings settings;
    private final Ids ids;
    private final Clock clock;

    EditMaterial(
            Materials materials,
            List<MaterialUses> uses,
            LibrarySettings settings,
            Ids ids,
            Clock clock) {
        this.materials = materials;
        this.uses = uses;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param owner who looks after it; null for the one who drafts it
     */
    public Material draft(MaterialDescription description, @Nullable Person owner, Actor by) {
        requireStaff(by);
        var material =
                Material.drafted(
                        new MaterialId(ids.next()),
                        description,
                        owner == null ? by.person() : owner,
                        clock.instant());
        try {
            materials.store(material, List.of(material.draftedEvent(by.person())));
        } catch (AlreadyExists repeated) {
            return materials.get(material.id());
        }
        return material;
    }

    /**
     * @param owner who looks after it from now on; null for the same as before
     */
    public Material describe(
            MaterialId id,
            MaterialDescription description,
            @Nullable Person owner,
            Expected expected,
            Actor by) {
        var material = forStaff(id, expected, by);
        materials.store(
                material,
                List.of(
                        material.describe(
                                description,
                                owner == null ? material.owner() : owner,
                                settings.reviewNotice(),
                                by.person(),
                                clock.instant())));
        return material;
    }

    public Material publish(MaterialId id, Expected expected, Actor by) {
        var material = forStaff(id, expected, by);
        materials.store(
                material,
                List.of(material.publish(settings.reviewNotice(), by.person(), clock.instant())));
        return material;
    }

    public Material retire(MaterialId id, Expected expected, Actor by) {
        var material = forStaff(id, expected, by);
        materials.store(material, List.of(material.retire(by.person(), clock.instant())));
        return material;
    }

    /**
     * @throws MaterialNotInState if it was ever published
     * @throws MaterialInUse if something else is made of it
     */
    public void discard(MaterialId id, Expected expected, Actor by) {
        var material = forStaff(id, expected, by);
        var discarded = material.discard(by.person(), clock.instant());
        uses.stream()
                .flatMap(it -> it.of(id).stream())
                .findFirst()
                .ifPresent(where -> {
                    throw new MaterialInUse(where);
                });
        materials.discard(material, List.of(discarded));
    }

    private Material forStaff(MaterialId id, Expected expected, Actor by) {
        requireStaff(by);
        var material = materials.get(id);
        expected.check(material);
        return material;
    }

    private static void requireStaff(Actor by) {
        if (!by.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff change the library.");
        }
    }
}
