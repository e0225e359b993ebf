package dev.embassy.materials.library.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Timeline;
import dev.embassy.chassis.problem.InvalidParameter;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.library.Downloads;
import dev.embassy.materials.library.EditMaterial;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialContents;
import dev.embassy.materials.library.MaterialDescription;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.MaterialNotInState;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.library.Materials;
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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private final ReadMaterials readMaterials;
    private final EditMaterial editMaterial;
    private final UploadMaterial uploadMaterial;
    private final Materials materials;
    private final MaterialContents contents;
    private final Downloads downloads;

    MaterialController(
            ReadMaterials readMaterials,
            EditMaterial editMaterial,
            UploadMaterial uploadMaterial,
            Materials materials,
            MaterialContents contents,
            Downloads downloads) {
        this.readMaterials = readMaterials;
        this.editMaterial = editMaterial;
        this.uploadMaterial = uploadMaterial;
        this.materials = materials;
        this.contents = contents;
        this.downloads = downloads;
    }

    /**
     * @param language ISO 639-1 code, such as {@code en}
     * @param licence SPDX identifier or a sentence
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
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags) {

        MaterialDescription description() {
            return new MaterialDescription(
                    title.strip(),
                    kind,
                    language,
                    audience == null || audience.isBlank() ? null : audience.strip(),
                    licence.strip(),
                    tags == null
                            ? List.of()
                            : tags.stream().map(String::strip).distinct().toList());
        }
    }

    @GetMapping
    Page<MaterialView> listMaterials(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable MaterialKind kind,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable MaterialState state,
            PageRequest page,
            Actor actor) {
        var filter = new Materials.Filter(blankToNull(q), kind, blankToNull(language), state);
        return readMaterials.list(filter, page, actor).map(it -> view(it, actor));
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
        var material = editMaterial.draft(body.description(), actor);
        return Etags.created(
                material, "/api/materials/" + material.id().value(), view(material, actor));
    }

    @PutMapping("/{id}")
    ResponseEntity<MaterialView> describeMaterial(
            @PathVariable MaterialId id,
            @Valid @org.springframework.web.bind.annotation.RequestBody DescribeMaterial body,
            Expected expected,
            Actor actor) {
        return answer(editMaterial.describe(id, body.description(), expected, actor), actor);
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

    @GetMapping("/{id}/timeline")
    Timeline getMaterialTimeline(@PathVariable MaterialId id, Actor actor) {
        readMaterials.get(id, actor);
        return new Timeline(materials.timeline(id));
    }

    /** The newest version's bytes; takes Range and If-Range. A download from the start counts. */
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
        var version = readMaterials.get(id, actor).current();
        if (version == null) {
            throw new MaterialNotInState("It has no content yet. Upload a file first.");
        }
        var sent =
                new ContentAnswer(version, contents.get(version.sha256())).write(request, response);
        if (sent) {
            downloads.count(id);
        }
    }

    private static String fileName(HttpServletRequest request) {
        var named = request.getHeader("X-File-Name");
        if (named != null && !named.isBlank()) {
            try {
                return URLDecoder.decode(named.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw new InvalidParameter(
                        "X-File-Name", "Give the name percent-encoded as UTF-8.");
            }
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

    private MaterialView view(Material material, Actor actor) {
        return MaterialView.of(material, downloads.of(material.id()), actor);
    }

    private ResponseEntity<MaterialView> answer(Material material, Actor actor) {
        return Etags.ok(material, view(material, actor));
    }
}
