package dev.embassy.materials.kits.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.kits.KitTemplateEvent;
import dev.embassy.materials.library.MaterialId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kit templates on the wire. */
@Component
class KitTemplateWire implements EventWire<KitTemplateEvent> {

    private record KitTemplateMessage(
            String id,
            String name,
            KitSize size,
            @Nullable String description,
            List<String> materials,
            List<LineMessage> lines,
            @Nullable Long valueLimit,
            @Nullable Integer handlingDays,
            boolean active) {}

    private record LineMessage(String itemId, int quantity) {}

    @Override
    public Outgoing describe(KitTemplateEvent event) {
        var type =
                switch (event) {
                    case KitTemplateEvent.Added e -> "materials.kit-template-added.v1";
                    case KitTemplateEvent.Changed e -> "materials.kit-template-changed.v1";
                };
        return new Outgoing(type, message(event), event.by(), event.at(), null);
    }

    private static KitTemplateMessage message(KitTemplateEvent event) {
        var contents = event.contents();
        return new KitTemplateMessage(
                event.id().value(),
                contents.name(),
                contents.size(),
                contents.description(),
                contents.materials().stream().map(MaterialId::value).toList(),
                contents.lines().stream()
                        .map(line -> new LineMessage(line.itemId().value(), line.quantity()))
                        .toList(),
                contents.valueLimit(),
                contents.handlingDays(),
                contents.active());
    }
}
