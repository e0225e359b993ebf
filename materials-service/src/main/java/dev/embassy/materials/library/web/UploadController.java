package dev.embassy.materials.library.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.library.LibrarySettings;
import dev.embassy.materials.library.ReceiveUpload;
import dev.embassy.materials.library.Upload;
import dev.embassy.materials.library.UploadId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import me.desair.tus.server.TusFileUploadService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Uploads that survive a break: the tus protocol, version 1.0.0, in front of the use case. */
@RestController
@RequestMapping("/api/materials/uploads")
class UploadController {

    private static final String URI = "/api/materials/uploads";

    private final ReceiveUpload receiveUpload;
    private final LibrarySettings settings;

    UploadController(ReceiveUpload receiveUpload, LibrarySettings settings) {
        this.receiveUpload = receiveUpload;
        this.settings = settings;
    }

    /**
     * @param offset how many bytes have come
     * @param mark what the sender said to tell the file from another of the same name
     * @param refusal why it was not taken
     * @param materialVersion the version that it became
     */
    record UploadView(
            String id,
            String materialId,
            String fileName,
            long length,
            long offset,
            @Nullable String mark,
            Instant begunAt,
            Instant expiresAt,
            Upload.@Nullable Reason refusal,
            @Nullable Integer materialVersion) {}

    record UnfinishedUploads(List<UploadView> items) {}

    private UploadView view(Upload upload) throws IOException {
        return new UploadView(
                upload.id().value(),
                upload.material().value(),
                upload.fileName(),
                upload.length(),
                receiveUpload.offset(upload),
                upload.mark(),
                upload.begunAt(),
                upload.expiresAt(),
                upload.refusal(),
                upload.version());
    }

    /** The caller's own uploads that are not whole, the last begun first. */
    @GetMapping
    UnfinishedUploads listUnfinishedUploads(Actor actor) throws IOException {
        var views = new java.util.ArrayList<UploadView>();
        for (var upload : receiveUpload.unfinished(actor)) {
            views.add(view(upload));
        }
        return new UnfinishedUploads(views);
    }

    /** How far an upload is, and why it was not taken. */
    @GetMapping("/{id}")
    UploadView getUpload(@PathVariable UploadId id, Actor actor) throws IOException {
        return view(receiveUpload.get(id, actor));
    }

    /** Begins an upload; Location says where its bytes go. */
    @Operation(
            description =
                    "tus 1.0.0, extension creation. Upload-Metadata has filename and material, and"
                            + " may have note, mark and publish; each value is Base64 of UTF-8.")
    @Parameter(
            name = "Upload-Length",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = "integer", format = "int64"))
    @Parameter(
            name = "Upload-Metadata",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = "string"))
    @Parameter(
            name = "Tus-Resumable",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "201", description = "Location is the upload's address")
    @PostMapping
    void beginUpload(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response,
            Actor actor)
            throws IOException {
        speak(request, response, actor, null);
    }

    /** Sends the next bytes; the last ones make the file a version of its material. */
    @Operation(
            description =
                    "tus 1.0.0, core and extension checksum. 409 if Upload-Offset is not where the"
                            + " upload is; 422 with the reason as soon as the content is refused.")
    @Parameter(
            name = "Upload-Offset",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = "integer", format = "int64"))
    @Parameter(name = "Upload-Checksum", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(
            name = "Tus-Resumable",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = "string"))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/offset+octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "204", description = "Upload-Offset is where the upload is now")
    @PatchMapping("/{id}")
    void continueUpload(
            @PathVariable UploadId id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response,
            Actor actor)
            throws IOException {
        speak(request, response, actor, receiveUpload.get(id, actor));
        finish(id, response, actor);
    }

    /** Where the upload is. */
    @Operation(hidden = true)
    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    void lookAtUpload(
            @PathVariable UploadId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor)
            throws IOException {
        speak(request, response, actor, receiveUpload.get(id, actor));
        finish(id, response, actor);
    }

    /** Gives an upload up. */
    @Operation(description = "tus 1.0.0, extension termination.")
    @Parameter(
            name = "Tus-Resumable",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "204")
    @DeleteMapping("/{id}")
    void giveUpUpload(
            @PathVariable UploadId id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response,
            Actor actor)
            throws IOException {
        speak(request, response, actor, receiveUpload.get(id, actor));
    }

    /** What of tus is spoken here. */
    @Operation(hidden = true)
    @RequestMapping(method = RequestMethod.OPTIONS)
    void optionsOfUploads(HttpServletRequest request, HttpServletResponse response, Actor actor)
            throws IOException {
        speak(request, response, actor, null);
    }

    private void speak(
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            @Nullable Upload upload)
            throws IOException {
        receiveUpload.requireStaff(actor);
        var uploads =
                new TusUploads(
                        receiveUpload,
                        actor,
                        upload,
                        URI,
                        // Announced to those who ask; what is too large, the use case refuses.
                        request.getMethod().equals("OPTIONS") ? settings.maxFile().toBytes() : 0,
                        settings.uploadsKept().toMillis());
        new TusFileUploadService()
                .disableTusExtension("concatenation")
                .disableTusExtension("download")
                .withUploadStorageService(uploads)
                .withUploadLockingService(uploads)
                .process(new PlainContentType(request), response, actor.id());
    }

    /** The library takes the type only as it stands in the protocol, without a charset. */
    private static final class PlainContentType extends HttpServletRequestWrapper {

        PlainContentType(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            var value = super.getHeader(name);
            return value != null && name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    ? value.split(";", 2)[0].strip()
                    : value;
        }
    }

    /**
     * Only after the library is content with what came. So a checksum that does not match takes
     * back the last bytes before they become a version; and an upload whose last answer was lost is
     * finished when its sender asks where it is.
     */
    private void finish(UploadId id, HttpServletResponse response, Actor actor) throws IOException {
        if (response.getStatus() != HttpServletResponse.SC_NO_CONTENT) {
            return;
        }
        try {
            receiveUpload.finish(id, actor);
        } catch (RuntimeException refused) {
            response.reset();
            throw refused;
        }
    }
}
