package dev.embassy.materials.imports.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.imports.MaterialArchiveId;
import dev.embassy.materials.imports.MaterialPreview;
import dev.embassy.materials.imports.MaterialSample;
import dev.embassy.materials.imports.ReceiveMaterialArchive;
import dev.embassy.materials.imports.StartMaterialImport;
import dev.embassy.materials.imports.web.ImportController.ImportPreview;
import dev.embassy.materials.imports.web.ImportController.ImportView;
import dev.embassy.materials.library.FileNames;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Materials come in as a ZIP: sent once and looked at, then imported as a whole. */
@RestController
@RequestMapping("/api/imports/materials")
class MaterialArchiveController {

    private static final String ZIP = "application/zip";

    /** Whoever leaves out more looks into the folder anyway. */
    private static final int MOST_NAMED = 100;

    private final ReceiveMaterialArchive receiveMaterialArchive;
    private final StartMaterialImport startMaterialImport;
    private final MaterialSample sample;

    MaterialArchiveController(
            ReceiveMaterialArchive receiveMaterialArchive,
            StartMaterialImport startMaterialImport,
            MaterialSample sample) {
        this.receiveMaterialArchive = receiveMaterialArchive;
        this.startMaterialImport = startMaterialImport;
        this.sample = sample;
    }

    /**
     * A ZIP that waits to be imported, and what it would do.
     *
     * @param expiresAt how long it waits
     * @param leftOut files that no line of the CSV names, at most 100 of them; they stay out
     * @param leftOutCount how many they are
     */
    record MaterialArchiveView(
            String id,
            Instant expiresAt,
            ImportPreview preview,
            List<String> leftOut,
            int leftOutCount) {

        static MaterialArchiveView of(MaterialPreview looked) {
            var leftOut = looked.leftOut();
            return new MaterialArchiveView(
                    looked.archive().id().value(),
                    looked.archive().expiresAt(),
                    ImportPreview.of(looked.plan()),
                    leftOut.subList(0, Math.min(MOST_NAMED, leftOut.size())),
                    leftOut.size());
        }
    }

    /** A small ZIP that shows how: a CSV, and the files that it describes. */
    @GetMapping(path = "/template.zip", produces = ZIP)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> getMaterialSample(Actor actor) throws IOException {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileNames.attachment("import-materials.zip"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .body(sample.zip(actor));
    }

    /**
     * Looks at a ZIP with one CSV and the files that it names; nothing in the library changes. The
     * ZIP waits to be imported, in the place of the one that the caller sent before.
     */
    @PostMapping(path = "/archives", consumes = ZIP)
    @RequestBody(
            content =
                    @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "201")
    ResponseEntity<MaterialArchiveView> sendMaterialArchive(
            @RequestParam(required = false) @Nullable String fileName,
            @Parameter(hidden = true) HttpServletRequest request,
            Actor actor)
            throws IOException {
        var looked =
                receiveMaterialArchive.receive(
                        request.getInputStream(),
                        request.getContentLengthLong(),
                        ImportController.shortened(fileName),
                        actor);
        return ResponseEntity.status(HttpStatus.CREATED).body(MaterialArchiveView.of(looked));
    }

    /**
     * Begins to import a ZIP that was looked at; how far it has come is told at its address. With
     * anything wrong in it nothing is imported.
     */
    @PostMapping("/archives/{id}/apply")
    @ApiResponse(responseCode = "201")
    ResponseEntity<ImportView> applyMaterialArchive(@PathVariable MaterialArchiveId id, Actor actor)
            throws IOException {
        var started = startMaterialImport.start(id, actor);
        return Etags.created(
                started, "/api/imports/" + started.id().value(), ImportView.of(started));
    }
}
