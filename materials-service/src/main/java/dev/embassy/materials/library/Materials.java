package dev.embassy.materials.library;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All materials. */
public interface Materials {

    Optional<Material> find(MaterialId id);

    void store(Material material, List<MaterialEvent> events);

    /** The last changed first. */
    Page<Material> page(Filter filter, PageRequest page);

    List<TimelineEntry> timeline(MaterialId id);

    default Material get(MaterialId id) {
        return find(id).orElseThrow(() -> new MaterialNotFound(id));
    }

    /**
     * What a list shows; null means all.
     *
     * @param text occurs in title, audience or tags, in any case
     */
    record Filter(
            @Nullable String text,
            @Nullable MaterialKind kind,
            @Nullable String language,
            @Nullable MaterialState state) {}
}
