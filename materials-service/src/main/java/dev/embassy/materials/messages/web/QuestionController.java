package dev.embassy.materials.messages.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Timeline;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.messages.AnswerQuestion;
import dev.embassy.materials.messages.HeardQuestion;
import dev.embassy.materials.messages.HeardQuestions;
import dev.embassy.materials.messages.Hearing;
import dev.embassy.materials.messages.MessageId;
import dev.embassy.materials.messages.QuestionId;
import dev.embassy.materials.messages.QuestionState;
import dev.embassy.materials.messages.ReadQuestions;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/messages/questions")
class QuestionController {

    private static final int HEARINGS = 50;

    private final ReadQuestions readQuestions;
    private final AnswerQuestion answerQuestion;
    private final HeardQuestions questions;

    QuestionController(
            ReadQuestions readQuestions, AnswerQuestion answerQuestion, HeardQuestions questions) {
        this.readQuestions = readQuestions;
        this.answerQuestion = answerQuestion;
        this.questions = questions;
    }

    /**
     * A question heard at meetups.
     *
     * @param times at how many meetups
     * @param answer the message that answers it, published or not
     * @param reason why it needs no message
     * @param hearings the newest 50
     */
    record QuestionView(
            String id,
            long version,
            String question,
            QuestionState state,
            int times,
            Instant lastHeardAt,
            @Nullable AnswerView answer,
            @Nullable String reason,
            List<Hearing> hearings,
            List<String> actions) {

        record AnswerView(String messageId, String claim) {}

        static QuestionView of(HeardQuestion question) {
            var answer = question.answer();
            var heard = question.hearings().reversed();
            return new QuestionView(
                    question.id().value(),
                    question.version(),
                    question.wording(),
                    question.state(),
                    question.times(),
                    question.lastHeardAt(),
                    answer == null
                            ? null
                            : new AnswerView(answer.message().value(), answer.claim()),
                    question.reason(),
                    heard.subList(0, Math.min(HEARINGS, heard.size())),
                    switch (question.state()) {
                        case OPEN -> List.of("link", "set-aside");
                        case WAITING, ANSWERED, NOT_NEEDED -> List.of("link", "reopen");
                    });
        }
    }

    record QuestionCounts(long open, long waiting, long answered, long notNeeded) {}

    record LinkQuestion(@NotBlank String messageId) {}

    record SetQuestionAside(@NotBlank @Size(max = 500) String reason) {}

    /**
     * The most often heard first.
     *
     * @param message only those this message is to answer
     */
    @GetMapping
    Page<QuestionView> listMessageQuestions(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable QuestionState state,
            @RequestParam(required = false) @Nullable MessageId message,
            PageRequest page,
            Actor actor) {
        var filter = new HeardQuestions.Filter(q == null || q.isBlank() ? null : q, state, message);
        return readQuestions.list(filter, page, actor).map(QuestionView::of);
    }

    @GetMapping(path = "/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = CsvAnswer.MEDIA_TYPE,
                            schema = @Schema(type = "string", format = "binary")))
    void exportMessageQuestions(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable QuestionState state,
            @Parameter(hidden = true) HttpServletResponse response,
            Actor actor)
            throws IOException {
        var filter = new HeardQuestions.Filter(q == null || q.isBlank() ? null : q, state, null);
        CsvAnswer.send(
                response,
                "questions",
                MessageTables.questions(),
                page -> readQuestions.list(filter, page, actor));
    }

    @GetMapping("/counts")
    QuestionCounts countMessageQuestions(Actor actor) {
        var counts = readQuestions.counts(actor);
        return new QuestionCounts(
                counts.getOrDefault(QuestionState.OPEN, 0L),
                counts.getOrDefault(QuestionState.WAITING, 0L),
                counts.getOrDefault(QuestionState.ANSWERED, 0L),
                counts.getOrDefault(QuestionState.NOT_NEEDED, 0L));
    }

    @GetMapping("/{id}")
    ResponseEntity<QuestionView> getMessageQuestion(@PathVariable QuestionId id, Actor actor) {
        return answer(readQuestions.get(id, actor));
    }

    @GetMapping("/{id}/timeline")
    Timeline getMessageQuestionTimeline(@PathVariable QuestionId id, Actor actor) {
        readQuestions.get(id, actor);
        return new Timeline(questions.timeline(id));
    }

    @PostMapping("/{id}/link")
    ResponseEntity<QuestionView> linkMessageQuestion(
            @PathVariable QuestionId id,
            @Valid @RequestBody LinkQuestion body,
            Expected expected,
            Actor actor) {
        return answer(answerQuestion.link(id, new MessageId(body.messageId()), expected, actor));
    }

    @PostMapping("/{id}/set-aside")
    ResponseEntity<QuestionView> setMessageQuestionAside(
            @PathVariable QuestionId id,
            @Valid @RequestBody SetQuestionAside body,
            Expected expected,
            Actor actor) {
        return answer(answerQuestion.setAside(id, body.reason().strip(), expected, actor));
    }

    @PostMapping("/{id}/reopen")
    ResponseEntity<QuestionView> reopenMessageQuestion(
            @PathVariable QuestionId id, Expected expected, Actor actor) {
        return answer(answerQuestion.reopen(id, expected, actor));
    }

    private static ResponseEntity<QuestionView> answer(HeardQuestion question) {
        return Etags.ok(question, QuestionView.of(question));
    }
}
