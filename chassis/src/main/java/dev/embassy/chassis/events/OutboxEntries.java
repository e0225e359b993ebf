package dev.embassy.chassis.events;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.id.UuidV7;
import io.micrometer.tracing.Tracer;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/** The form of an event within the outbox of its aggregate's document. */
public final class OutboxEntries {

    private final JsonMapper json;
    private final ObjectProvider<Tracer> tracer;

    public OutboxEntries(JsonMapper json, ObjectProvider<Tracer> tracer) {
        this.json = json;
        this.tracer = tracer;
    }

    /**
     * @param subjectName what people know the aggregate by
     */
    public Document write(Outgoing outgoing, @Nullable String subjectName, long sequence) {
        return new Document("id", UuidV7.ordered(outgoing.at(), sequence))
                .append("type", outgoing.type())
                .append("subjectName", subjectName)
                .append("sequence", sequence)
                .append("at", Date.from(outgoing.at()))
                .append("byId", outgoing.by().id())
                .append("byName", outgoing.by().name())
                .append("note", outgoing.note())
                .append("data", json.writeValueAsString(outgoing.data()))
                .append("trace", currentTrace());
    }

    static OutboxEvent read(String subject, Document entry) {
        return new OutboxEvent(
                entry.getString("id"),
                entry.getString("type"),
                subject,
                entry.getString("subjectName"),
                entry.get("sequence", Number.class).longValue(),
                entry.getDate("at").toInstant(),
                new Person(entry.getString("byId"), entry.getString("byName")),
                entry.getString("note"),
                entry.getString("data"),
                entry.getString("trace"));
    }

    private @Nullable String currentTrace() {
        var available = tracer.getIfAvailable();
        var span = available == null ? null : available.currentSpan();
        if (span == null) {
            return null;
        }
        var context = span.context();
        return "00-%s-%s-%s"
                .formatted(
                        context.traceId(),
                        context.spanId(),
                        Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
    }
}
