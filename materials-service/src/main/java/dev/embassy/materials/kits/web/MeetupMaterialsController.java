package dev.embassy.materials.kits.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.kits.MeetupMaterials;
import dev.embassy.materials.library.Downloads;
import dev.embassy.materials.library.FileNames;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.MaterialsZip;
import dev.embassy.materials.meetups.MeetupId;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/kits/meetups/{meetupId}")
class MeetupMaterialsController {

    private final MeetupMaterials meetupMaterials;
    private final MaterialsZip zip;
    private final Downloads downloads;

    MeetupMaterialsController(
            MeetupMaterials meetupMaterials, MaterialsZip zip, Downloads downloads) {
        this.meetupMaterials = meetupMaterials;
        this.zip = zip;
        this.downloads = downloads;
    }

    /**
     * @param zipUrl all of them in one archive
     */
    record MeetupMaterialsView(
            String meetupId,
            String meetupTitle,
            KitSize size,
            List<MeetupMaterialView> items,
            String zipUrl) {}

    record MeetupMaterialView(
            String id,
            String title,
            MaterialKind kind,
            String language,
            String licence,
            String fileName,
            String mediaType,
            long size,
            String url) {

        static MeetupMaterialView of(Material material) {
            var current = material.published();
            if (current == null) {
                throw new IllegalStateException("A published material has a content");
            }
            var description = material.description();
            return new MeetupMaterialView(
                    material.id().value(),
                    description.title(),
                    description.kind(),
                    description.language(),
                    description.licence(),
                    current.fileName(),
                    current.mediaType(),
                    current.size(),
                    "/api/materials/" + material.id().value() + "/content");
        }
    }

    @GetMapping("/materials")
    MeetupMaterialsView listMeetupMaterials(@PathVariable MeetupId meetupId, Actor actor) {
        var chosen = meetupMaterials.of(meetupId, actor);
        return new MeetupMaterialsView(
                meetupId.value(),
                chosen.meetup().title(),
                chosen.size(),
                chosen.materials().stream().map(MeetupMaterialView::of).toList(),
                "/api/kits/meetups/" + meetupId.value() + "/materials.zip");
    }

    @GetMapping("/materials.zip")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = "string", format = "binary")))
    void downloadMeetupMaterials(
            @PathVariable MeetupId meetupId,
            @Parameter(hidden = true) HttpServletResponse response,
            Actor actor)
            throws IOException {
        var chosen = meetupMaterials.of(meetupId, actor);
        zip.requireContents(chosen.materials());
        response.setContentType("application/zip");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                FileNames.attachment(chosen.meetup().title() + " materials.zip"));
        zip.write(chosen.meetup().title(), chosen.materials(), response.getOutputStream());
        for (var material : chosen.materials()) {
            var given = material.published();
            if (given != null) {
                downloads.count(material.id(), given.number());
            }
        }
    }
}
