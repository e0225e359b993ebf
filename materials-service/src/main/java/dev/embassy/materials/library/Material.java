package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.search.SearchWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** Something to show or hand out at a meetup. */
public final class Material extends Aggregate<MaterialId> {

    /** Who has not reviewed it in time is reminded again after so long. */
    private static final Duration CHASE = Duration.ofDays(7);

    private final Instant createdAt;
    private Person owner;
    private MaterialDescription description;
    private MaterialState state;
    private List<MaterialVersion> versions;
    private Instant updatedAt;
    private List<String> words;
    private long bytes;
    private @Nullable Instant remindAt;
    private TextState text;

    @PersistenceCreator
    Material(
            MaterialId id,
            Person owner,
            Instant createdAt,
            MaterialDescription description,
            MaterialState state,
            List<MaterialVersion> versions,
            Instant updatedAt,
            @Nullable Instant remindAt,
            @Nullable TextState text) {
        super(id);
        this.owner = owner;
        this.createdAt = createdAt;
        this.description = description;
        this.state = state;
        this.versions = versions;
        this.updatedAt = updatedAt;
        this.remindAt = remindAt;
        this.words = words(description, versions);
        this.bytes = bytes(versions);
        this.text = text == null ? textOfOlder(versions) : text;
    }

    /** A release that read no texts has stored it. */
    private static TextState textOfOlder(List<MaterialVersion> versions) {
        return versions.stream().anyMatch(MaterialVersion::isPublished)
                ? TextState.DUE
                : TextState.NONE;
    }

