package dev.embassy.materials.messages.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.messages.Edition;
import dev.embassy.materials.messages.Evidence;
import dev.embassy.materials.messages.Message;
import dev.embassy.materials.messages.MessageAccess;
import dev.embassy.materials.messages.MessageState;
import dev.embassy.materials.messages.MessageText;
import dev.embassy.materials.messages.Messages;
import dev.embassy.materials.messages.Term;
import dev.embassy.materials.messages.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the API shows it.
 *
 * @param text what readers see; the working text where nothing is published
 * @param working what its writers work on, where it differs from the text; for writers only
 * @param edition how often it was published
 * @param expired published, and its review-by date is over
 */
record MessageView(
        String id,
        long version,
        MessageState state,
        boolean expired,
        MessageTextView text,
        @Nullable MessageTextView working,
        Person owner,
        int edition,
        Instant createdAt,
        Instant updatedAt,
        List<String> actions) {

    /**
     * @param argument Markdown
     * @param whenHappy Markdown; empty where there is nothing
     * @param neverSay Markdown; empty where there is nothing
     */
    record MessageTextView(
            @Nullable Term audience,
            @Nullable Term competitor,
            @Nullable Term useCase,
            String claim,
            String argument,
            List<Evidence> evidence,
            String whenHappy,
            String neverSay,
            @Nullable LocalDate reviewBy) {

        static MessageTextView of(MessageText text, Vocabulary vocabulary) {
            var topic = text.topic();
            return new MessageTextView(
                    term(vocabulary, Messages.Facet.AUDIENCE, topic.audience()),
                    term(vocabulary, Messages.Facet.COMPETITOR, topic.competitor()),
                    term(vocabulary, Messages.Facet.USE_CASE, topic.useCase()),
                    text.claim(),
                    text.argument(),
                    text.evidence(),
                    text.whenHappy(),
                    text.neverSay(),
                    text.reviewBy() == null ? null : LocalDate.parse(text.reviewBy()));
        }

        private static @Nullable Term term(
                Vocabulary vocabulary, Messages.Facet facet, @Nullable String id) {
            return id == null ? null : vocabulary.term(facet, id);
        }
    }

    /** A text as it was published. */
    record EditionView(
            int number, MessageTextView text, @Nullable String note, Person by, Instant at) {

        static EditionView of(Edition edition, Vocabulary vocabulary) {
            return new EditionView(
                    edition.number(),
                    MessageTextView.of(edition.text(), vocabulary),
                    edition.note(),
                    edition.by(),
                    edition.at());
        }
    }

    static MessageView of(Message message, Vocabulary vocabulary, Actor reader, Instant now) {
        boolean writer = MessageAccess.mayWrite(reader);
        return new MessageView(
                message.id().value(),
                message.version(),
                message.state(),
                message.isExpired(now),
                MessageTextView.of(message.shown(), vocabulary),
                writer && message.hasUnpublishedChanges()
                        ? MessageTextView.of(message.text(), vocabulary)
                        : null,
                message.owner(),
                message.edition(),
                message.createdAt(),
                message.updatedAt(),
                writer ? actions(message, reader) : List.of());
    }

    private static List<String> actions(Message message, Actor reader) {
        var actions = new ArrayList<String>(List.of("revise"));
        if (message.state() != MessageState.PUBLISHED || message.hasUnpublishedChanges()) {
            actions.add("publish");
        }
        if (message.state() == MessageState.PUBLISHED) {
            actions.addAll(List.of("confirm", "retire"));
        }
        if (message.state() == MessageState.DRAFT) {
            actions.add("discard");
        }
        if (!reader.is(message.owner())) {
            actions.add("take");
        }
        return actions;
    }
}
