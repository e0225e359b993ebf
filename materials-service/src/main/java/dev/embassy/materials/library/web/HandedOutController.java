package dev.embassy.materials.library.web;

import dev.embassy.materials.library.Downloads;
import dev.embassy.materials.library.MaterialContents;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.PreviewNotFound;
import dev.embassy.materials.library.Previews;
import dev.embassy.materials.library.ReadHandedOut;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a short link to a material; whoever has the code gets it, nobody signs in. */
@RestController
@RequestMapping("/api/public/materials")
class HandedOutController {

    /** A newer version shows its own first page after so long. */
    private static final Duration PICTURE_LIFE = Duration.ofMinutes(5);

    private final ReadHandedOut readHandedOut;
    private final MaterialContents contents;
    private final Downloads downloads;
    private final Previews previews;

    HandedOutController(
            ReadHandedOut readHandedOut,
            MaterialContents contents,
            Downloads downloads,
            Previews previews) {
        this.readHandedOut = readHandedOut;
        this.contents = contents;
        this.downloads = downloads;
        this.previews = previews;
    }

    /**
     * @param language ISO 639-1 code
     * @param licence SPDX identifier or a sentence
     * @param size in bytes
     * @param previews of how many pages there are pictures
     * @param url where the file itself is
     */
    record HandedOutView(
            String title,
            MaterialKind kind,
            String language,
            String licence,
            String fileName,
            String mediaType,
            long size,
            int version,
            @Nullable Instant publishedAt,
            int previews,
            String url) {}

    @GetMapping("/{code}")
    ResponseEntity<HandedOutView> getHandedOut(@PathVariable String code) throws IOException {
        var handed = readHandedOut.get(code);
        var description = handed.material().description();
        var content = handed.content();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(
                        new HandedOutView(
                                description.title(),
                                description.kind(),
                                description.language(),
                                description.licence(),
                                content.fileName(),
                                content.mediaType(),
                                content.size(),
                                content.number(),
                                content.publishedAt(),
                                previews.pages(content.sha256()).orElse(0),
                                "/api/public/materials/" + code + "/content"));
    }

    /** The newest published version's bytes; takes Range and If-Range. */
    @GetMapping("/{code}/content")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    void downloadHandedOut(
            @PathVariable String code,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var handed = readHandedOut.get(code);
        var content = handed.content();
        if (new ContentAnswer(content, contents.get(content.sha256())).write(request, response)) {
            downloads.count(handed.material().id(), content.number());
        }
    }

    /** A picture of one page, as JPEG. */
    @GetMapping(path = "/{code}/previews/{page}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> getHandedOutPreview(@PathVariable String code, @PathVariable int page)
            throws IOException {
        var content = readHandedOut.get(code).content();
        var picture =
                previews.find(content.sha256(), page).orElseThrow(() -> new PreviewNotFound(page));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(PICTURE_LIFE))
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.IMAGE_JPEG)
                .body(picture);
    }
}
