package dev.embassy.ambassador.notifications.mail;

import dev.embassy.ambassador.notifications.MailNotSent;
import dev.embassy.ambassador.notifications.MailNotSent.Because;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server's answer means for the next try: by the reply codes of RFC 5321 (4.2) and RFC
 * 4954 (6), and by the enhanced codes of RFC 3463 where it gives one.
 */
final class SmtpFailure {

    private static final Pattern ENHANCED =
            Pattern.compile("^[245]\\d\\d[ -]([245]\\.\\d+\\.\\d+)\\b");

    /** There is no such mailbox, or it was closed. */
    private static final Set<String> NO_MAILBOX =
            Set.of(
                    "5.1.0",
                    "5.1.1",
                    "5.1.2",
                    "5.1.3",
                    "5.1.4",
                    "5.1.5",
                    "5.1.6",
                    "5.1.10",
                    "5.2.0",
                    "5.2.1",
                    // So says Exchange Online of a mailbox that is unknown.
                    "5.4.1");

    /** The same of a server that gives no enhanced code. */
    private static final Set<Integer> NO_MAILBOX_PLAINLY = Set.of(501, 550, 551, 553);

    /** Some say 550 to those for whom they send nothing on, which is nothing of the recipient. */
    private static final Pattern NO_RELAY = Pattern.compile("(?i)\\brelay");

    /** A login is needed, or another one: RFC 4954. */
    private static final Set<Integer> LOGIN = Set.of(432, 454, 530, 534, 535, 538);

    private static final int SHUTTING_DOWN = 421;

    /** An address that the answer repeats is of nobody's concern but its owner's. */
    private static final Pattern MAILBOX = Pattern.compile("[^\\s<>@\"]+@(?=[^\\s<>@]+)");

    private SmtpFailure() {}

    static MailNotSent of(MailException failure) {
        var cause = whileSending(failure);
        if (cause == null) {
            return notSent(
                    "The mail server cannot be used: ",
                    failure.getCause() instanceof Exception why ? why : failure,
                    Because.NO_SERVICE);
        }
        for (Exception next = cause;
                next instanceof MessagingException link;
                next = link.getNextException()) {
            if (next instanceof SMTPAddressFailedException recipient) {
                return notSent("", recipient, ofRecipient(recipient));
            }
        }
        if (cause instanceof SMTPSendFailedException answer) {
            return notSent("", answer, ofMail(answer));
        }
        return notSent(
                "The mail server did not answer: ",
                cause,
                isTimeout(cause) ? Because.NOT_NOW : Because.NO_SERVICE);
    }

    /** Null where there was no connection, or no login. */
    private static @Nullable MessagingException whileSending(MailException failure) {
        if (failure instanceof MailSendException sending
                && sending.getCause() == null
                && sending.getMessageExceptions().length > 0
                && sending.getMessageExceptions()[0] instanceof MessagingException cause) {
            return cause;
        }
        return null;
    }

    private static Because ofRecipient(SMTPAddressFailedException answer) {
        int code = answer.getReturnCode();
        if (isOfServer(code)) {
            return Because.NO_SERVICE;
        }
        return isNoMailbox(code, textOf(answer)) ? Because.NEVER : Because.NOT_NOW;
    }

    private static boolean isNoMailbox(int code, String text) {
        if (code < 500) {
            return false;
        }
        var enhanced = ENHANCED.matcher(text);
        return enhanced.find()
                ? NO_MAILBOX.contains(enhanced.group(1))
                : NO_MAILBOX_PLAINLY.contains(code) && !NO_RELAY.matcher(text).find();
    }

    /** A sender who is not welcome is so with every mail; what is said of the words is of one. */
    private static Because ofMail(SMTPSendFailedException answer) {
        var command = Objects.requireNonNullElse(answer.getCommand(), "");
        return command.startsWith("MAIL") || isOfServer(answer.getReturnCode())
                ? Because.NO_SERVICE
                : Because.NOT_NOW;
    }

    /** Below 400 is what stands for a connection that broke. */
    private static boolean isOfServer(int code) {
        return code < 400 || code == SHUTTING_DOWN || LOGIN.contains(code);
    }

    private static boolean isTimeout(MessagingException failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SocketTimeoutException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static MailNotSent notSent(String words, Exception failure, Because because) {
        var text = MAILBOX.matcher(textOf(failure)).replaceAll("…@");
        return new MailNotSent(words + text, because, failure);
    }

    private static String textOf(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "no reason given").strip();
    }
}
