package dev.embassy.materials.library;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All materials. */
public interface Materials {

    Optional<Material> find(MaterialId id);

    void store(Material material, List<MaterialEvent> events);

    /** Nothing finds it any more, and nothing new comes under its identifier. */
    void discard(Material material, List<MaterialEvent> events);

    /** At most so many that were discarded by then and are not cleared up behind. */
    List<Material> discarded(Instant until, int limit);

    /** Nothing is left to be cleared up behind it. */
    void forget(MaterialId id);

    /** Whether any material has a version of this content. */
    boolean hold(String sha256);

    /**
     * The last changed first; where words are asked for, those that have all of them in their
     * description come before those that have some only in their text.
     */
    Page<Material> page(Filter filter, PageRequest page);

    /** How many there are of each sort, each counted as if its own choice were open. */
    Facets facets(Filter filter);

    /** At most so many whose owner is to be reminded. */
    List<Material> toRemind(Instant before, int limit);

    /** At most so many that changed later, the first changed first. */
    List<Material> changedAfter(Instant time, int limit);

    /** At most so many whose text is {@link TextState#DUE}. */
    List<Material> textsToRead(int limit);

    /**
     * Searches find it by these words as well, as long as nothing newer is published.
     *
     * @throws dev.embassy.chassis.aggregate.ChangedMeanwhile if somebody changed it since it was
     *     read
     */
    void keepText(Material material, List<String> words);

    /** All versions of all materials together. */
    long bytes();

    List<TimelineEntry> timeline(MaterialId id);

    default Material get(MaterialId id) {
        return find(id).orElseThrow(() -> new MaterialNotFound(id));
    }

    /**
     * What a list shows; null means all.
     *
     * @param text each of its words begins a word of title, tags, audience, licence or file name,
     *     or of the text of what is given out
     * @param described the text of what is given out does not count
     */
    record Filter(
            @Nullable String text,
            @Nullable MaterialKind kind,
            @Nullable String language,
            @Nullable String audience,
            @Nullable String tag,
            @Nullable MaterialState state,
            boolean described) {

        public Filter(
                @Nullable String text,
                @Nullable MaterialKind kind,
                @Nullable String language,
                @Nullable String audience,
                @Nullable String tag,
                @Nullable MaterialState state) {
            this(text, kind, language, audience, tag, state, false);
        }

        Filter onlyPublished() {
            return new Filter(
                    text, kind, language, audience, tag, MaterialState.PUBLISHED, described);
        }
    }

    /** The values of one property, the most frequent first, at most 50. */
    record Facets(
            List<Count> kinds,
            List<Count> languages,
            List<Count> audiences,
            List<Count> tags,
            List<Count> states) {

        Facets withoutStates() {
            return new Facets(kinds, languages, audiences, tags, List.of());
        }
    }

    record Count(String value, long count) {}
}
