package dev.embassy.materials.kits;

import java.util.List;
import java.util.Optional;

/** All kit templates. */
public interface KitTemplates {

    Optional<KitTemplate> find(KitTemplateId id);

    void store(KitTemplate template, List<KitTemplateEvent> events);

    /** By size, then name; at most 500: a programme has a handful. */
    List<KitTemplate> list();

    default KitTemplate get(KitTemplateId id) {
        return find(id).orElseThrow(() -> new KitTemplateNotFound(id));
    }
}
