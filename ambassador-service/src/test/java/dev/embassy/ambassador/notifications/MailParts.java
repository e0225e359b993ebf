package dev.embassy.ambassador.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** The two forms of a mail's words. */
final class MailParts {

    private final MimeMessage mail;

    MailParts(MimeMessage mail) {
        this.mail = mail;
    }

    String text() throws MessagingException, IOException {
        return find(mail, "text/plain");
    }

    String html() throws MessagingException, IOException {
        return find(mail, "text/html");
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
