package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a material what it is to be, content included, in one write. */
@Component
public class TakeInMaterial {

    private final Materials materials;
    private final MaterialContents contents;
    private final LibrarySettings settings;
    private final Clock clock;

    TakeInMaterial(
            Materials materials, MaterialContents contents, LibrarySettings settings, Clock clock) {
        this.materials = materials;
        this.contents = contents;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A material as it is to be.
     *
     * @param owner who looks after it; null for the same as before, or for who takes it in
     * @param content its next version; null where it has the content already
     * @param note what is new in this version
     * @param after how many versions it had when this was decided
     * @param publish whether its newest version is given out
     */
    public record Wanted(
            MaterialDescription description,
            @Nullable Person owner,
            @Nullable LaidAside content,
            @Nullable String note,
            int after,
            boolean publish) {}

    /**
     * Done again it changes nothing; one that was discarded meanwhile stays away.
     *
     * @throws ContentLost if the content does not wait any more as it was judged
     * @throws MaterialNotInState if the material was retired
     */
    public void takeIn(MaterialId id, Wanted wanted, Actor by) throws IOException {
        if (!by.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff change the library.");
        }
        var found = materials.find(id);
        if (found.isPresent()) {
            change(found.get(), wanted, by.person());
            return;
        }
        var drafted =
                Material.drafted(
                        id,
                        wanted.description(),
                        Objects.requireNonNullElse(wanted.owner(), by.person()),
                        clock.instant());
        var events = new ArrayList<MaterialEvent>();
        events.add(drafted.draftedEvent(by.person()));
        give(drafted, wanted, events, by.person());
        try {
            materials.store(drafted, events);
        } catch (AlreadyExists meanwhile) {
            var there = materials.find(id);
            if (there.isPresent()) {
                change(there.get(), wanted, by.person());
            }
        }
    }

    private void change(Material material, Wanted wanted, Person by) throws IOException {
        if (hasGot(material, wanted)) {
            return;
        }
        if (material.state() == MaterialState.RETIRED) {
            throw new MaterialNotInState("It was retired meanwhile, and stays so.");
        }
        var owner = Objects.requireNonNullElse(wanted.owner(), material.owner());
        var events = new ArrayList<MaterialEvent>();
        if (!material.description().equals(wanted.description())
                || !material.owner().equals(owner)) {
            events.add(
                    material.describe(
                            wanted.description(),
                            owner,
                            settings.reviewNotice(),
                            by,
                            clock.instant()));
        }
        give(material, wanted, events, by);
        if (!events.isEmpty()) {
            materials.store(material, events);
        }
    }

    /** The version came with all the rest, so whoever has it has all. */
    private static boolean hasGot(Material material, Wanted wanted) {
        var content = wanted.content();
        return content != null
                && material.versions().stream()
                        .skip(wanted.after())
                        .anyMatch(it -> it.sha256().equals(content.sha256()));
    }

    private void give(Material material, Wanted wanted, List<MaterialEvent> events, Person by)
            throws IOException {
        var content = wanted.content();
        if (content != null) {
            keep(content);
            events.add(
                    material.upload(
                            content.fileName(),
                            content.mediaType(),
                            content.size(),
                            content.sha256(),
                            wanted.note(),
                            by,
                            clock.instant()));
        }
        if (wanted.publish() && !material.isGivenOut()) {
            events.add(material.publish(settings.reviewNotice(), by, clock.instant()));
        }
    }

    /** Read once more: a loss of power may have taken some of it. */
    private void keep(LaidAside content) throws IOException {
        try (var incoming = contents.begin(content.name())) {
            if (Arrival.sha256(incoming).equals(content.sha256())) {
                incoming.keep(content.sha256());
                return;
            }
        }
        contents.get(content.sha256());
    }
}
