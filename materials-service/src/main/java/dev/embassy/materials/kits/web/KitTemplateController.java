package dev.embassy.materials.kits.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.csv.CsvTable;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.kits.EditKitTemplates;
import dev.embassy.materials.kits.KitPolicies;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.kits.KitTemplateId;
import dev.embassy.materials.kits.KitTemplates;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.terms.Roles;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/kits")
class KitTemplateController {

    private static final CsvTable<KitTemplateView> COLUMNS =
            CsvTable.<KitTemplateView>of()
                    .column("id", KitTemplateView::id)
                    .column("name", KitTemplateView::name)
                    .column("size", KitTemplateView::size)
                    .column("people", KitTemplateView::people)
                    .column("active", KitTemplateView::active)
                    .column("items", KitTemplateView::itemWords)
                    .column("materials", KitTemplateView::materialWords)
                    .column("valueInCents", it -> it.value().amount())
                    .column("valueLimitInCents", it -> it.valueLimit().amount())
                    .column("currency", it -> it.value().currency())
                    .column("handlingDays", KitTemplateView::handlingDays)
                    .column("createdAt", KitTemplateView::createdAt)
                    .column("updatedAt", KitTemplateView::updatedAt);

    private final KitTemplates templates;
    private final EditKitTemplates editKitTemplates;
    private final StockItems items;
    private final Materials materials;
    private final KitPolicies policies;

    KitTemplateController(
            KitTemplates templates,
            EditKitTemplates editKitTemplates,
            StockItems items,
            Materials materials,
            KitPolicies policies) {
        this.templates = templates;
        this.editKitTemplates = editKitTemplates;
        this.items = items;
        this.materials = materials;
        this.policies = policies;
    }

    record KitTemplateLineBody(
            @NotBlank String itemId, @NotNull @Min(1) @Max(10_000) Integer quantity) {}

    /**
     * @param materialIds what is digital
     * @param lines what is physical
     * @param valueLimit of one kit in euro cents; the policy's for its size if not given
     * @param handlingDays from approval to the carrier; the policy's if not given
     * @param active whether it can be ordered; yes if not given
     */
    record KitTemplateBody(
            @NotBlank @Size(max = 120) String name,
            @NotNull KitSize size,
            @Nullable @Size(max = 2000) String description,
            @Nullable @Size(max = 200) List<@NotBlank String> materialIds,
            @Nullable @Size(max = 100) List<@Valid @NotNull KitTemplateLineBody> lines,
            @Nullable @Min(0) @Max(10_000_000) Long valueLimit,
            @Nullable @Min(0) @Max(90) Integer handlingDays,
            @Nullable Boolean active) {

        KitTemplate.Contents contents() {
            return new KitTemplate.Contents(
                    name.strip(),
                    size,
                    description,
                    materialIds == null
                            ? List.of()
                            : materialIds.stream().distinct().map(MaterialId::new).toList(),
                    lines == null
                            ? List.of()
                            : lines.stream()
                                    .map(line ->
                                            new KitTemplate.Line(
                                                    new StockItemId(line.itemId()),
                                                    line.quantity()))
                                    .toList(),
                    valueLimit,
                    handlingDays,
                    active == null || active);
        }
    }

    /** Those that can be ordered; for staff all. */
    @GetMapping
    Page<KitTemplateView> listKits(Actor actor) {
        return new Page<>(
                templates.list().stream()
                        .filter(it -> it.contents().active() || actor.has(Roles.STAFF))
                        .map(it -> view(it, actor))
                        .toList(),
                null);
    }

    /** The same list as a table. */
    @GetMapping(path = "/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    void exportKits(Actor actor, HttpServletResponse response) throws IOException {
        CsvAnswer.send(response, "kits", COLUMNS, page -> listKits(actor));
    }

    @GetMapping("/{id}")
    ResponseEntity<KitTemplateView> getKit(@PathVariable KitTemplateId id, Actor actor) {
        var template = templates.get(id);
        return Etags.ok(template, view(template, actor));
    }

    @PostMapping
    @ApiResponse(responseCode = "201")
    ResponseEntity<KitTemplateView> addKit(@Valid @RequestBody KitTemplateBody body, Actor actor) {
        var template = editKitTemplates.add(body.contents(), actor);
        return Etags.created(template, "/api/kits/" + template.id().value(), view(template, actor));
    }

    @PutMapping("/{id}")
    ResponseEntity<KitTemplateView> changeKit(
            @PathVariable KitTemplateId id,
            @Valid @RequestBody KitTemplateBody body,
            Expected expected,
            Actor actor) {
        var template = editKitTemplates.change(id, body.contents(), expected, actor);
        return Etags.ok(template, view(template, actor));
    }

    private KitTemplateView view(KitTemplate template, Actor actor) {
        var contents = template.contents();
        return KitTemplateView.of(
                template,
                contents.materials().stream().flatMap(id -> materials.find(id).stream()).toList(),
                contents.lines().stream()
                        .map(line ->
                                KitTemplateView.KitTemplateLineView.of(
                                        line, items.get(line.itemId())))
                        .toList(),
                policies.current().settings(),
                actor);
    }
}
