package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** Something to show or hand out at a meetup. */
public final class Material extends Aggregate<MaterialId> {

    private final Person owner;
    private final Instant createdAt;
    private MaterialDescription description;
    private MaterialState state;
    private List<MaterialVersion> versions;
    private Instant updatedAt;
    private String searchText;

    @PersistenceCreator
    Material(
            MaterialId id,
            Person owner,
            Instant createdAt,
            MaterialDescription description,
            MaterialState state,
            List<MaterialVersion> versions,
            Instant updatedAt,
            String searchText) {
        super(id);
        this.owner = owner;
        this.createdAt = createdAt;
        this.description = description;
        this.state = state;
        this.versions = versions;
        this.updatedAt = updatedAt;
        this.searchText = searchText;
    }

    public static Material drafted(
            MaterialId id, MaterialDescription description, Person owner, Instant at) {
        return new Material(
                id,
                owner,
                at,
                description,
                MaterialState.DRAFT,
                List.of(),
                at,
                searchText(description));
    }

    public MaterialEvent draftedEvent() {
        return new MaterialEvent.Drafted(snapshot(), owner, createdAt);
    }

    public MaterialEvent describe(MaterialDescription changed, Person by, Instant at) {
        var content = current();
        if (content != null && !changed.kind().mayContain(content.mediaType())) {
            throw new ContentRefused(
                    "content-not-fit-for-kind",
                    "The uploaded file is %s; this kind needs %s."
                            .formatted(content.mediaType(), changed.kind().wanted()));
        }
        description = changed;
        searchText = searchText(changed);
        updatedAt = at;
        return new MaterialEvent.Described(snapshot(), by, at);
    }

    /** A new version, at once the one that is downloaded. */
    public MaterialEvent upload(
            String fileName, String mediaType, long size, String sha256, Person by, Instant at) {
        var all = new ArrayList<>(versions);
        all.add(
                new MaterialVersion(
                        versions.size() + 1, fileName, mediaType, size, sha256, by, at));
        versions = all;
        updatedAt = at;
        return new MaterialEvent.Uploaded(snapshot(), by, at);
    }

    public MaterialEvent publish(Person by, Instant at) {
        if (state == MaterialState.PUBLISHED) {
            throw new MaterialNotInState("It is published already.");
        }
        if (versions.isEmpty()) {
            throw new MaterialNotInState("It has no content yet. Upload a file, then publish it.");
        }
        state = MaterialState.PUBLISHED;
        updatedAt = at;
        return new MaterialEvent.Published(snapshot(), by, at);
    }

    public MaterialEvent retire(Person by, Instant at) {
        if (state != MaterialState.PUBLISHED) {
            throw new MaterialNotInState("Only a published material can be retired.");
        }
        state = MaterialState.RETIRED;
        updatedAt = at;
        return new MaterialEvent.Retired(snapshot(), by, at);
    }

    /** The newest version; null as long as nothing was uploaded. */
    public @Nullable MaterialVersion current() {
        return versions.isEmpty() ? null : versions.getLast();
    }

    private static String searchText(MaterialDescription description) {
        var audience = description.audience();
        return String.join(
                        " ",
                        description.title(),
                        audience == null ? "" : audience,
                        String.join(" ", description.tags()))
                .toLowerCase(Locale.ROOT);
    }

    private Snapshot snapshot() {
        return new Snapshot(id(), description, state, owner, current());
    }

    /** A material as it was right after an event. */
    public record Snapshot(
            MaterialId id,
            MaterialDescription description,
            MaterialState state,
            Person owner,
            @Nullable MaterialVersion current) {}

    public MaterialDescription description() {
        return description;
    }

    public MaterialState state() {
        return state;
    }

    public Person owner() {
        return owner;
    }

    public List<MaterialVersion> versions() {
        return versions;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Title, audience and tags in lower case. */
    public String searchText() {
        return searchText;
    }
}
