package dev.embassy.materials.kits.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Timeline;
import dev.embassy.chassis.problem.InvalidParameter;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.kits.DecideKitRequest;
import dev.embassy.materials.kits.DecisionAid;
import dev.embassy.materials.kits.FollowUp;
import dev.embassy.materials.kits.FollowUpKit;
import dev.embassy.materials.kits.JudgeKit;
import dev.embassy.materials.kits.KitOrder;
import dev.embassy.materials.kits.KitParcels;
import dev.embassy.materials.kits.KitRequest;
import dev.embassy.materials.kits.KitRequestId;
import dev.embassy.materials.kits.KitRequestState;
import dev.embassy.materials.kits.KitRequests;
import dev.embassy.materials.kits.KitTemplateId;
import dev.embassy.materials.kits.MeetupsNearby;
import dev.embassy.materials.kits.ReadKitRequests;
import dev.embassy.materials.kits.RequestKit;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Roles;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/kit-requests")
class KitRequestController {

    private final JudgeKit judgeKit;
    private final RequestKit requestKit;
    private final DecideKitRequest decideKitRequest;
    private final ReadKitRequests readKitRequests;
    private final FollowUpKit followUpKit;
    private final KitParcels kitParcels;
    private final MeetupsNearby meetupsNearby;
    private final DecisionAid decisionAid;
    private final Clock clock;

    KitRequestController(
            JudgeKit judgeKit,
            RequestKit requestKit,
            DecideKitRequest decideKitRequest,
            ReadKitRequests readKitRequests,
            FollowUpKit followUpKit,
            KitParcels kitParcels,
            MeetupsNearby meetupsNearby,
            DecisionAid decisionAid,
            Clock clock) {
        this.judgeKit = judgeKit;
        this.requestKit = requestKit;
        this.decideKitRequest = decideKitRequest;
        this.readKitRequests = readKitRequests;
        this.followUpKit = followUpKit;
        this.kitParcels = kitParcels;
        this.meetupsNearby = meetupsNearby;
        this.decisionAid = decisionAid;
        this.clock = clock;
    }

    record KitSizeChoice(
            @NotBlank String itemId,
            @NotBlank String variantId,
            @NotNull @Min(0) @Max(10_000) Integer quantity) {

        StockLine line() {
            return new StockLine(new StockItemId(itemId), new VariantId(variantId), quantity);
        }
    }

    /**
     * @param quantity of kits, 1 if not given
     * @param sizes for the items that come in several variants
     * @param submit at once, instead of keeping a draft
     */
    record NewKitRequest(
            @NotBlank String meetupId,
            @NotBlank String templateId,
            @Nullable @Min(1) @Max(5) Integer quantity,
            @Nullable @Size(max = 200) List<@Valid @NotNull KitSizeChoice> sizes,
            @Nullable @Size(max = 2000) String note,
            @Nullable Boolean submit) {

        KitOrder order() {
            return KitRequestController.order(templateId, quantity, sizes, note);
        }
    }

    record EditedKitRequest(
            @NotBlank String templateId,
            @Nullable @Min(1) @Max(5) Integer quantity,
            @Nullable @Size(max = 200) List<@Valid @NotNull KitSizeChoice> sizes,
            @Nullable @Size(max = 2000) String note) {

        KitOrder order() {
            return KitRequestController.order(templateId, quantity, sizes, note);
        }
    }

    record KitRemarkBody(@Nullable @Size(max = 1000) String reason) {

        static @Nullable String of(@Nullable KitRemarkBody body) {
            return body == null || body.reason() == null || body.reason().isBlank()
                    ? null
                    : body.reason().strip();
        }
    }

    record KitReasonBody(@NotBlank @Size(max = 1000) String reason) {}

    /**
     * @param reason needed where nobody has reported the meetup, unless that was cancelled
     */
    record KitCloseBody(@Nullable @Size(max = 1000) String reason) {}

    record KitQuestionBody(@NotBlank @Size(max = 1000) String question) {}

    /**
     * @param question its number in the dialogue, from 0; the oldest that is open if not given
     */
    record KitAnswerBody(
            @NotBlank @Size(max = 2000) String answer, @Nullable @Min(0) Integer question) {}

