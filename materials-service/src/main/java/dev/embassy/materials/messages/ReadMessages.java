package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who sees what: published messages for members and organisers, all for those who write. */
@Component
public class ReadMessages {

    private final Messages messages;
    private final Clock clock;

    ReadMessages(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public Page<Message> list(Messages.Filter wanted, PageRequest page, Actor reader) {
        return messages.page(visible(wanted, reader), page);
    }

    /** How many there are by each term, each list counted as if nothing of it were chosen. */
    public Map<Messages.Facet, Map<String, Long>> facets(Messages.Filter wanted, Actor reader) {
        var filter = visible(wanted, reader);
        Map<Messages.Facet, Map<String, Long>> counts = new EnumMap<>(Messages.Facet.class);
        for (var facet : Messages.Facet.values()) {
            counts.put(facet, messages.countBy(facet, filter.without(facet)));
        }
        return counts;
    }

    /** What is there and what is missing; for those who write. */
    public List<Messages.Cell> cells(Actor reader) {
        MessageAccess.requireWriter(reader);
        return messages.cells(clock.instant());
    }

    /** One that is not published is not there for those who may not see it. */
    public Message get(MessageId id, Actor reader) {
        MessageAccess.requireReader(reader);
        return messages.find(id)
                .filter(message ->
                        MessageAccess.mayWrite(reader) || message.state() == MessageState.PUBLISHED)
                .orElseThrow(() -> new MessageNotFound(id));
    }

    private static Messages.Filter visible(Messages.Filter wanted, Actor reader) {
        if (MessageAccess.mayWrite(reader)) {
            return wanted;
        }
        MessageAccess.requireReader(reader);
        if (wanted.state() != null && wanted.state() != MessageState.PUBLISHED) {
            throw new NotAllowed("Only advocates and staff see what is not published.");
        }
        return wanted.published();
    }
}
