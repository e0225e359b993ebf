package dev.embassy.ambassador.notifications.web;

import dev.embassy.ambassador.notifications.MendMails;
import dev.embassy.ambassador.notifications.NotificationId;
import dev.embassy.ambassador.notifications.UndeliveredMail;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Beside the audit log and the dead letters of the service. */
@RestController
@RequestMapping("/api/operations/ambassador/mails")
class UndeliveredMailController {

    private final MendMails mendMails;

    UndeliveredMailController(MendMails mendMails) {
        this.mendMails = mendMails;
    }

    @GetMapping
    Page<UndeliveredMailView> undeliveredMails(
            @RequestParam(defaultValue = "GIVEN_UP") UndeliveredMail.State state,
            PageRequest page,
            Actor actor) {
        return mendMails
                .page(state, page, actor)
                .map(mail -> UndeliveredMailView.of(mail, mendMails.recipient(mail).orElse(null)));
    }

    @PostMapping("/{id}/send-again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendMailAgain(@PathVariable NotificationId id, Actor actor) {
        mendMails.sendAgain(id, actor);
    }

    /**
     * @param to not there where the person has not signed in yet
     * @param kind not there where it gathers several
     * @param title the mail's subject
     * @param since when the person was to be told
     * @param attempts how often it was tried
     * @param answer the mail server's last answer, or what else was in the way
     * @param nextTryAt not there where it is not tried by itself any more
     */
    record UndeliveredMailView(
            String id,
            UndeliveredMail.State state,
            @Nullable Person to,
            @Nullable NotificationKind kind,
            String title,
            Instant since,
            int attempts,
            String answer,
            @Nullable Instant nextTryAt) {

        static UndeliveredMailView of(UndeliveredMail mail, @Nullable Person to) {
            return new UndeliveredMailView(
                    mail.id().value(),
                    mail.state(),
                    to,
                    mail.kind(),
                    mail.title(),
                    mail.since(),
                    mail.attempts(),
                    mail.answer(),
                    mail.nextTryAt());
        }
    }
}