    record KitPartialApproval(
            @NotEmpty @Size(max = 200) List<@Valid @NotNull KitSizeChoice> lines,
            @NotBlank @Size(max = 1000) String reason) {}

    /**
     * @param arrived how many of those that were sent
     * @param left how many of those that arrived
     * @param leftOver what becomes of them; needed where something is left
     * @param passedOnTo the meetup; needed where they are passed on
     */
    record KitFollowUpLine(
            @NotBlank String itemId,
            @NotBlank String variantId,
            @NotNull @Min(0) @Max(1_000_000) Integer arrived,
            @NotNull @Min(0) @Max(1_000_000) Integer left,
            FollowUp.@Nullable LeftOver leftOver,
            @Nullable @Size(max = 100) String passedOnTo) {

        FollowUp.Answer answer() {
            return new FollowUp.Answer(
                    new StockItemId(itemId),
                    new VariantId(variantId),
                    arrived,
                    left,
                    leftOver,
                    passedOnTo == null || passedOnTo.isBlank() ? null : new MeetupId(passedOnTo));
        }
    }

    /**
     * @param organiser who would take it
     */
    record KitMeetupNearby(
            String id, String title, Instant startsAt, @Nullable String city, Person organiser) {

        static KitMeetupNearby of(Meetup meetup) {
            return new KitMeetupNearby(
                    meetup.id(),
                    meetup.title(),
                    meetup.startsAt(),
                    meetup.city(),
                    meetup.organisers().getFirst());
        }
    }

    /**
     * @param lines a variant that is not named arrived as it was sent and is used up
     */
    record KitFollowUpBody(@NotNull @Size(max = 200) List<@Valid @NotNull KitFollowUpLine> lines) {}

    /**
     * @param lines a line that is not named came as it was sent back
     */
    record KitReturnCount(@Nullable @Size(max = 200) List<@Valid @NotNull KitCountedLine> lines) {

        static List<StockLine> of(@Nullable KitReturnCount body) {
            return body == null || body.lines() == null
                    ? List.of()
                    : body.lines().stream().map(KitCountedLine::line).toList();
        }
    }

    /**
     * @param pieces that are there, of those that were sent back
     */
    record KitCountedLine(
            @NotBlank String itemId,
            @NotBlank String variantId,
            @NotNull @Min(0) @Max(1_000_000) Integer pieces) {

        StockLine line() {
            return new StockLine(new StockItemId(itemId), new VariantId(variantId), pieces);
        }
    }

    @GetMapping("/eligibility")
    EligibilityView getKitEligibility(
            @RequestParam MeetupId meetup,
            @RequestParam KitTemplateId template,
            @RequestParam(defaultValue = "1") @Min(1) @Max(5) int quantity,
            @Parameter(description = "The request that is changed, which is not another one")
                    @RequestParam(required = false)
                    @Nullable KitRequestId changing,
            Actor actor) {
        return EligibilityView.of(
                judgeKit.ahead(meetup, template, quantity, changing, actor), meetup.value());
    }

    @PostMapping
    @ApiResponse(responseCode = "201")
    ResponseEntity<KitRequestView> createKitRequest(
            @Valid @RequestBody NewKitRequest body, Actor actor) {
        var request =
                requestKit.create(
                        new MeetupId(body.meetupId()),
                        body.order(),
                        body.submit() != null && body.submit(),
                        actor);
        return Etags.created(
                request, "/api/kit-requests/" + request.id().value(), view(request, actor));
    }

    /**
     * Sorted by createdAt, updatedAt, orderBy or meetup; a minus in front turns it round. What
     * matters for a decision stands on the single request only.
     */
    @GetMapping
    Page<KitRequestView> listKitRequests(
            @RequestParam(defaultValue = "false") boolean mine,
            @Parameter(description = "One or several; all if not given")
                    @RequestParam(required = false)
                    @Nullable List<KitRequestState> state,
            @RequestParam(required = false) @Nullable String q,
            @Parameter(description = "The last day to order is this one or later")
                    @RequestParam(required = false)
                    @Nullable LocalDate dueFrom,
            @Parameter(description = "The last day to order is before this one")
                    @RequestParam(required = false)
                    @Nullable LocalDate dueBefore,
            @Parameter(description = "createdAt, updatedAt, orderBy or meetup; - turns it round")
                    @RequestParam(defaultValue = "-createdAt")
                    String sort,
            PageRequest page,
            Actor actor) {
        var wanted = new ReadKitRequests.Wanted(states(state), words(q), dueFrom, dueBefore);
        var order = order(sort);
        var found =
                mine
                        ? readKitRequests.mine(wanted, order, page, actor)
                        : readKitRequests.queue(wanted, order, page, actor);
        var now = clock.instant();
        return found.map(request -> KitRequestView.of(request, null, List.of(), actor, now));
    }

