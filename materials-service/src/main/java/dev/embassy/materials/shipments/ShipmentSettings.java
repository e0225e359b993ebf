package dev.embassy.materials.shipments;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the programme has decided about parcels.
 *
 * @param usesPerLink how often one address link may be opened or sent within {@code attemptsPer}
 * @param missesPerCaller how many links that are none one caller may try within it
 * @param attemptsPer the time after which counting begins anew
 * @param carriers those whose tracking pages are known
 * @param customsArea countries into which nothing has to be declared; ISO 3166-1 alpha-2
 * @param unheardAfter how long after a parcel has left its address is forgotten where nobody said
 *     what became of it
 * @param remindAfter how long after the question for an address its recipient is reminded, each
 *     time later than the time before; empty for never
 * @param sender who sends, line by line, for labels and customs
 */
@ConfigurationProperties("embassy.shipments")
public record ShipmentSettings(
        @DefaultValue("60") int usesPerLink,
        @DefaultValue("30") int missesPerCaller,
        @DefaultValue("1h") Duration attemptsPer,
        @DefaultValue List<Carrier> carriers,
        @DefaultValue Set<String> customsArea,
        @DefaultValue("60d") Duration unheardAfter,
        @DefaultValue({"3d", "7d"}) List<Duration> remindAfter,
        @DefaultValue List<String> sender) {

    public ShipmentSettings {
        remindAfter = List.copyOf(remindAfter);
        var before = Duration.ZERO;
        for (var after : remindAfter) {
            if (after.compareTo(before) <= 0) {
                throw new IllegalArgumentException(
                        "Each of remind-after is later than the one before: " + remindAfter);
            }
            before = after;
        }
    }

    /**
     * How long a recipient who was reminded so many times is left alone; a reminder that is late
     * makes the next one later.
     *
     * @param reminders less than there are
     */
    Duration quietAfter(int reminders) {
        var since = reminders == 0 ? Duration.ZERO : remindAfter.get(reminders - 1);
        return remindAfter.get(reminders).minus(since);
    }

    /** Whether a parcel to the country passes customs. */
    public boolean declaresTo(String country) {
        return !customsArea.contains(country);
    }
}
