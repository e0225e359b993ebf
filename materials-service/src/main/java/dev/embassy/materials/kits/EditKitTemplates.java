package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Staff decide what kits are made of. */
@Component
public class EditKitTemplates {

    private final KitTemplates templates;
    private final StockItems items;
    private final Materials materials;
    private final Ids ids;
    private final Clock clock;

    EditKitTemplates(
            KitTemplates templates, StockItems items, Materials materials, Ids ids, Clock clock) {
        this.templates = templates;
        this.items = items;
        this.materials = materials;
        this.ids = ids;
        this.clock = clock;
    }

    public KitTemplate add(KitTemplate.Contents contents, Actor by) {
        return add(new KitTemplateId(ids.next()), contents, by);
    }

    /** Under a known identifier; one that is there already stays as it is. */
    public KitTemplate add(KitTemplateId id, KitTemplate.Contents contents, Actor by) {
        check(contents, by);
        var template = KitTemplate.added(id, contents, clock.instant());
        try {
            templates.store(template, List.of(template.addedEvent(by.person())));
        } catch (AlreadyExists repeated) {
            return templates.get(template.id());
        }
        return template;
    }

    public KitTemplate change(
            KitTemplateId id, KitTemplate.Contents contents, Expected expected, Actor by) {
        check(contents, by);
        var template = templates.get(id);
        expected.check(template);
        templates.store(template, List.of(template.change(contents, by.person(), clock.instant())));
        return template;
    }

    private void check(KitTemplate.Contents contents, Actor by) {
        if (!by.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff decide what kits are made of.");
        }
        contents.lines().forEach(line -> items.get(line.itemId()));
        contents.materials().forEach(materials::get);
        var once = contents.lines().stream().map(KitTemplate.Line::itemId).distinct().count();
        if (once < contents.lines().size()) {
            throw new KitNotAsDescribed(
                    "lines", "item-named-twice", "Name each item once, with its full quantity.");
        }
    }
}
