package dev.embassy.materials.links;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * The sites that links may lead to, as staff have them; one for the whole programme. An entry is a
 * host, {@code www.example.org}, or all hosts below one, {@code *.example.org}.
 */
public final class AllowedHosts extends Aggregate<AllowedHostsId> {

    public static final int MOST = 200;

    private List<String> entries;
    private @Nullable Person changedBy;
    private @Nullable Instant changedAt;

    @PersistenceCreator
    AllowedHosts(
            AllowedHostsId id,
            List<String> entries,
            @Nullable Person changedBy,
            @Nullable Instant changedAt) {
        super(id);
        this.entries = entries;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    /** Before staff have said anything. */
    static AllowedHosts of(List<String> entries) {
        return new AllowedHosts(
                AllowedHostsId.ONLY,
                entries.stream().map(AllowedHosts::checked).distinct().sorted().toList(),
                null,
                null);
    }

    public record Changed(
            AllowedHostsId id,
            List<String> entries,
            List<String> added,
            List<String> removed,
            Person by,
            Instant at) {}

    /**
     * @throws HostNotFit if an entry is no host
     */
    public Changed change(List<String> wanted, Person by, Instant at) {
        if (wanted.size() > MOST) {
            throw new HostNotFit("At most %d sites fit on the list.".formatted(MOST));
        }
        var before = entries;
        entries = wanted.stream().map(AllowedHosts::checked).distinct().sorted().toList();
        changedBy = by;
        changedAt = at;
        var now = entries;
        return new Changed(
                id(),
                now,
                now.stream().filter(it -> !before.contains(it)).toList(),
                before.stream().filter(it -> !now.contains(it)).toList(),
                by,
                at);
    }

    private static String checked(String typed) {
        var entry = typed.strip().toLowerCase(Locale.ROOT);
        var host = entry.startsWith("*.") ? entry.substring(2) : entry;
        if (!WebAddress.isHost(host)) {
            throw new HostNotFit(
                    "“%s” is no site. Write it like www.example.org, or *.example.org for all sites below it."
                            .formatted(typed.strip()));
        }
        return entry;
    }

    public boolean allow(String host) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.startsWith("*.")
                                ? host.endsWith(entry.substring(1))
                                : host.equals(entry));
    }

    public List<String> entries() {
        return entries;
    }

    public @Nullable Person changedBy() {
        return changedBy;
    }

    public @Nullable Instant changedAt() {
        return changedAt;
    }
}
