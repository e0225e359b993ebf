package dev.embassy.materials.kits.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.kits.KitSettings;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.terms.Roles;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kit as the API shows it.
 *
 * @param people for up to so many
 * @param value of one kit
 * @param valueLimit for one kit, its own or the policy's
 * @param ownValueLimit in euro cents, where it has one of its own
 * @param handlingDays from approval to the carrier, its own or the policy's
 * @param ownHandlingDays where it has its own
 */
record KitTemplateView(
        String id,
        long version,
        String name,
        KitSize size,
        int people,
        @Nullable String description,
        List<KitMaterialView> materials,
        List<KitTemplateLineView> lines,
        Money value,
        Money valueLimit,
        @Nullable Long ownValueLimit,
        int handlingDays,
        @Nullable Integer ownHandlingDays,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        List<String> actions) {

    record KitMaterialView(String id, String title, MaterialKind kind, MaterialState state) {

        static KitMaterialView of(Material material) {
            return new KitMaterialView(
                    material.id().value(),
                    material.description().title(),
                    material.description().kind(),
                    material.state());
        }
    }

    /**
     * @param quantity in one kit
     * @param variants those that are stocked: one of them for an item without sizes, none for one
     *     that is retired and therefore not sent; otherwise the requester chooses
     */
    record KitTemplateLineView(
            String itemId,
            String name,
            int quantity,
            Money unitValue,
            List<KitVariantView> variants) {

        static KitTemplateLineView of(KitTemplate.Line line, StockItem item) {
            return new KitTemplateLineView(
                    item.id().value(),
                    item.name(),
                    line.quantity(),
                    item.unitValue(),
                    item.stocked().stream()
                            .map(it -> new KitVariantView(it.id().value(), it.label()))
                            .toList());
        }
    }

    record KitVariantView(String id, String label) {}

    String itemWords() {
        return lines.stream()
                .map(line -> line.quantity() + " × " + line.name())
                .collect(Collectors.joining("; "));
    }

    String materialWords() {
        return materials.stream().map(KitMaterialView::title).collect(Collectors.joining("; "));
    }

    static KitTemplateView of(
            KitTemplate template,
            List<Material> materials,
            List<KitTemplateLineView> lines,
            KitSettings settings,
            Actor reader) {
        var contents = template.contents();
        var value =
                lines.stream()
                        .filter(line -> !line.variants().isEmpty())
                        .map(line -> line.unitValue().times(line.quantity()))
                        .reduce(Money.NOTHING, Money::plus);
        return new KitTemplateView(
                template.id().value(),
                template.version(),
                contents.name(),
                contents.size(),
                settings.people(contents.size()),
                contents.description(),
                materials.stream().map(KitMaterialView::of).toList(),
                lines,
                value,
                contents.valueLimit() == null
                        ? settings.valueLimit(contents.size(), 1)
                        : Money.eur(contents.valueLimit()),
                contents.valueLimit(),
                contents.handlingDays() == null ? settings.handlingDays() : contents.handlingDays(),
                contents.handlingDays(),
                contents.active(),
                template.createdAt(),
                template.updatedAt(),
                reader.has(Roles.STAFF) ? List.of("change") : List.of());
    }
}
