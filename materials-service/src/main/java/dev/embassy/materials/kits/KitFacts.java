package dev.embassy.materials.kits;

import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the policy looks at, apart from its own numbers: so the same facts can be judged by
 * another policy later.
 *
 * @param unreported the requester's meetups that are over without a report, however long
 * @param otherKitRequests how many other requests take the meetup
 * @param now when it was judged
 * @param otherKits how many kits those ask for together; null where that was not kept, then one
 *     each
 * @param sizesOnOffer of the kits that could be ordered; null where that was not kept, then all
 * @param reportedInARow how many of the requester's last meetups were reported, up to the first
 *     that was not; null where that was not kept
 */
public record KitFacts(
        boolean member,
        boolean organiser,
        OfMeetup meetup,
        List<Unreported> unreported,
        int otherKitRequests,
        Money value,
        OfKit kit,
        Instant now,
        @Nullable Integer otherKits,
        @Nullable List<KitSize> sizesOnOffer,
        @Nullable Integer reportedInARow) {

    /**
     * What counts of the kit that is asked for.
     *
     * @param quantity of kits
     * @param valueLimit of one kit in euro cents, where the kit has one of its own
     * @param handlingDays where the kit takes others than the policy says
     */
    public record OfKit(
            KitSize size,
            int quantity,
            @Nullable Long valueLimit,
            @Nullable Integer handlingDays) {}

    /** What counts of a meetup. */
    public record OfMeetup(
            Meetup.Format format,
            Meetup.State state,
            Instant startsAt,
            @Nullable String timeZone,
            @Nullable String country,
            int expectedAttendance) {

        static OfMeetup of(Meetup meetup) {
            return new OfMeetup(
                    meetup.format(),
                    meetup.state(),
                    meetup.startsAt(),
                    meetup.timeZone(),
                    meetup.country(),
                    meetup.expectedAttendance());
        }
    }

    /** A meetup that is over and not reported. */
    public record Unreported(String title, Instant endedAt) {}

    /** The last day to order under these settings. */
    public LocalDate orderBy(KitSettings settings) {
        return settings.orderBy(
                Meetup.day(meetup.startsAt(), meetup.timeZone()),
                meetup.country(),
                kit.handlingDays());
    }

    /** Whether the requester was trusted by these settings; no, where the reports were not kept. */
    boolean isTrusted(KitSettings settings) {
        int wanted = settings.trustedAfterReports();
        return wanted > 0 && reportedInARow != null && reportedInARow >= wanted;
    }

    /** How many kits the meetup would have with these. */
    int kitsOfMeetup() {
        return kitsOfOthers() + kit.quantity();
    }

    int kitsOfOthers() {
        return otherKits == null ? otherKitRequests : otherKits;
    }

    /**
     * What the kits together may be worth under these settings; asking for more kits than a meetup
     * may have does not make it more.
     */
    public Money valueLimit(KitSettings settings) {
        return valueLimitOfOne(settings).times(Math.min(kit.quantity(), settings.kitsPerMeetup()));
    }

    Money valueLimitOfOne(KitSettings settings) {
        var own = kit.valueLimit();
        return own == null ? settings.valueLimit(kit.size(), 1) : Money.eur(own);
    }

    /** The smallest size on offer that is enough for the people expected; else the largest. */
    KitSize fittingSize(KitSettings settings) {
        var wanted = settings.sizeFor(meetup.expectedAttendance());
        var offered =
                sizesOnOffer == null || sizesOnOffer.isEmpty()
                        ? List.of(KitSize.values())
                        : sizesOnOffer;
        return offered.stream()
                .filter(size -> size.compareTo(wanted) >= 0)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> offered.stream().max(Comparator.naturalOrder()).orElseThrow());
    }
}
