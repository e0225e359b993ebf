package dev.embassy.materials.messages.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.messages.Message;
import dev.embassy.materials.messages.MessageEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages on the wire. */
@Component
class MessageWire implements EventWire<MessageEvent> {

    @Override
    public Outgoing describe(MessageEvent event) {
        return new Outgoing(
                type(event), payload(event.message()), event.by(), event.at(), note(event));
    }

    private static String type(MessageEvent event) {
        return switch (event) {
            case MessageEvent.Drafted e -> "materials.message-drafted.v1";
            case MessageEvent.Revised e -> "materials.message-revised.v1";
            case MessageEvent.Published e -> "materials.message-published.v1";
            case MessageEvent.Confirmed e -> "materials.message-confirmed.v1";
            case MessageEvent.Taken e -> "materials.message-taken.v1";
            case MessageEvent.Retired e -> "materials.message-retired.v1";
            case MessageEvent.Discarded e -> "materials.message-discarded.v1";
            case MessageEvent.Expired e -> "materials.message-expired.v1";
            case MessageEvent.Chased e -> "materials.message-chased.v1";
        };
    }

    private static @Nullable String note(MessageEvent event) {
        return switch (event) {
            case MessageEvent.Published e -> e.note();
            case MessageEvent.Retired e -> e.note();
            case MessageEvent.Confirmed e -> "Good until " + e.message().text().reviewBy();
            default -> null;
        };
    }

    private static MessagePayload payload(Message.Snapshot message) {
        var text = message.text();
        return new MessagePayload(
                message.id().value(),
                text.claim(),
                text.topic().audience(),
                text.topic().competitor(),
                text.topic().useCase(),
                text.argument(),
                text.evidence(),
                text.whenHappy(),
                text.neverSay(),
                message.state(),
                message.owner(),
                text.reviewBy(),
                message.edition(),
                message.chases());
    }
}
