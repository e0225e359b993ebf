package dev.embassy.materials.kits;

import dev.embassy.materials.terms.Money;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the programme has decided about kits.
 *
 * @param valueLimitSmall in euro cents, for each S kit
 * @param valueLimitAbove in euro cents, for each larger kit
 * @param handlingDays from approval to the carrier
 * @param reportGraceDays how long a report may take
 * @param defaultTransitDays to countries that are not in the table
 * @param transitDays by ISO 3166-1 alpha-2 code
 */
@ConfigurationProperties("embassy.kits")
public record KitSettings(
        @DefaultValue("25000") long valueLimitSmall,
        @DefaultValue("50000") long valueLimitAbove,
        @DefaultValue("3") int handlingDays,
        @DefaultValue("14") int reportGraceDays,
        @DefaultValue("14") int defaultTransitDays,
        @DefaultValue Map<String, Integer> transitDays) {

    public Money valueLimit(KitSize size, int kits) {
        return Money.eur(size == KitSize.S ? valueLimitSmall : valueLimitAbove).times(kits);
    }

    public int transitDaysTo(@Nullable String country) {
        return country == null
                ? defaultTransitDays
                : transitDays.getOrDefault(country, defaultTransitDays);
    }

    /** The last day to order for something that has to be there the day before. */
    public LocalDate orderBy(LocalDate meetupDay, @Nullable String country) {
        return meetupDay.minusDays(1L + transitDaysTo(country) + handlingDays);
    }
}
