package dev.embassy.materials.library.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Timeline;
import dev.embassy.chassis.csv.CsvTable;
import dev.embassy.chassis.problem.InvalidParameter;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.library.Downloads;
import dev.embassy.materials.library.EditMaterial;
import dev.embassy.materials.library.FileNames;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialContents;
import dev.embassy.materials.library.MaterialDescription;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.MaterialNotInState;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.library.MaterialVersion;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.library.MaterialsZip;
import dev.embassy.materials.library.PreviewNotFound;
import dev.embassy.materials.library.Previews;
import dev.embassy.materials.library.ReadMaterials;
import dev.embassy.materials.library.UploadMaterial;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/materials")
class MaterialController {

    private static final CsvTable<MaterialView> TABLE =
            CsvTable.<MaterialView>of()
                    .column("id", MaterialView::id)
                    .column("title", MaterialView::title)
                    .column("kind", MaterialView::kind)
                    .column("language", MaterialView::language)
                    .column("audience", MaterialView::audience)
                    .column("licence", MaterialView::licence)
                    .column("tags", it -> String.join(", ", it.tags()))
                    .column("state", MaterialView::state)
                    .column("owner", it -> it.owner().name())
                    .column("reviewBy", MaterialView::reviewBy)
                    .column("version", it -> it.content() == null ? null : it.content().number())
                    .column("fileName", it -> it.content() == null ? null : it.content().fileName())
                    .column("size", it -> it.content() == null ? null : it.content().size())
                    .column("downloads", MaterialView::downloads)
                    .column("updatedAt", MaterialView::updatedAt);

    private final ReadMaterials readMaterials;
    private final EditMaterial editMaterial;
    private final UploadMaterial uploadMaterial;
    private final Materials materials;
    private final MaterialContents contents;
    private final Downloads downloads;
    private final Previews previews;
    private final MaterialsZip zip;
    private final Clock clock;

    MaterialController(
            ReadMaterials readMaterials,
            EditMaterial editMaterial,
            UploadMaterial uploadMaterial,
            Materials materials,
            MaterialContents contents,
            Downloads downloads,
            Previews previews,
            MaterialsZip zip,
            Clock clock) {
        this.readMaterials = readMaterials;
        this.editMaterial = editMaterial;
        this.uploadMaterial = uploadMaterial;
        this.materials = materials;
        this.contents = contents;
        this.downloads = downloads;
        this.previews = previews;
        this.zip = zip;
        this.clock = clock;
    }

    /**
     * @param language ISO 639-1 code, such as {@code en}
     * @param licence SPDX identifier or a sentence
     * @param owner who looks after it; without it the one who drafts it, or as before
     * @param reviewBy the day until which the owner has to look whether it is still right
     */
    record DescribeMaterial(
            @NotBlank @Size(max = 200) String title,
            @NotNull MaterialKind kind,
            @NotBlank
                    @Pattern(
                            regexp = "[a-z]{2}",
                            message = "must be a language code of two letters, such as en")
                    String language,
            @Nullable @Size(max = 200) String audience,
            @NotBlank @Size(max = 200) String licence,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
            @Nullable @Valid Owner owner,
            @Nullable LocalDate reviewBy) {

        record Owner(@NotBlank @Size(max = 100) String id, @NotBlank @Size(max = 200) String name) {

            Person person() {
                return new Person(id, name.strip());
            }
        }

        @Nullable Person newOwner() {
            return owner == null ? null : owner.person();
        }

        MaterialDescription description() {
            return new MaterialDescription(
                    title.strip(),
                    kind,
                    language,
                    audience == null || audience.isBlank() ? null : audience.strip(),
                    licence.strip(),
                    tags == null ? List.of() : tags.stream().map(String::strip).distinct().toList(),
                    reviewBy == null ? null : reviewBy.toString());
        }
    }

    /**
     * @param q each of its words begins a word of title, tags, audience, licence or file name, or
     *     of the published file's text; what has them all in its description comes first
     */
    record MaterialQuery(
            @Nullable String q,
            @Nullable MaterialKind kind,
            @Nullable String language,
            @Nullable String audience,
            @Nullable String tag,
            @Nullable MaterialState state) {

        Materials.Filter filter() {
            return new Materials.Filter(
                    blankToNull(q),
                    kind,
                    blankToNull(language),
                    blankToNull(audience),
                    blankToNull(tag),
                    state);
        }
    }

