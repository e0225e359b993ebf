package dev.embassy.chassis.sample;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A jar of marbles. */
public final class Jar extends Aggregate<JarId> {

    private final String label;
    private final Person owner;
    private int marbles;
    private @Nullable Instant lastFilledAt;
    private Lid lid = new Lid.Open();

    public sealed interface Lid {
        record Open() implements Lid {}

        record Closed(Instant at) implements Lid {}
    }

    Jar(JarId id, String label, Person owner) {
        super(id);
        this.label = label;
        this.owner = owner;
    }

    public JarEvent.Marble add(int count, Person by, Instant at) {
        marbles += count;
        lastFilledAt = at;
        return new JarEvent.Marble(id(), label, marbles, by, at);
    }

    public void close(Instant at) {
        lid = new Lid.Closed(at);
    }

    public Lid lid() {
        return lid;
    }

    @Override
    public String caption() {
        return label;
    }

    public String label() {
        return label;
    }

    public int marbles() {
        return marbles;
    }

    public Person owner() {
        return owner;
    }

    public @Nullable Instant lastFilledAt() {
        return lastFilledAt;
    }

    /** What happens to jars. */
    public sealed interface JarEvent {
        record Marble(JarId id, String label, int marbles, Person by, Instant at)
                implements JarEvent {}
    }

    /** The payload others see. */
    public record MarbleAdded(String id, String label, int marbles) {}

    static dev.embassy.chassis.events.Outgoing wire(JarEvent event) {
        return switch (event) {
            case JarEvent.Marble it ->
                    new dev.embassy.chassis.events.Outgoing(
                            "sample.marble-added.v1",
                            new MarbleAdded(it.id().value(), it.label(), it.marbles()),
                            it.by(),
                            it.at(),
                            "now " + it.marbles());
        };
    }
}
