package dev.embassy.chassis.sample;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.InMemoryAggregates;

/** Fixtures. */
public final class Jars {

    private Jars() {}

    public static Jar jar(String id, String label, Person owner) {
        return new Jar(new JarId(id), label, owner);
    }

    public static InMemoryAggregates<Jar, Jar.JarEvent> inMemory() {
        return new InMemoryAggregates<>(Jar.class, Jar::wire);
    }
}
