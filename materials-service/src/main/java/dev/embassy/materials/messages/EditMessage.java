package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.id.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes messages, publishes and discards them and keeps them true: for advocates and staff. */
@Component
public class EditMessage {

    private final Messages messages;
    private final Vocabularies vocabularies;
    private final OnePage onePage;
    private final MessageSettings settings;
    private final Ids ids;
    private final Clock clock;

    EditMessage(
            Messages messages,
            Vocabularies vocabularies,
            OnePage onePage,
            MessageSettings settings,
            Ids ids,
            Clock clock) {
        this.messages = messages;
        this.vocabularies = vocabularies;
        this.onePage = onePage;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    public Message draft(MessageText text, Actor by) {
        MessageAccess.requireWriter(by);
        requireKnown(text.topic());
        var message =
                Message.drafted(new MessageId(ids.next()), text, by.person(), clock.instant());
        try {
            messages.store(message, List.of(message.draftedEvent()));
        } catch (AlreadyExists repeated) {
            return messages.get(message.id());
        }
        return message;
    }

    public Message revise(MessageId id, MessageText text, Expected expected, Actor by) {
        var message = forWriter(id, expected, by);
        requireKnown(text.topic());
        messages.store(message, message.revise(text, by.person(), clock.instant()));
        return message;
    }

    /**
     * @param note what changed, for those who knew the message before
     * @throws MessageTooLong if it does not fit one page
     */
    public Message publish(MessageId id, @Nullable String note, Expected expected, Actor by) {
        var message = forWriter(id, expected, by);
        var published = message.publish(note, settings, by.person(), clock.instant());
        int percent = onePage.percent(message.text());
        if (percent > 100) {
            throw new MessageTooLong(percent);
        }
        messages.store(message, List.of(published));
        return message;
    }

    public Message confirm(MessageId id, LocalDate reviewBy, Expected expected, Actor by) {
        var message = forWriter(id, expected, by);
        messages.store(
                message,
                List.of(message.confirm(reviewBy, settings, by.person(), clock.instant())));
        return message;
    }

    public Message take(MessageId id, Expected expected, Actor by) {
        var message = forWriter(id, expected, by);
        messages.store(message, List.of(message.take(by.person(), clock.instant())));
        return message;
    }

    public Message retire(MessageId id, @Nullable String note, Expected expected, Actor by) {
        var message = forWriter(id, expected, by);
        messages.store(message, List.of(message.retire(note, by.person(), clock.instant())));
        return message;
    }

    /**
     * @throws MessageNotInState if it was ever published
     */
    public void discard(MessageId id, Expected expected, Actor by) {
        var message = forWriter(id, expected, by);
        messages.discard(message, List.of(message.discard(by.person(), clock.instant())));
    }

    private Message forWriter(MessageId id, Expected expected, Actor by) {
        MessageAccess.requireWriter(by);
        var message = messages.get(id);
        expected.check(message);
        return message;
    }

    private void requireKnown(Topic topic) {
        var vocabulary = vocabularies.current();
        for (var facet : Messages.Facet.values()) {
            var term = facet.of(topic);
            if (term != null && vocabulary.find(facet, term).isEmpty()) {
                throw new TermUnknown(facet.field(), term);
            }
        }
    }
}
