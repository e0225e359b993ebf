package dev.embassy.materials.world;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.kits.KitTemplateEvent;
import dev.embassy.materials.kits.KitTemplateId;
import dev.embassy.materials.kits.KitTemplates;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public final class InMemoryKitTemplates implements KitTemplates {

    private final Remembered<KitTemplate, KitTemplateEvent> templates;

    public InMemoryKitTemplates(EventWire<KitTemplateEvent> wire, Outbox outbox) {
        templates = new Remembered<>(KitTemplate.class, wire, outbox, null);
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
        return templates
                .all()
                .sorted(
                        Comparator.comparing((KitTemplate it) -> it.contents().size())
                                .thenComparing(it -> it.contents().name()))
                .toList();
    }
}
