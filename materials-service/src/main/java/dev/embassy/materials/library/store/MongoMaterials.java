package dev.embassy.materials.library.store;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialEvent;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.Materials;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoMaterials implements Materials {

    private final MongoAggregates<Material, MaterialEvent> materials;

    MongoMaterials(MongoAggregatesFactory factory, EventWire<MaterialEvent> wire) {
        materials =
                factory.create(Material.class, "materials", "materials.library", wire)
                        .index(
                                new Index("state.updatedAt", Sort.Direction.DESC)
                                        .on("_id", Sort.Direction.DESC));
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
        var criteria = new Criteria();
        if (filter.kind() != null) {
            criteria = criteria.and("state.description.kind").is(filter.kind().name());
        }
        if (filter.language() != null) {
            criteria = criteria.and("state.description.language").is(filter.language());
        }
        if (filter.state() != null) {
            criteria = criteria.and("state.state").is(filter.state().name());
        }
        if (filter.text() != null) {
            var text = Pattern.quote(filter.text().strip().toLowerCase(Locale.ROOT));
            criteria = criteria.and("state.searchText").regex(text);
        }
        return materials.page(criteria, Sorting.descending("state.updatedAt"), page);
    }

    @Override
    public List<TimelineEntry> timeline(MaterialId id) {
        return materials.timeline(id.value());
    }
}
