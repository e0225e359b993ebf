package dev.embassy.materials.kits;

import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.MaterialUses;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Kits are made of materials, also those that cannot be ordered at the moment. */
@Component
class KitMaterials implements MaterialUses {

    private final KitTemplates templates;

    KitMaterials(KitTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Optional<String> of(MaterialId material) {
        return templates.list().stream()
                .map(KitTemplate::contents)
                .filter(it -> it.materials().contains(material))
                .map(it -> "kit template “%s”".formatted(it.name()))
                .findFirst();
    }
}
