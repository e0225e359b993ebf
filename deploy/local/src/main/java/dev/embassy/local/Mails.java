package dev.embassy.local;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The caught mails, newest first, kept in a folder over restarts. */
final class Mails {

    private static final int KEPT = 500;

    private final Path folder;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Deque<Mail> newestFirst = new ArrayDeque<>();

    Mails(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                newestFirst.addFirst(json.readValue(file.toFile(), Mail.class));
            }
        }
    }

    synchronized void add(MimeMessage message, String recipient)
            throws MessagingException, IOException {
        Instant at = Instant.now();
        var mail =
                new Mail(
                        "%013d-%s"
                                .formatted(
                                        at.toEpochMilli(),
                                        UUID.randomUUID().toString().substring(0, 8)),
                        at,
                        sender(message),
                        List.of(recipient),
                        message.getSubject() == null ? "" : message.getSubject(),
                        find(message, "text/plain"),
                        find(message, "text/html"));
        Files.write(file(mail), json.writeValueAsBytes(mail));
        newestFirst.addFirst(mail);
        if (newestFirst.size() > KEPT) {
            Files.deleteIfExists(file(newestFirst.removeLast()));
        }
    }

    /** All mails, or those to one address. */
    synchronized List<Mail> list(@Nullable String recipient) {
        List<Mail> found = new ArrayList<>();
        for (Mail mail : newestFirst) {
            if (recipient == null || mail.to().stream().anyMatch(recipient::equalsIgnoreCase)) {
                found.add(mail);
            }
        }
        return found;
    }

    synchronized Optional<Mail> find(String id) {
        return newestFirst.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    synchronized void clear() throws IOException {
        for (Mail mail : newestFirst) {
            Files.deleteIfExists(file(mail));
        }
        newestFirst.clear();
    }

    private Path file(Mail mail) {
        return folder.resolve(mail.id() + ".json");
    }

    private static String sender(MimeMessage message) throws MessagingException {
        var from = message.getFrom();
        if (from == null || from.length == 0) {
            return "";
        }
        return from[0] instanceof InternetAddress address
                ? address.toUnicodeString()
                : from[0].toString();
    }

    private static @Nullable String find(Part part, String type)
            throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart inside = several.getBodyPart(i);
                String found = find(inside, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
