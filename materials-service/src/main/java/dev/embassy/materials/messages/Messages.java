package dev.embassy.materials.messages;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All messages. */
public interface Messages {

    Optional<Message> find(MessageId id);

    void store(Message message, List<MessageEvent> events);

    /** Nothing finds it any more, and nothing new comes under its identifier. */
    void discard(Message message, List<MessageEvent> events);

    /** Lets go of the texts of those that were discarded by then, of so many at most. */
    void forgetDiscarded(Instant until, int limit);

    /** The last changed first. */
    Page<Message> page(Filter filter, PageRequest page);

    /** How many match, by the terms of one list; a message that names none is not counted. */
    Map<String, Long> countBy(Facet facet, Filter filter);

    /** How many there are by topic and state, without those retired; expired ones apart. */
    List<Cell> cells(Instant now);

    /** Whether any message, retired ones included, is filed under the term. */
    boolean uses(Facet facet, String term);

    /** Those whose owner is to be asked by now, at most so many. */
    List<Message> toChase(Instant now, int limit);

    List<TimelineEntry> timeline(MessageId id);

    default Message get(MessageId id) {
        return find(id).orElseThrow(() -> new MessageNotFound(id));
    }

    /** The lists that a message is filed under. */
    enum Facet {
        AUDIENCE("audience"),
        COMPETITOR("competitor"),
        USE_CASE("useCase");

        private final String field;

        Facet(String field) {
            this.field = field;
        }

        /** Its component of {@link Topic}. */
        public String field() {
            return field;
        }

        public @Nullable String of(Topic topic) {
            return switch (this) {
                case AUDIENCE -> topic.audience();
                case COMPETITOR -> topic.competitor();
                case USE_CASE -> topic.useCase();
            };
        }
    }

    /**
     * What a list shows; null means all.
     *
     * @param text occurs in the message, in any case
     * @param expiredBy only published ones whose review-by date is over by then
     */
    record Filter(
            @Nullable String text,
            Topic topic,
            @Nullable MessageState state,
            @Nullable Instant expiredBy,
            @Nullable String ownerId) {

        public static final Filter ALL = new Filter(null, Topic.OPEN, null, null, null);

        public Filter published() {
            return new Filter(text, topic, MessageState.PUBLISHED, expiredBy, ownerId);
        }

        /** The same, whatever the term of that list. */
        public Filter without(Facet facet) {
            var open =
                    switch (facet) {
                        case AUDIENCE -> new Topic(null, topic.competitor(), topic.useCase());
                        case COMPETITOR -> new Topic(topic.audience(), null, topic.useCase());
                        case USE_CASE -> new Topic(topic.audience(), topic.competitor(), null);
                    };
            return new Filter(text, open, state, expiredBy, ownerId);
        }
    }

    /** How many messages a topic has, of each kind. */
    record Cell(Topic topic, long published, long expired, long drafts) {}
}