    /** The same list with the same filters, as a table. */
    @GetMapping(path = "/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    void exportKitRequests(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable List<KitRequestState> state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate dueFrom,
            @RequestParam(required = false) @Nullable LocalDate dueBefore,
            @RequestParam(defaultValue = "-createdAt") String sort,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var wanted = new ReadKitRequests.Wanted(states(state), words(q), dueFrom, dueBefore);
        var order = order(sort);
        CsvAnswer.send(
                response,
                "kit-requests",
                KitRequestTable.COLUMNS,
                page ->
                        mine
                                ? readKitRequests.mine(wanted, order, page, actor)
                                : readKitRequests.queue(wanted, order, page, actor));
    }

    private static Set<KitRequestState> states(@Nullable List<KitRequestState> named) {
        return named == null ? Set.of() : Set.copyOf(named);
    }

    private static @Nullable String words(@Nullable String q) {
        return q == null || q.isBlank() ? null : q;
    }

    @GetMapping("/{id}")
    ResponseEntity<KitRequestView> getKitRequest(@PathVariable KitRequestId id, Actor actor) {
        return answer(readKitRequests.get(id, actor), actor);
    }

    @GetMapping("/{id}/timeline")
    Timeline getKitRequestTimeline(@PathVariable KitRequestId id, Actor actor) {
        return new Timeline(readKitRequests.timeline(id, actor));
    }

    @PutMapping("/{id}")
    ResponseEntity<KitRequestView> editKitRequest(
            @PathVariable KitRequestId id,
            @Valid @RequestBody EditedKitRequest body,
            Expected expected,
            Actor actor) {
        return answer(requestKit.edit(id, body.order(), expected, actor), actor);
    }