    @Override
    public String caption() {
        return description.title();
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
                null,
                TextState.NONE);
    }

    public MaterialEvent draftedEvent(Person by) {
        return new MaterialEvent.Drafted(snapshot(), by, createdAt);
    }

    /**
     * @param notice how long before its review-by day the owner is reminded
     */
    public MaterialEvent describe(
            MaterialDescription changed, Person newOwner, Duration notice, Person by, Instant at) {
        var content = current();
        if (content != null && !changed.kind().mayContain(content.mediaType())) {
            throw new ContentRefused(
                    "content-not-fit-for-kind",
                    "The uploaded file is %s; this kind needs %s."
                            .formatted(content.mediaType(), changed.kind().wanted()));
        }
        description = changed;
        owner = newOwner;
        words = words(description, versions);
        updatedAt = at;
        planReminder(notice);
        return new MaterialEvent.Described(snapshot(), by, at);
    }

    /**
     * A new version. It is not given out before it is published.
     *
     * @param note what is new in it
     */
    public MaterialEvent upload(
            String fileName,
            String mediaType,
            long size,
            String sha256,
            @Nullable String note,
            Person by,
            Instant at) {
        var all = new ArrayList<>(versions);
        all.add(
                new MaterialVersion(
                        versions.size() + 1,
                        fileName,
                        mediaType,
                        size,
                        sha256,
                        by,
                        at,
                        note,
                        null));
        versions = List.copyOf(all);
        words = words(description, versions);
        bytes = bytes(versions);
        updatedAt = at;
        return new MaterialEvent.Uploaded(snapshot(), by, at);
    }

    /**
     * Gives out the newest version from now on.
     *
     * @param notice how long before its review-by day the owner is reminded
     */
    public MaterialEvent publish(Duration notice, Person by, Instant at) {
        var newest = current();
        if (newest == null) {
            throw new MaterialNotInState("It has no content yet. Upload a file, then publish it.");
        }
        if (isGivenOut()) {
            throw new MaterialNotInState("It is published already.");
        }
        if (!newest.isPublished()) {
            var all = new ArrayList<>(versions);
            all.set(all.size() - 1, newest.published(at));
            versions = List.copyOf(all);
        }
        state = MaterialState.PUBLISHED;
        text = TextState.DUE;
        updatedAt = at;
        planReminder(notice);
        return new MaterialEvent.Published(snapshot(), by, at);
    }

    public MaterialEvent retire(Person by, Instant at) {
        if (state != MaterialState.PUBLISHED) {
            throw new MaterialNotInState("Only a published material can be retired.");
        }
        state = MaterialState.RETIRED;
        updatedAt = at;
        remindAt = null;
        return new MaterialEvent.Retired(snapshot(), by, at);
    }

    /** It was a mistake: it goes, with all that was uploaded. */
    public MaterialEvent discard(Person by, Instant at) {
        if (state != MaterialState.DRAFT) {
            throw new MaterialNotInState(
                    "Only a draft that was never published can be discarded. Retire it instead.");
        }
        return new MaterialEvent.Discarded(snapshot(), by, at);
    }

    private void planReminder(Duration notice) {
        var day = description.reviewBy();
        remindAt =
                state == MaterialState.PUBLISHED && day != null ? startOf(day).minus(notice) : null;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * Tells the owner that a review is due: some time before the day, on the day, then every week.
     *
     * @return nothing where no reminder is due
     */
    public Optional<MaterialEvent> remind(Person by, Instant at) {
        var day = description.reviewBy();
        if (remindAt == null || day == null || at.isBefore(remindAt)) {
            return Optional.empty();
        }
        remindAt = at.isBefore(startOf(day)) ? startOf(day) : at.plus(CHASE);
        return Optional.of(new MaterialEvent.ReviewDue(snapshot(), by, at));
    }

    /** The newest version; null as long as nothing was uploaded. */
    public @Nullable MaterialVersion current() {
        return versions.isEmpty() ? null : versions.getLast();
    }

    /** Whether its newest version is the one that is given out. */
    public boolean isGivenOut() {
        var newest = current();
        return state == MaterialState.PUBLISHED && newest != null && newest.isPublished();
    }

    /** The newest published version: what is given out; null as long as there is none. */
    public @Nullable MaterialVersion published() {
        return versions.reversed().stream()
                .filter(MaterialVersion::isPublished)
                .findFirst()
                .orElse(null);
    }

    /**
     * @throws MaterialVersionNotFound if there is none of this number
     */
    public MaterialVersion version(int number) {
        if (number < 1 || number > versions.size()) {
            throw new MaterialVersionNotFound(number);
        }
        return versions.get(number - 1);
    }

    private static List<String> words(
            MaterialDescription description, List<MaterialVersion> versions) {
        return SearchWords.of(
                description.title(),
                String.join(" ", description.tags()),
                description.audience(),
                description.licence(),
                versions.isEmpty() ? null : versions.getLast().fileName());
    }

    private static long bytes(List<MaterialVersion> versions) {
        return versions.stream().mapToLong(MaterialVersion::size).sum();
    }

    private Snapshot snapshot() {
        return new Snapshot(id(), description, state, owner, current(), published());
    }

    /**
     * A material as it was right after an event.
     *
     * @param newest the version that was uploaded last
     * @param published the version that is given out
     */
    public record Snapshot(
            MaterialId id,
            MaterialDescription description,
            MaterialState state,
            Person owner,
            @Nullable MaterialVersion newest,
            @Nullable MaterialVersion published) {}

    public MaterialDescription description() {
        return description;
    }

    /** Whether a link may hand it to people who are not signed in. */
    public boolean isForVisitors() {
        return state == MaterialState.PUBLISHED && description.kind().isForVisitors();
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

    /** What a search finds it by. */
    public List<String> words() {
        return words;
    }

    /** Whether searches find it by the text of what is given out. */
    public TextState text() {
        return text;
    }

    /** Searches find it by the text of what is given out from now on; nothing happened to it. */
    void textIsRead() {
        text = TextState.READ;
    }

    /** All versions together. */
    public long bytes() {
        return bytes;
    }

    /** When the owner is reminded next; null for never. */
    public @Nullable Instant remindAt() {
        return remindAt;
    }
}
