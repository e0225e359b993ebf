package dev.embassy.materials.messages.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Timeline;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.library.FileNames;
import dev.embassy.materials.messages.EditMessage;
import dev.embassy.materials.messages.Message;
import dev.embassy.materials.messages.MessageAccess;
import dev.embassy.materials.messages.MessageId;
import dev.embassy.materials.messages.MessageState;
import dev.embassy.materials.messages.Messages;
import dev.embassy.materials.messages.OnePage;
import dev.embassy.materials.messages.ReadMessages;
import dev.embassy.materials.messages.Term;
import dev.embassy.materials.messages.Topic;
import dev.embassy.materials.messages.Vocabularies;
import dev.embassy.materials.messages.Vocabulary;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
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
@RequestMapping("/api/messages")
class MessageController {

    private final ReadMessages readMessages;
    private final EditMessage editMessage;
    private final Messages messages;
    private final Vocabularies vocabularies;
    private final OnePage onePage;
    private final Clock clock;

    MessageController(
            ReadMessages readMessages,
            EditMessage editMessage,
            Messages messages,
            Vocabularies vocabularies,
            OnePage onePage,
            Clock clock) {
        this.readMessages = readMessages;
        this.editMessage = editMessage;
        this.messages = messages;
        this.vocabularies = vocabularies;
        this.onePage = onePage;
        this.clock = clock;
    }

    record PublishMessage(@Nullable @Size(max = 500) String note) {}

    record RetireMessage(@Nullable @Size(max = 500) String note) {}

    record ConfirmMessage(@NotNull LocalDate reviewBy) {}

    /**
     * @param count of messages that would be shown
     */
    record FacetView(String id, String label, long count) {}

    record FacetsView(
            List<FacetView> audiences, List<FacetView> competitors, List<FacetView> useCases) {}

    /**
     * One topic that has messages; a topic that is not listed has none.
     *
     * @param published good ones
     * @param expired published ones whose review-by date is over
     */
    record CellView(
            @Nullable String audience,
            @Nullable String competitor,
            @Nullable String useCase,
            long published,
            long expired,
            long drafts) {}

    record MatrixView(
            List<Term> audiences,
            List<Term> competitors,
            List<Term> useCases,
            List<CellView> cells) {}

    /**
     * @param percent of its one page that the working text needs in the smallest type
     * @param fits whether it can be published as it is long
     */
    record PageCheckView(int percent, boolean fits) {}

    /**
     * @param owner {@code me} for one's own
     */
    @GetMapping
    Page<MessageView> listMessages(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String competitor,
            @RequestParam(required = false) @Nullable String useCase,
            @RequestParam(required = false) @Nullable MessageState state,
            @RequestParam(required = false) @Nullable Boolean expired,
            @RequestParam(required = false) @Nullable String owner,
            PageRequest page,
            Actor actor) {
        var filter = filter(q, audience, competitor, useCase, state, expired, owner, actor);
        var vocabulary = vocabularies.current();
        return readMessages.list(filter, page, actor).map(it -> view(it, vocabulary, actor));
    }

