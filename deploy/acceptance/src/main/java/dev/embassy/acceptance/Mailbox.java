package dev.embassy.acceptance;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every mail the product sends, caught. */
public final class Mailbox {

    /**
     * A mail somebody would have received.
     *
     * @param id the Message-ID: a mail that is sent twice keeps it
     */
    public record Mail(String id, String to, String subject, String text) {}

    private final GreenMail server;

    Mailbox(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** Oldest first. */
    public List<Mail> all() {
        List<Mail> mails = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            mails.add(mail(message));
        }
        return mails;
    }

    public List<Mail> to(String address) {
        return all().stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
    }

    private static Mail mail(MimeMessage message) {
        try {
            var to = message.getRecipients(Message.RecipientType.TO);
            var id = message.getMessageID();
            return new Mail(
                    id == null ? "" : id,
                    to == null
                            ? ""
                            : String.join(",", Arrays.stream(to).map(Mailbox::bare).toList()),
                    message.getSubject() == null ? "" : message.getSubject(),
                    String.valueOf(find(message)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bare(jakarta.mail.Address address) {
        return address instanceof jakarta.mail.internet.InternetAddress internet
                ? internet.getAddress()
                : address.toString();
    }

    private static @Nullable String find(jakarta.mail.Part part)
            throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart inside = several.getBodyPart(i);
                String found = find(inside);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
