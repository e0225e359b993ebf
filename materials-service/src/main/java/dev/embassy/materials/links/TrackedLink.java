package dev.embassy.materials.links;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** A short link that counts who follows it. */
public final class TrackedLink extends Aggregate<LinkId> {

    /** More changes than a link sees in its life; the audit log keeps all. */
    private static final int PAST_DESTINATIONS = 200;

    private final LinkCode code;
    private final Person owner;
    private final Instant createdAt;
    private LinkDescription description;
    private List<Past> past;
    private @Nullable Disabling disabling;
    private @Nullable Instant expiryUntold;
    private Instant updatedAt;
    private List<String> words;

    /**
     * A destination the link had before.
     *
     * @param until when it got another one
     * @param by who gave it the other one
     */
    public record Past(Destination destination, Instant until, Person by) {}

    /**
     * Switched off.
     *
     * @param byStaff then only staff switch it on again
     */
    public record Disabling(Person by, Instant at, boolean byStaff, @Nullable String reason) {}

    @PersistenceCreator
    TrackedLink(
            LinkId id,
            LinkCode code,
            Person owner,
            Instant createdAt,
            LinkDescription description,
            List<Past> past,
            @Nullable Disabling disabling,
            @Nullable Instant expiryUntold,
            Instant updatedAt,
            List<String> words) {
        super(id);
        this.code = code;
        this.owner = owner;
        this.createdAt = createdAt;
        this.description = description;
        this.past = past;
        this.disabling = disabling;
        this.expiryUntold = expiryUntold;
        this.updatedAt = updatedAt;
        this.words = words;
    }

    @Override
    public String caption() {
        return description.label();
    }

    /**
     * @throws ExpiryInThePast if it would have expired before it began
     */
    public static TrackedLink made(
            LinkId id, LinkCode code, LinkDescription description, Person owner, Instant at) {
        refusePast(description, at);
        return new TrackedLink(
                id,
                code,
                owner,
                at,
                description,
                List.of(),
                null,
                description.expiresAt(),
                at,
                words(code, description));
    }

    public LinkEvent created() {
        return new LinkEvent.Created(snapshot(createdAt), owner, createdAt);
    }

    /**
     * @throws ExpiryInThePast if the new last moment has passed already
     */
    public LinkEvent change(LinkDescription changed, Person by, Instant at) {
        if (!Objects.equals(changed.expiresAt(), description.expiresAt())) {
            refusePast(changed, at);
            expiryUntold = changed.expiresAt();
        }
        if (!changed.destination().equals(description.destination())) {
            var all = new ArrayList<>(past);
            all.add(new Past(description.destination(), at, by));
            past =
                    all.subList(Math.max(0, all.size() - PAST_DESTINATIONS), all.size()).stream()
                            .toList();
        }
        var before = description;
        description = changed;
        words = words(code, changed);
        updatedAt = at;
        return new LinkEvent.Changed(snapshot(at), before, by, at);
    }

    public LinkEvent disable(boolean byStaff, @Nullable String reason, Person by, Instant at) {
        if (disabling != null) {
            throw new LinkNotInState("It is switched off already.");
        }
        disabling = new Disabling(by, at, byStaff, reason);
        updatedAt = at;
        return new LinkEvent.Disabled(snapshot(at), reason, by, at);
    }

    public LinkEvent enable(boolean byStaff, Person by, Instant at) {
        if (disabling == null) {
            throw new LinkNotInState("It is not switched off.");
        }
        if (disabling.byStaff() && !byStaff) {
            throw new LinkNotInState("Staff have switched it off. Ask them to switch it on again.");
        }
        disabling = null;
        updatedAt = at;
        return new LinkEvent.Enabled(snapshot(at), by, at);
    }

    /**
     * Says once that its time has passed.
     *
     * @throws LinkNotInState if it has not, or that was said
     */
    public LinkEvent expire(Person by, Instant at) {
        var expiry = expiryUntold;
        if (expiry == null || expiry.isAfter(at)) {
            throw new LinkNotInState("It has not expired.");
        }
        expiryUntold = null;
        return new LinkEvent.Expired(snapshot(at), by, at);
    }

    private static void refusePast(LinkDescription description, Instant at) {
        if (description.expiresAt() != null && !description.expiresAt().isAfter(at)) {
            throw new ExpiryInThePast();
        }
    }

    /** Disabled outweighs expired: prolonging alone does not bring it back. */
    public LinkState state(Instant at) {
        if (disabling != null) {
            return LinkState.DISABLED;
        }
        var expiry = description.expiresAt();
        return expiry != null && !expiry.isAfter(at) ? LinkState.EXPIRED : LinkState.ACTIVE;
    }

    private static List<String> words(LinkCode code, LinkDescription description) {
        var campaign = description.campaign();
        var url = description.destination().url();
        return Stream.of(
                        words(code.value()),
                        words(description.label()),
                        words(campaign == null ? "" : campaign),
                        words(url == null ? "" : URI.create(url).getHost()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** What a search looks at: the beginnings of these. */
    public static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Snapshot snapshot(Instant at) {
        return new Snapshot(id(), code, owner, description, state(at), createdAt);
    }

    /** A link as it was right after an event. */
    public record Snapshot(
            LinkId id,
            LinkCode code,
            Person owner,
            LinkDescription description,
            LinkState state,
            Instant createdAt) {}

    public LinkCode code() {
        return code;
    }

    public Person owner() {
        return owner;
    }

    public LinkDescription description() {
        return description;
    }

    /** Oldest first. */
    public List<Past> past() {
        return past;
    }

    public @Nullable Disabling disabling() {
        return disabling;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it will have expired or has, as long as nobody was told; null otherwise. */
    public @Nullable Instant expiryUntold() {
        return expiryUntold;
    }

    /** In lower case. */
    public List<String> words() {
        return words;
    }
}