    /** The list as a CSV file; Markdown stays as it is written. */
    @GetMapping(path = "/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = CsvAnswer.MEDIA_TYPE,
                            schema = @Schema(type = "string", format = "binary")))
    void exportMessages(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String competitor,
            @RequestParam(required = false) @Nullable String useCase,
            @RequestParam(required = false) @Nullable MessageState state,
            @RequestParam(required = false) @Nullable Boolean expired,
            @RequestParam(required = false) @Nullable String owner,
            @Parameter(hidden = true) HttpServletResponse response,
            Actor actor)
            throws IOException {
        var filter = filter(q, audience, competitor, useCase, state, expired, owner, actor);
        CsvAnswer.send(
                response,
                "messages",
                MessageTables.messages(vocabularies.current(), clock.instant()),
                page -> readMessages.list(filter, page, actor));
    }

    /** How many messages each term has; a list is counted as if nothing of it were chosen. */
    @GetMapping("/facets")
    FacetsView countMessages(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String competitor,
            @RequestParam(required = false) @Nullable String useCase,
            @RequestParam(required = false) @Nullable MessageState state,
            @RequestParam(required = false) @Nullable Boolean expired,
            @RequestParam(required = false) @Nullable String owner,
            Actor actor) {
        var filter = filter(q, audience, competitor, useCase, state, expired, owner, actor);
        var counts = readMessages.facets(filter, actor);
        var vocabulary = vocabularies.current();
        return new FacetsView(
                facet(Messages.Facet.AUDIENCE, vocabulary, counts),
                facet(Messages.Facet.COMPETITOR, vocabulary, counts),
                facet(Messages.Facet.USE_CASE, vocabulary, counts));
    }

    private static List<FacetView> facet(
            Messages.Facet facet,
            Vocabulary vocabulary,
            Map<Messages.Facet, Map<String, Long>> counts) {
        var of = counts.getOrDefault(facet, Map.of());
        return vocabulary.lists().of(facet).stream()
                .map(term -> new FacetView(term.id(), term.label(), of.getOrDefault(term.id(), 0L)))
                .toList();
    }

    /** What is there and what is missing, by audience, competitor and use case. */
    @GetMapping("/matrix")
    MatrixView getMessageMatrix(Actor actor) {
        var cells = readMessages.cells(actor);
        var lists = vocabularies.current().lists();
        return new MatrixView(
                lists.audiences(),
                lists.competitors(),
                lists.useCases(),
                cells.stream()
                        .map(it ->
                                new CellView(
                                        it.topic().audience(),
                                        it.topic().competitor(),
                                        it.topic().useCase(),
                                        it.published(),
                                        it.expired(),
                                        it.drafts()))
                        .sorted(Comparator.comparing(CellView::toString))
                        .toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<MessageView> getMessage(@PathVariable MessageId id, Actor actor) {
        return answer(readMessages.get(id, actor), actor);
    }

    @PostMapping
    @ApiResponse(responseCode = "201")
    ResponseEntity<MessageView> createMessage(@Valid @RequestBody MessageBody body, Actor actor) {
        var message = editMessage.draft(body.text(), actor);
        return Etags.created(
                message,
                "/api/messages/" + message.id().value(),
                view(message, vocabularies.current(), actor));
    }

    /** Saves the working text; readers see it once it is published. */
    @PutMapping("/{id}")
    ResponseEntity<MessageView> reviseMessage(
            @PathVariable MessageId id,
            @Valid @RequestBody MessageBody body,
            Expected expected,
            Actor actor) {
        return answer(editMessage.revise(id, body.text(), expected, actor), actor);
    }

    @PostMapping("/{id}/publish")
    ResponseEntity<MessageView> publishMessage(
            @PathVariable MessageId id,
            @Valid @RequestBody(required = false) @Nullable PublishMessage body,
            Expected expected,
            Actor actor) {
        return answer(
                editMessage.publish(id, body == null ? null : note(body.note()), expected, actor),
                actor);
    }

    /** Somebody looked at it again: it may be trusted until another day. */
    @PostMapping("/{id}/confirm")
    ResponseEntity<MessageView> confirmMessage(
            @PathVariable MessageId id,
            @Valid @RequestBody ConfirmMessage body,
            Expected expected,
            Actor actor) {
        return answer(editMessage.confirm(id, body.reviewBy(), expected, actor), actor);
    }

    /** The caller looks after it from now on. */
    @PostMapping("/{id}/take")
    ResponseEntity<MessageView> takeMessage(
            @PathVariable MessageId id, Expected expected, Actor actor) {
        return answer(editMessage.take(id, expected, actor), actor);
    }

    @PostMapping("/{id}/retire")
    ResponseEntity<MessageView> retireMessage(
            @PathVariable MessageId id,
            @Valid @RequestBody(required = false) @Nullable RetireMessage body,
            Expected expected,
            Actor actor) {
        return answer(
                editMessage.retire(id, body == null ? null : note(body.note()), expected, actor),
                actor);
    }

    /** Takes away a draft that was never published. */
    @PostMapping("/{id}/discard")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> discardMessage(
            @PathVariable MessageId id, Expected expected, Actor actor) {
        editMessage.discard(id, expected, actor);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/timeline")
    Timeline getMessageTimeline(@PathVariable MessageId id, Actor actor) {
        readMessages.get(id, actor);
        return new Timeline(messages.timeline(id));
    }

    /**
     * Its published texts, the newest first; for readers as well, they may have said an old one.
     */
    @GetMapping("/{id}/editions")
    Page<MessageView.EditionView> listMessageEditions(@PathVariable MessageId id, Actor actor) {
        var message = readMessages.get(id, actor);
        var vocabulary = vocabularies.current();
        return new Page<>(
                message.editions().reversed().stream()
                        .map(it -> MessageView.EditionView.of(it, vocabulary))
                        .toList(),
                null);
    }

    /** Whether the working text fits the one page it will be handed out as. */
    @GetMapping("/{id}/page-check")
    PageCheckView checkMessagePage(@PathVariable MessageId id, Actor actor) {
        var message = readMessages.get(id, actor);
        var text = MessageAccess.mayWrite(actor) ? message.text() : message.shown();
        int percent = onePage.percent(text);
        return new PageCheckView(percent, percent <= 100);
    }

    /**
     * The message as one page of A4.
     *
     * @param working for writers, their working text instead of what readers see
     */
    @GetMapping(path = "/{id}/page.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> printMessage(
            @PathVariable MessageId id,
            @RequestParam(required = false) @Nullable Boolean working,
            Actor actor) {
        var message = readMessages.get(id, actor);
        boolean theirs = Boolean.TRUE.equals(working) && MessageAccess.mayWrite(actor);
        var text = theirs ? message.text() : message.shown();
        var pdf =
                onePage.pdf(
                        message, text, vocabularies.current(), message.isExpired(clock.instant()));
        var name = FileNames.safe(text.claim().isBlank() ? "message" : text.claim()) + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf);
    }

    private Messages.Filter filter(
            @Nullable String q,
            @Nullable String audience,
            @Nullable String competitor,
            @Nullable String useCase,
            @Nullable MessageState state,
            @Nullable Boolean expired,
            @Nullable String owner,
            Actor actor) {
        return new Messages.Filter(
                named(q),
                new Topic(named(audience), named(competitor), named(useCase)),
                state,
                Boolean.TRUE.equals(expired) ? clock.instant() : null,
                "me".equals(owner) ? actor.id() : named(owner));
    }

    private static @Nullable String named(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable String note(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private MessageView view(Message message, Vocabulary vocabulary, Actor actor) {
        return MessageView.of(message, vocabulary, actor, clock.instant());
    }

    private ResponseEntity<MessageView> answer(Message message, Actor actor) {
        return Etags.ok(message, view(message, vocabularies.current(), actor));
    }
}