    @GetMapping
    Page<MaterialView> listMaterials(
            @ParameterObject MaterialQuery query, PageRequest page, Actor actor) {
        return views(readMaterials.list(query.filter(), page, actor), actor);
    }

    /** How many there are of each sort, each counted as if its own choice were open. */
    @GetMapping("/facets")
    Materials.Facets countMaterials(@ParameterObject MaterialQuery query, Actor actor) {
        return readMaterials.facets(query.filter(), actor);
    }

    /** The list as a table for spreadsheets. */
    @GetMapping(path = "/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(type = "string")))
    void exportMaterials(
            @ParameterObject MaterialQuery query,
            @Parameter(hidden = true) HttpServletResponse response,
            Actor actor)
            throws IOException {
        CsvAnswer.send(
                response,
                "materials",
                TABLE,
                page -> views(readMaterials.list(query.filter(), page, actor), actor));
    }

    /** Some of them in one archive, with a list of their licences and versions. */
    @GetMapping("/selection.zip")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = "string", format = "binary")))
    void downloadSelection(
            @RequestParam @Size(min = 1, max = 200) List<MaterialId> id,
            @Parameter(hidden = true) HttpServletResponse response,
            Actor actor)
            throws IOException {
        var chosen = readMaterials.selection(id, actor);
        for (var material : chosen) {
            if (material.published() == null) {
                throw new MaterialNotInState(
                        "“%s” has no published version yet. Leave it out, or publish it."
                                .formatted(material.description().title()));
            }
        }
        zip.requireContents(chosen);
        response.setContentType("application/zip");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment("materials.zip"));
        zip.write("a selection of the library", chosen, response.getOutputStream());
        for (var material : chosen) {
            downloads.count(material.id(), readMaterials.content(material, actor).number());
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<MaterialView> getMaterial(@PathVariable MaterialId id, Actor actor) {
        return answer(readMaterials.get(id, actor), actor);
    }

    @PostMapping
    @ApiResponse(responseCode = "201")
    ResponseEntity<MaterialView> createMaterial(
            @Valid @org.springframework.web.bind.annotation.RequestBody DescribeMaterial body,
            Actor actor) {
        var material = editMaterial.draft(body.description(), body.newOwner(), actor);
        return Etags.created(
                material, "/api/materials/" + material.id().value(), view(material, actor));
    }

    @PutMapping("/{id}")
    ResponseEntity<MaterialView> describeMaterial(
            @PathVariable MaterialId id,
            @Valid @org.springframework.web.bind.annotation.RequestBody DescribeMaterial body,
            Expected expected,
            Actor actor) {
        return answer(
                editMaterial.describe(id, body.description(), body.newOwner(), expected, actor),
                actor);
    }

    /** The body is the file itself; its name is in X-File-Name (percent-encoded UTF-8). */
    @PutMapping(path = "/{id}/content", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @Parameter(
            name = "X-File-Name",
            in = io.swagger.v3.oas.annotations.enums.ParameterIn.HEADER,
            description = "The file's name, percent-encoded UTF-8; or use Content-Disposition.",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "X-Change-Note",
            in = io.swagger.v3.oas.annotations.enums.ParameterIn.HEADER,
            description = "What is new in this version, percent-encoded UTF-8.",
            schema = @Schema(type = "string"))
    ResponseEntity<MaterialView> uploadMaterialContent(
            @PathVariable MaterialId id,
            @Parameter(hidden = true) HttpServletRequest request,
            Expected expected,
            Actor actor)
            throws IOException {
        var material =
                uploadMaterial.upload(
                        id,
                        fileName(request),
                        request.getInputStream(),
                        request.getContentLengthLong(),
                        changeNote(request),
                        expected,
                        actor);
        return answer(material, actor);
    }

    @PostMapping("/{id}/publish")
    ResponseEntity<MaterialView> publishMaterial(
            @PathVariable MaterialId id, Expected expected, Actor actor) {
        return answer(editMaterial.publish(id, expected, actor), actor);
    }

    @PostMapping("/{id}/retire")
    ResponseEntity<MaterialView> retireMaterial(
            @PathVariable MaterialId id, Expected expected, Actor actor) {
        return answer(editMaterial.retire(id, expected, actor), actor);
    }

    /** Takes away a draft that was never published, with all that was uploaded. */
    @PostMapping("/{id}/discard")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> discardMaterial(
            @PathVariable MaterialId id, Expected expected, Actor actor) {
        editMaterial.discard(id, expected, actor);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/timeline")
    Timeline getMaterialTimeline(@PathVariable MaterialId id, Actor actor) {
        readMaterials.get(id, actor);
        return new Timeline(materials.timeline(id));
    }

    /**
     * The newest published version's bytes; takes Range and If-Range. It counts when the last byte
     * was sent.
     */
    @GetMapping("/{id}/content")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    void downloadMaterialContent(
            @PathVariable MaterialId id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response,
            Actor actor)
            throws IOException {
        var material = readMaterials.get(id, actor);
        send(id, readMaterials.content(material, actor), request, response);
    }

    /** One version's bytes, also when a newer one is published. */
    @GetMapping("/{id}/versions/{number}/content")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    void downloadMaterialVersion(
            @PathVariable MaterialId id,
            @PathVariable int number,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response,
            Actor actor)
            throws IOException {
        var material = readMaterials.get(id, actor);
        send(id, readMaterials.version(material, number, actor), request, response);
    }

    /** A picture of one page of a version, as JPEG. */
    @GetMapping(path = "/{id}/versions/{number}/previews/{page}", produces = "image/jpeg")
    ResponseEntity<byte[]> getMaterialPreview(
            @PathVariable MaterialId id,
            @PathVariable int number,
            @PathVariable int page,
            Actor actor)
            throws IOException {
        var version = readMaterials.version(readMaterials.get(id, actor), number, actor);
        var picture =
                previews.find(version.sha256(), page).orElseThrow(() -> new PreviewNotFound(page));
        // A version never changes, and neither does its picture.
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.IMAGE_JPEG)
                .body(picture);
    }

    private int previewsOf(MaterialVersion version) {
        try {
            return previews.pages(version.sha256()).orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(
            MaterialId id,
            MaterialVersion version,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var answer = new ContentAnswer(version, contents.get(version.sha256()));
        if (answer.write(request, response)) {
            downloads.count(id, version.number());
        }
    }

    private static @Nullable String encoded(HttpServletRequest request, String header) {
        var given = request.getHeader(header);
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter(header, "Give it percent-encoded as UTF-8.");
        }
    }

    private static @Nullable String changeNote(HttpServletRequest request) {
        var note = encoded(request, "X-Change-Note");
        if (note != null && note.length() > 500) {
            throw new InvalidParameter("X-Change-Note", "At most 500 letters.");
        }
        return note;
    }

    private static String fileName(HttpServletRequest request) {
        var named = encoded(request, "X-File-Name");
        if (named != null) {
            return named;
        }
        var disposition = request.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        var name = disposition == null ? null : ContentDisposition.parse(disposition).getFilename();
        if (name == null || name.isBlank()) {
            throw new InvalidParameter("X-File-Name", "Say how the file is called in X-File-Name.");
        }
        return name;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private Page<MaterialView> views(Page<Material> page, Actor actor) {
        var counts = downloads.of(page.items().stream().map(Material::id).toList());
        return page.map(material ->
                view(material, counts.getOrDefault(material.id(), Downloads.Counts.NONE), actor));
    }

    private MaterialView view(Material material, Actor actor) {
        return view(material, downloads.of(material.id()), actor);
    }

    private MaterialView view(Material material, Downloads.Counts counts, Actor actor) {
        return MaterialView.of(
                material,
                counts,
                this::previewsOf,
                actor,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private ResponseEntity<MaterialView> answer(Material material, Actor actor) {
        return Etags.ok(material, view(material, actor));
    }
}
