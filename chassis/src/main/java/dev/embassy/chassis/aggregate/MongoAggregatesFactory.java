package dev.embassy.chassis.aggregate;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.OutboxEntries;
import dev.embassy.chassis.events.OutboxRelay;
import java.time.Clock;
import org.springframework.data.mongodb.core.MongoOperations;

/** Makes the stores of a service's aggregates and lets the relay know of each. */
public final class MongoAggregatesFactory {

    private final MongoOperations mongo;
    private final OutboxEntries entries;
    private final OutboxRelay relay;
    private final Clock clock;

    public MongoAggregatesFactory(
            MongoOperations mongo, OutboxEntries entries, OutboxRelay relay, Clock clock) {
        this.mongo = mongo;
        this.entries = entries;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * @param collection where the documents are
     * @param topic where their events go, such as {@code materials.kit-requests}; created if
     *     missing
     * @param wire how a domain event looks to others
     */
    public <A extends Aggregate<?>, E> MongoAggregates<A, E> create(
            Class<A> type, String collection, String topic, EventWire<E> wire) {
        return new MongoAggregates<>(
                type, collection, wire, mongo, entries, relay.source(collection, topic), clock);
    }
}
