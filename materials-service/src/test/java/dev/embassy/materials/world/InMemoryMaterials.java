package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialEvent;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.Materials;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

public final class InMemoryMaterials implements Materials {

    private final Remembered<Material, MaterialEvent> materials;

    public InMemoryMaterials(EventWire<MaterialEvent> wire, Outbox outbox) {
        materials = new Remembered<>(Material.class, wire, outbox, null);
    }

    @Override
    public Optional<Material> find(MaterialId id) {
        return materials.find(id.value());
    }

    @Override
    public void store(Material material, List<MaterialEvent> events) {
        materials.store(material, events);
    }

    @Override
    public Page<Material> page(Filter filter, PageRequest page) {
        return materials.page(
                it ->
                        (filter.kind() == null || filter.kind() == it.description().kind())
                                && (filter.state() == null || filter.state() == it.state())
                                && (filter.language() == null
                                        || filter.language().equals(it.description().language()))
                                && (filter.text() == null
                                        || it.searchText()
                                                .contains(
                                                        filter.text()
                                                                .strip()
                                                                .toLowerCase(Locale.ROOT))),
                Comparator.comparing(Material::updatedAt)
                        .thenComparing(it -> it.id().value())
                        .reversed(),
                page);
    }

    @Override
    public List<TimelineEntry> timeline(MaterialId id) {
        return materials.timeline(id.value());
    }
}
