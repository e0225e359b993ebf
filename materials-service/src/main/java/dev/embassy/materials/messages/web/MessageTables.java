package dev.embassy.materials.messages.web;

import dev.embassy.chassis.csv.CsvTable;
import dev.embassy.materials.messages.Evidence;
import dev.embassy.materials.messages.HeardQuestion;
import dev.embassy.materials.messages.Message;
import dev.embassy.materials.messages.Messages;
import dev.embassy.materials.messages.Vocabulary;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages and questions as tables. */
final class MessageTables {

    private MessageTables() {}

    static CsvTable<Message> messages(Vocabulary vocabulary, Instant now) {
        return CsvTable.<Message>of()
                .column("id", it -> it.id().value())
                .column("audience", it -> term(it, Messages.Facet.AUDIENCE, vocabulary))
                .column("competitor", it -> term(it, Messages.Facet.COMPETITOR, vocabulary))
                .column("useCase", it -> term(it, Messages.Facet.USE_CASE, vocabulary))
                .column("claim", it -> it.shown().claim())
                .column("argument", it -> it.shown().argument())
                .column("evidence", MessageTables::evidence)
                .column("whenHappy", it -> it.shown().whenHappy())
                .column("neverSay", it -> it.shown().neverSay())
                .column("state", Message::state)
                .column("expired", it -> it.isExpired(now))
                .column("reviewBy", it -> it.shown().reviewBy())
                .column("owner", it -> it.owner().name())
                .column("edition", Message::edition)
                .column("updatedAt", Message::updatedAt);
    }

    static CsvTable<HeardQuestion> questions() {
        return CsvTable.<HeardQuestion>of()
                .column("id", it -> it.id().value())
                .column("question", HeardQuestion::wording)
                .column("state", HeardQuestion::state)
                .column("times", HeardQuestion::times)
                .column("lastHeardAt", HeardQuestion::lastHeardAt)
                .column("answer", it -> it.answer() == null ? null : it.answer().claim())
                .column("reason", HeardQuestion::reason);
    }

    private static @Nullable String term(
            Message message, Messages.Facet facet, Vocabulary vocabulary) {
        var id = facet.of(message.shown().topic());
        return id == null ? null : vocabulary.term(facet, id).label();
    }

    /** One piece in each line, with its address behind it. */
    private static String evidence(Message message) {
        return message.shown().evidence().stream()
                .map(MessageTables::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Evidence evidence) {
        return evidence.url() == null ? evidence.text() : evidence.text() + " " + evidence.url();
    }
}
