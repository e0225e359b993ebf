package dev.embassy.materials.links.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Timeline;
import dev.embassy.chassis.csv.CsvTable;
import dev.embassy.chassis.problem.InvalidParameter;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.links.EditLink;
import dev.embassy.materials.links.LinkDays;
import dev.embassy.materials.links.LinkId;
import dev.embassy.materials.links.LinkSettings;
import dev.embassy.materials.links.LinkState;
import dev.embassy.materials.links.LinkWish;
import dev.embassy.materials.links.MakeLink;
import dev.embassy.materials.links.ReadLinks;
import dev.embassy.materials.links.TrackedLink;
import dev.embassy.materials.meetups.MeetupId;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/links")
class LinkController {

    private static final int CHART_DAYS = 90;

    private static final CsvTable<LinkView> LIST =
            CsvTable.<LinkView>of()
                    .column("label", LinkView::label)
                    .column("address", LinkView::address)
                    .column("url", link -> link.destination().url())
                    .column("materialId", link -> link.destination().materialId())
                    .column("campaign", LinkView::campaign)
                    .column("meetup", link -> link.meetup() == null ? null : link.meetup().title())
                    .column("owner", link -> link.owner().name())
                    .column("state", LinkView::state)
                    .column("people", link -> link.clicks().people())
                    .column("robots", link -> link.clicks().robots())
                    .column("countedAt", link -> link.clicks().countedAt())
                    .column("expiresAt", LinkView::expiresAt)
                    .column("createdAt", LinkView::createdAt);

    private static final CsvTable<LinkDays.DayClicks> DAYS =
            CsvTable.<LinkDays.DayClicks>of()
                    .column("day", LinkDays.DayClicks::day)
                    .column("people", it -> it.clicks().people())
                    .column("robots", it -> it.clicks().robots())
                    .column("source", it -> "MEASURED");

    private final MakeLink makeLink;
    private final EditLink editLink;
    private final ReadLinks readLinks;
    private final Clock clock;
    private final String root;

    LinkController(
            MakeLink makeLink,
            EditLink editLink,
            ReadLinks readLinks,
            LinkSettings settings,
            Clock clock) {
        this.makeLink = makeLink;
        this.editLink = editLink;
        this.readLinks = readLinks;
        this.clock = clock;
        this.root = settings.publicUrl() + "/l/";
    }

    /**
     * Exactly one of {@code url} and {@code materialId}.
     *
     * @param url of a page on the list of allowed sites, beginning with {@code https://}
     * @param materialId of a published material; the newest version is what people get
     * @param meetupId one that the caller organises or speaks at; any for staff
     * @param word the code, chosen; only staff do that. Left out, it is drawn by lot
     */
    record NewLink(
            @NotBlank @Size(max = 120) String label,
            @Nullable @Size(max = 4000) String url,
            @Nullable MaterialId materialId,
            @Nullable @Size(max = 60) String campaign,
            @Nullable MeetupId meetupId,
            @Nullable Instant expiresAt,
            @Nullable @Size(max = 60) String word) {

        LinkWish.Wanted wanted() {
            return new LinkWish.Wanted(label, url, materialId, campaign, meetupId, expiresAt);
        }
    }

    /** As {@link NewLink}; the code stays what it is. */
    record ChangedLink(
            @NotBlank @Size(max = 120) String label,
            @Nullable @Size(max = 4000) String url,
            @Nullable MaterialId materialId,
            @Nullable @Size(max = 60) String campaign,
            @Nullable MeetupId meetupId,
            @Nullable Instant expiresAt) {

        LinkWish.Wanted wanted() {
            return new LinkWish.Wanted(label, url, materialId, campaign, meetupId, expiresAt);
        }
    }

    record DisableLink(@Nullable @Size(max = 500) String reason) {}

    @GetMapping
    Page<LinkView> listLinks(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LinkState state,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable MeetupId meetup,
            @RequestParam(defaultValue = "false") boolean own,
            PageRequest page,
            Actor actor) {
        return readLinks.list(wanted(q, state, campaign, meetup, own), page, actor).map(this::view);
    }

