package dev.embassy.chassis.events;

import org.springframework.data.mongodb.core.MongoOperations;

/** Makes the replicas a service keeps. */
public final class ReplicasFactory {

    private final MongoOperations mongo;

    public ReplicasFactory(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public <T> Replicas<T> create(Class<T> type, String collection) {
        return new Replicas<>(type, collection, mongo);
    }
}
