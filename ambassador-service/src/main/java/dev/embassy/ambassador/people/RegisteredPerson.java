package dev.embassy.ambassador.people;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.search.SearchWords;
import dev.embassy.chassis.secret.Sealed;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who signed in at least once. */
public final class RegisteredPerson extends Aggregate<PersonId> {

    private String name;
    private List<String> words;
    private @Nullable Sealed email;
    private @Nullable String timeZone;
    private String locale;
    private Set<NotificationKind> optOuts;

    /** The kinds that are mailed once a day. Null in a record from before one could choose it. */
    private @Nullable Set<NotificationKind> daily;

    /** Null in a record from before they were kept. */
    private @Nullable Set<String> roles;

    private Instant createdAt;
    private Instant updatedAt;

    private RegisteredPerson(
            PersonId id,
            String name,
            List<String> words,
            @Nullable Sealed email,
            @Nullable String timeZone,
            String locale,
            Set<NotificationKind> optOuts,
            @Nullable Set<NotificationKind> daily,
            @Nullable Set<String> roles,
            Instant createdAt,
            Instant updatedAt) {
        super(id);
        this.name = name;
        this.words = words;
        this.email = email;
        this.timeZone = timeZone;
        this.locale = locale;
        this.optOuts = optOuts;
        this.daily = daily;
        this.roles = roles;
        this.createdAt = createdAt;
        this.updatedAt = updatedAt;
    }

    @Override
    public String caption() {
        return name;
    }

    /** A record for somebody seen for the first time; {@link #signedIn} fills in the rest. */
    public static RegisteredPerson unknown(PersonId id, Instant at) {
        return new RegisteredPerson(
                id, "", List.of(), null, null, "en", Set.of(), Set.of(), Set.of(), at, at);
    }

    /** Takes over name and address from the identity provider; empty if nothing is new. */
    public Optional<PersonEvent> signedIn(
            String name, @Nullable String email, EmailSeal seal, Instant at) {
        if (this.name.equals(name) && Objects.equals(seal.open(id(), this.email), email)) {
            return Optional.empty();
        }
        this.name = name;
        this.words = SearchWords.of(name);
        this.email = email == null ? null : seal.seal(id(), email);
        this.updatedAt = at;
        return Optional.of(changed(email, at));
    }

    /**
     * Takes over the roles from the identity provider. They say whom to ask for something, not what
     * somebody may do.
     *
     * @return whether they are others than before
     */
    public boolean seenAs(Set<String> roles) {
        if (roles.equals(this.roles)) {
            return false;
        }
        this.roles = Set.copyOf(roles);
        return true;
    }

    /** Whether the person had the role when they were last here. */
    public boolean holds(String role) {
        return roles != null && roles.contains(role);
    }

    /** Changes how the person wants to be addressed; absent values stay as they are. */
    public PersonEvent prefer(Preferences preferences, EmailSeal seal, Instant at) {
        if (preferences.timeZone() != null) {
            timeZone = preferences.timeZone().isEmpty() ? null : preferences.timeZone();
        }
        if (preferences.locale() != null) {
            locale = preferences.locale();
        }
        preferences.mails().forEach(this::mail);
        updatedAt = at;
        return changed(seal.open(id(), email), at);
    }

    private void mail(NotificationKind kind, MailTiming timing) {
        optOuts = with(optOuts, kind, timing == MailTiming.NEVER);
        daily = with(daily, kind, timing == MailTiming.DAILY);
    }

    private static Set<NotificationKind> with(
            @Nullable Set<NotificationKind> kinds, NotificationKind kind, boolean among) {
        var changed = EnumSet.noneOf(NotificationKind.class);
        if (kinds != null) {
            changed.addAll(kinds);
        }
        changed.remove(kind);
        if (among) {
            changed.add(kind);
        }
        return changed;
    }

    /** When mails of this kind are sent to the person, if at all. */
    public MailTiming mailAbout(NotificationKind kind) {
        if (kind.mandatory()) {
            return MailTiming.AT_ONCE;
        }
        if (optOuts.contains(kind)) {
            return MailTiming.NEVER;
        }
        return daily != null && daily.contains(kind) ? MailTiming.DAILY : MailTiming.AT_ONCE;
    }

    public Person reference() {
        return new Person(id().value(), name);
    }

    public String name() {
        return name;
    }

    public List<String> words() {
        return words;
    }

    /** As chosen; null where the person goes by the clock of whatever device is at hand. */
    public @Nullable String timeZone() {
        return timeZone;
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The address to write to, if the identity provider knows one. */
    public Optional<String> email(EmailSeal seal) {
        return Optional.ofNullable(seal.open(id(), email));
    }

    private PersonEvent changed(@Nullable String email, Instant at) {
        return new PersonEvent.Changed(reference(), email, timeZone, locale, at);
    }
}
