package dev.embassy.materials.kits;

import dev.embassy.materials.terms.Money;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every number of the kit policy. What is configured is where a programme starts; staff change it
 * later in {@link KitPolicyDocument}.
 *
 * @param valueLimitSmall in euro cents, for each S kit
 * @param valueLimitAbove in euro cents, for each larger kit
 * @param leastInPerson so many people have to be expected where people meet
 * @param moreThanOnline more than so many have to be expected online
 * @param reportGraceDays how long a report may take
 * @param kitsPerMeetup how many kits a meetup may have at a time, over all its requests
 * @param trustedAfterReports an organiser whose last so many meetups are all reported is trusted; 0
 *     trusts nobody
 * @param handlingDays from approval to the carrier
 * @param defaultTransitDays to countries that are not in the table
 * @param transitDays by ISO 3166-1 alpha-2 code
 * @param peopleSmall an S kit is for up to so many
 * @param peopleMedium an M kit is for up to so many
 * @param peopleLarge an L kit is for up to so many
 */
@ConfigurationProperties("embassy.kits")
public record KitSettings(
        @DefaultValue("25000") long valueLimitSmall,
        @DefaultValue("50000") long valueLimitAbove,
        @DefaultValue("10") int leastInPerson,
        @DefaultValue("100") int moreThanOnline,
        @DefaultValue("14") int reportGraceDays,
        @DefaultValue("1") int kitsPerMeetup,
        @DefaultValue("3") int trustedAfterReports,
        @DefaultValue("3") int handlingDays,
        @DefaultValue("14") int defaultTransitDays,
        @DefaultValue Map<String, Integer> transitDays,
        @DefaultValue("20") int peopleSmall,
        @DefaultValue("50") int peopleMedium,
        @DefaultValue("100") int peopleLarge) {

    public Money valueLimit(KitSize size, int kits) {
        return Money.eur(size == KitSize.S ? valueLimitSmall : valueLimitAbove).times(kits);
    }

    public int transitDaysTo(@Nullable String country) {
        return country == null
                ? defaultTransitDays
                : transitDays.getOrDefault(country, defaultTransitDays);
    }

    /**
     * The last day to order for something that has to be there the day before.
     *
     * @param ownHandlingDays those of the kit; null for those of the policy
     */
    public LocalDate orderBy(
            LocalDate meetupDay, @Nullable String country, @Nullable Integer ownHandlingDays) {
        int handling = ownHandlingDays == null ? handlingDays : ownHandlingDays;
        return meetupDay.minusDays(1L + transitDaysTo(country) + handling);
    }

    /** A kit of that size is for up to so many. */
    public int people(KitSize size) {
        return switch (size) {
            case S -> peopleSmall;
            case M -> peopleMedium;
            case L -> peopleLarge;
        };
    }

    /** The smallest that is enough; the largest there is for more. */
    public KitSize sizeFor(int expected) {
        return expected <= peopleSmall
                ? KitSize.S
                : expected <= peopleMedium ? KitSize.M : KitSize.L;
    }
}
