package dev.embassy.chassis.events;

import org.springframework.util.ClassUtils;

/**
 * Consumes the events of one topic: a translator from another service's events to a use case of
 * this one. Events come at least once and mostly in order per subject; one that was dead-lettered
 * and replayed, or delivered to an instance that was paused, comes late. The effect must be the
 * same however often and late they come.
 */
public interface Feed {

    /** Such as {@code ambassador.meetups}. */
    String topic();

    /** Takes one event; ignores types it does not know. Whatever it throws is retried. */
    void on(IncomingEvent event);

    /** The capability this feed belongs to: with the topic it makes the consumer group. */
    default String name() {
        var owner = ClassUtils.getPackageName(ClassUtils.getUserClass(this));
        var capability =
                owner.endsWith(".messaging")
                        ? owner.substring(0, owner.length() - ".messaging".length())
                        : owner;
        return capability.substring(capability.lastIndexOf('.') + 1);
    }
}
