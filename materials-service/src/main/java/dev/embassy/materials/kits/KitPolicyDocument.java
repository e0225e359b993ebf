package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.PersistenceCreator;

/** The numbers in force, and how they came to be so. */
public final class KitPolicyDocument extends Aggregate<KitPolicyId> {

    /** So many changes are kept; the audit log has all of them. */
    static final int REMEMBERED_REVISIONS = 100;

    private KitSettings settings;
    private List<Revision> revisions;

    /**
     * One change.
     *
     * @param before the numbers until then
     */
    public record Revision(
            KitSettings before, KitSettings after, String reason, Person by, Instant at) {}

    @PersistenceCreator
    KitPolicyDocument(KitPolicyId id, KitSettings settings, List<Revision> revisions) {
        super(id);
        this.settings = settings;
        this.revisions = revisions;
    }

    /** What a programme starts with. */
    public static KitPolicyDocument startingWith(KitSettings settings) {
        return new KitPolicyDocument(KitPolicyId.THE_ONE, settings, List.of());
    }

    /**
     * @throws KitPolicyUnchanged if no number differs
     */
    public KitPolicyEvent change(KitSettings wanted, String reason, Person by, Instant at) {
        if (wanted.equals(settings)) {
            throw new KitPolicyUnchanged();
        }
        var before = settings;
        settings = wanted;
        revisions =
                Stream.concat(
                                Stream.of(new Revision(before, wanted, reason, by, at)),
                                revisions.stream())
                        .limit(REMEMBERED_REVISIONS)
                        .toList();
        return new KitPolicyEvent.Changed(wanted, before, reason, by, at);
    }

    public KitSettings settings() {
        return settings;
    }

    /** The newest first. */
    public List<Revision> revisions() {
        return revisions;
    }
}