    @PostMapping("/{id}/submit")
    ResponseEntity<KitRequestView> submitKitRequest(
            @PathVariable KitRequestId id, Expected expected, Actor actor) {
        return answer(requestKit.submit(id, expected, actor), actor);
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<KitRequestView> withdrawKitRequest(
            @PathVariable KitRequestId id,
            @Valid @RequestBody(required = false) @Nullable KitRemarkBody body,
            Expected expected,
            Actor actor) {
        return answer(requestKit.withdraw(id, KitRemarkBody.of(body), expected, actor), actor);
    }

    @PostMapping("/{id}/answer")
    ResponseEntity<KitRequestView> answerKitRequest(
            @PathVariable KitRequestId id,
            @Valid @RequestBody KitAnswerBody body,
            Expected expected,
            Actor actor) {
        return answer(
                requestKit.answer(id, body.question(), body.answer().strip(), expected, actor),
                actor);
    }

    @PostMapping("/{id}/approve")
    ResponseEntity<KitRequestView> approveKitRequest(
            @PathVariable KitRequestId id,
            @Valid @RequestBody(required = false) @Nullable KitRemarkBody body,
            Expected expected,
            Actor actor) {
        return answer(decideKitRequest.approve(id, KitRemarkBody.of(body), expected, actor), actor);
    }

    @PostMapping("/{id}/approve-partially")
    ResponseEntity<KitRequestView> approveKitRequestPartially(
            @PathVariable KitRequestId id,
            @Valid @RequestBody KitPartialApproval body,
            Expected expected,
            Actor actor) {
        return answer(
                decideKitRequest.approvePartially(
                        id,
                        body.lines().stream().map(KitSizeChoice::line).toList(),
                        body.reason().strip(),
                        expected,
                        actor),
                actor);
    }

    @PostMapping("/{id}/ask")
    ResponseEntity<KitRequestView> askAboutKitRequest(
            @PathVariable KitRequestId id,
            @Valid @RequestBody KitQuestionBody body,
            Expected expected,
            Actor actor) {
        return answer(decideKitRequest.ask(id, body.question().strip(), expected, actor), actor);
    }

    @PostMapping("/{id}/decline")
    ResponseEntity<KitRequestView> declineKitRequest(
            @PathVariable KitRequestId id,
            @Valid @RequestBody KitReasonBody body,
            Expected expected,
            Actor actor) {
        return answer(decideKitRequest.decline(id, body.reason().strip(), expected, actor), actor);
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<KitRequestView> cancelKitRequest(
            @PathVariable KitRequestId id,
            @Valid @RequestBody KitReasonBody body,
            Expected expected,
            Actor actor) {
        return answer(decideKitRequest.cancel(id, body.reason().strip(), expected, actor), actor);
    }

    @PostMapping("/{id}/close")
    ResponseEntity<KitRequestView> closeKitRequest(
            @PathVariable KitRequestId id,
            @Valid @RequestBody(required = false) @Nullable KitCloseBody body,
            Expected expected,
            Actor actor) {
        var reason = body == null || body.reason() == null ? "" : body.reason().strip();
        return answer(
                decideKitRequest.close(id, reason.isEmpty() ? null : reason, expected, actor),
                actor);
    }

    /**
     * What became of a delivered kit, once its meetup has begun; told again it is a correction,
     * until the request is closed.
     */
    @PostMapping("/{id}/follow-up")
    ResponseEntity<KitRequestView> followUpKitRequest(
            @PathVariable KitRequestId id,
            @Valid @RequestBody KitFollowUpBody body,
            Expected expected,
            Actor actor) {
        var answers = body.lines().stream().map(KitFollowUpLine::answer).toList();
        return answer(followUpKit.tell(id, answers, expected, actor), actor);
    }

    /**
     * Where what is left may be passed on to: at most ten, the same city first, then the soonest.
     */
    @GetMapping("/{id}/meetups-nearby")
    Page<KitMeetupNearby> listMeetupsNearby(@PathVariable KitRequestId id, Actor actor) {
        return new Page<>(
                meetupsNearby.of(id, actor).stream().map(KitMeetupNearby::of).toList(), null);
    }

    /** What was sent back is in the warehouse; what is missing lies nowhere any more. */
    @PostMapping("/{id}/confirm-return")
    ResponseEntity<KitRequestView> confirmKitReturn(
            @PathVariable KitRequestId id,
            @Valid @RequestBody(required = false) @Nullable KitReturnCount body,
            Expected expected,
            Actor actor) {
        return answer(
                followUpKit.confirmReturn(id, KitReturnCount.of(body), expected, actor), actor);
    }

    private KitRequestView view(KitRequest request, Actor actor) {
        boolean deciding = actor.has(Roles.STAFF) && request.state().isUndecided();
        return KitRequestView.of(
                request,
                deciding ? decisionAid.of(request) : null,
                kitParcels.sent(request),
                actor,
                clock.instant());
    }

    private ResponseEntity<KitRequestView> answer(KitRequest request, Actor actor) {
        return Etags.ok(request, view(request, actor));
    }

    private static KitOrder order(
            String templateId,
            @Nullable Integer quantity,
            @Nullable List<KitSizeChoice> sizes,
            @Nullable String note) {
        return new KitOrder(
                new KitTemplateId(templateId),
                quantity == null ? 1 : quantity,
                sizes == null ? List.of() : sizes.stream().map(KitSizeChoice::line).toList(),
                note == null || note.isBlank() ? null : note.strip());
    }

    private static KitRequests.Order order(String sort) {
        boolean descending = sort.startsWith("-");
        var by =
                switch (descending ? sort.substring(1) : sort) {
                    case "createdAt" -> KitRequests.Order.By.CREATED;
                    case "updatedAt" -> KitRequests.Order.By.UPDATED;
                    case "orderBy" -> KitRequests.Order.By.ORDER_BY;
                    case "meetup" -> KitRequests.Order.By.MEETUP;
                    default ->
                            throw new InvalidParameter(
                                    "sort", "Sort by createdAt, updatedAt, orderBy or meetup.");
                };
        return new KitRequests.Order(by, descending);
    }
}
