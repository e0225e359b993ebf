package dev.embassy.ambassador.notifications.mail;

import static dev.embassy.ambassador.notifications.MailNotSent.Because.NEVER;
import static dev.embassy.ambassador.notifications.MailNotSent.Because.NOT_NOW;
import static dev.embassy.ambassador.notifications.MailNotSent.Because.NO_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.embassy.ambassador.notifications.Mail;
import dev.embassy.ambassador.notifications.MailNotSent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpMailerTest {

    private static final Mail MAIL =
            new Mail("mail-1", "Ada Mensah", "ada@example.org", "Subject", "Text", "<p>Text</p>");

    private final ScriptedMailServer server = new ScriptedMailServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 550 5.1.1 No such user",
                "RCPT | 550 No such user here",
                "RCPT | 551 User not local",
                "RCPT | 553 5.1.3 No such name",
                "RCPT | 550 5.2.1 Mailbox disabled",
                "RCPT | 550 5.4.1 Recipient address rejected: Access denied"
            })
    void knowsThatThereIsNoSuchMailbox(String command, String answer) {
        assertThat(failure(command, answer).because()).isEqualTo(NEVER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 450 4.2.0 Greylisted",
                "RCPT | 451 4.7.1 Try again later",
                "RCPT | 452 4.2.2 Mailbox full",
                "RCPT | 552 5.2.2 Mailbox full",
                "RCPT | 552 Mailbox full",
                "RCPT | 550 5.2.2 Over quota",
                "RCPT | 550 5.7.1 Unable to relay",
                "RCPT | 550 relay not permitted",
                "RCPT | 554 5.7.1 Relay access denied",
                "DATA | 451 4.3.0 Not now",
                ".    | 452 4.3.1 Insufficient storage",
                ".    | 554 5.7.1 It looks like spam"
            })
    void knowsThatThisMailIsNotTakenAtPresent(String command, String answer) {
        assertThat(failure(command, answer).because()).isEqualTo(NOT_NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAIL | 530 5.7.0 Authentication required",
                "MAIL | 550 5.7.1 Sender not welcome",
                "MAIL | 451 4.3.0 Busy",
                "RCPT | 530 5.7.0 Authentication required",
                "RCPT | 421 4.3.2 Shutting down",
                "DATA | 421 4.3.2 Shutting down",
                "EHLO | 421 4.3.2 Too many connections"
            })
    void knowsThatNoMailIsTaken(String command, String answer) {
        assertThat(failure(command, answer).because()).isEqualTo(NO_SERVICE);
    }

    @Test
    void knowsThatALoginWasRefused() {
        server.wantingLogin().answering("AUTH", "535 5.7.8 Wrong password");
        var failure = failure(() -> SmtpMailers.at(server.port(), "embassy", "wrong").send(MAIL));
        assertThat(failure.because()).isEqualTo(NO_SERVICE);
        assertThat(failure).hasMessageContaining("535 5.7.8 Wrong password");
    }

    @Test
    void tellsTheAnswerWithoutTheAddress() {
        assertThat(failure("RCPT", "550 5.1.1 <ada@example.org>: Recipient address rejected"))
                .hasMessage("550 5.1.1 <…@example.org>: Recipient address rejected");
    }

    @Test
    void logsInWhereThereIsAUser() {
        server.wantingLogin();
        SmtpMailers.at(server.port(), "embassy", "secret").send(MAIL);
        assertThat(server.mails()).hasSize(1);
    }

    private MailNotSent failure(String command, String answer) {
        server.answering(command, answer);
        return failure(() -> SmtpMailers.at(server.port()).send(MAIL));
    }

    private static MailNotSent failure(Runnable send) {
        var failure = catchThrowableOfType(MailNotSent.class, send::run);
        assertThat(failure).isNotNull();
        return failure;
    }
}
