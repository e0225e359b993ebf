package dev.embassy.materials.kits.store;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.kits.KitTemplateEvent;
import dev.embassy.materials.kits.KitTemplateId;
import dev.embassy.materials.kits.KitTemplates;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoKitTemplates implements KitTemplates {

    private final MongoAggregates<KitTemplate, KitTemplateEvent> templates;

    MongoKitTemplates(MongoAggregatesFactory factory, EventWire<KitTemplateEvent> wire) {
        templates = factory.create(KitTemplate.class, "kit_templates", "materials.kits", wire);
    }

    @Override
    public Optional<KitTemplate> find(KitTemplateId id) {
        return templates.find(id.value());
    }

    @Override
    public void store(KitTemplate template, List<KitTemplateEvent> events) {
        templates.store(template, events);
    }

    @Override
    public List<KitTemplate> list() {
        return templates.list(new Criteria(), 500).stream()
                .sorted(
                        Comparator.comparing((KitTemplate it) -> it.contents().size())
                                .thenComparing(it -> it.contents().name()))
                .toList();
    }
}