    /** The list, narrowed as the list is. */
    @GetMapping(path = "/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = CsvAnswer.MEDIA_TYPE,
                            schema = @Schema(type = "string", format = "binary")))
    void exportLinks(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LinkState state,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable MeetupId meetup,
            @RequestParam(defaultValue = "false") boolean own,
            Actor actor,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var wanted = wanted(q, state, campaign, meetup, own);
        CsvAnswer.send(
                response,
                "links",
                LIST,
                page -> readLinks.list(wanted, page, actor).map(this::view));
    }

    private static ReadLinks.Wanted wanted(
            @Nullable String q,
            @Nullable LinkState state,
            @Nullable String campaign,
            @Nullable MeetupId meetup,
            boolean own) {
        return new ReadLinks.Wanted(
                blankToNull(q),
                state,
                blankToNull(campaign),
                meetup == null || meetup.value().isBlank() ? null : meetup,
                own);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @PostMapping
    @ApiResponse(responseCode = "201")
    ResponseEntity<LinkView> createLink(@Valid @RequestBody NewLink body, Actor actor) {
        var link = makeLink.make(body.wanted(), blankToNull(body.word()), actor);
        return Etags.created(
                link, "/api/links/" + link.id().value(), view(readLinks.seen(link, actor)));
    }

    @GetMapping("/{id}")
    ResponseEntity<LinkView> getLink(@PathVariable LinkId id, Actor actor) {
        var seen = readLinks.get(id, actor);
        return Etags.ok(seen.link(), view(seen));
    }

    /** A changed destination is followed at once; the one before stays in the link's history. */
    @PutMapping("/{id}")
    ResponseEntity<LinkView> changeLink(
            @PathVariable LinkId id,
            @Valid @RequestBody ChangedLink body,
            Expected expected,
            Actor actor) {
        return answer(editLink.change(id, body.wanted(), expected, actor), actor);
    }

    @PostMapping("/{id}/disable")
    ResponseEntity<LinkView> disableLink(
            @PathVariable LinkId id,
            @Valid @RequestBody DisableLink body,
            Expected expected,
            Actor actor) {
        return answer(editLink.disable(id, blankToNull(body.reason()), expected, actor), actor);
    }

    /** What staff have switched off, only staff switch on. */
    @PostMapping("/{id}/enable")
    ResponseEntity<LinkView> enableLink(@PathVariable LinkId id, Expected expected, Actor actor) {
        return answer(editLink.enable(id, expected, actor), actor);
    }

    @GetMapping("/{id}/timeline")
    Timeline getLinkTimeline(@PathVariable LinkId id, Actor actor) {
        return new Timeline(readLinks.timeline(id, actor));
    }

    /** Counted to within a few seconds; the last 90 days if {@code from} is not given. */
    @GetMapping("/{id}/clicks")
    LinkClicksView getLinkClicks(
            @PathVariable LinkId id,
            @RequestParam(required = false) @Nullable LocalDate from,
            Actor actor) {
        var first = firstDay(from);
        return LinkClicksView.of(readLinks.report(id, first, actor), first);
    }

    @GetMapping(path = "/{id}/clicks.csv", produces = CsvAnswer.MEDIA_TYPE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = CsvAnswer.MEDIA_TYPE,
                            schema = @Schema(type = "string", format = "binary")))
    void exportLinkClicks(
            @PathVariable LinkId id,
            @RequestParam(required = false) @Nullable LocalDate from,
            Actor actor,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var link = readLinks.get(id, actor).link();
        var daily = readLinks.report(id, firstDay(from), actor).daily();
        CsvAnswer.send(
                response, "clicks-" + link.code().value(), DAYS, page -> new Page<>(daily, null));
    }

    private LocalDate firstDay(@Nullable LocalDate from) {
        return from == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(CHART_DAYS - 1L)
                : from;
    }

    /** All links of a meetup together. */
    @GetMapping("/meetups/{meetup}/clicks")
    LinkClicksView.MeetupClicksView getMeetupClicks(@PathVariable MeetupId meetup, Actor actor) {
        return LinkClicksView.MeetupClicksView.of(readLinks.ofMeetup(meetup, actor));
    }

    @GetMapping(path = "/{id}/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> getLinkQrSvg(
            @PathVariable LinkId id,
            @RequestParam(defaultValue = "true") boolean mark,
            Actor actor) {
        var code = readLinks.get(id, actor).link().code().value();
        return picture(code + ".svg")
                .contentType(MediaType.valueOf("image/svg+xml"))
                .header("Content-Security-Policy", "default-src 'none'")
                .body(QrPicture.of(root + code, mark).svg());
    }

    /**
     * @param size of each side in pixels, 128 to 4096
     */
    @GetMapping(path = "/{id}/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> getLinkQrPng(
            @PathVariable LinkId id,
            @RequestParam(defaultValue = "true") boolean mark,
            @RequestParam(defaultValue = "1024") int size,
            Actor actor) {
        if (size < QrPicture.SMALLEST || size > QrPicture.LARGEST) {
            throw new InvalidParameter(
                    "size",
                    "A side has %d to %d pixels.".formatted(QrPicture.SMALLEST, QrPicture.LARGEST));
        }
        var code = readLinks.get(id, actor).link().code().value();
        return picture(code + ".png")
                .contentType(MediaType.IMAGE_PNG)
                .body(QrPicture.of(root + code, mark).png(size));
    }

    private static ResponseEntity.BodyBuilder picture(String fileName) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName + "\"");
    }

    private LinkView view(ReadLinks.Seen seen) {
        return LinkView.of(seen, root);
    }

    private ResponseEntity<LinkView> answer(TrackedLink link, Actor actor) {
        return Etags.ok(link, view(readLinks.seen(link, actor)));
    }
}
