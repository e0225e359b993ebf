package dev.embassy.materials.kits.web;

import dev.embassy.materials.kits.Eligibility;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a kit may be ordered, rule by rule.
 *
 * @param orderBy the last day to order
 * @param printableFallback what can be had when it is too late for a parcel
 */
record EligibilityView(
        boolean eligible,
        LocalDate orderBy,
        List<RuleView> rules,
        @Nullable PrintableFallbackView printableFallback) {

    record RuleView(String rule, boolean passed, String fact, @Nullable String remedy) {}

    record PrintableFallbackView(String message, String materialsUrl, String zipUrl) {}

    static EligibilityView of(Eligibility eligibility, String meetupId) {
        var url = "/api/kits/meetups/" + meetupId + "/materials";
        return new EligibilityView(
                eligibility.eligible(),
                eligibility.orderBy(),
                eligibility.rules().stream()
                        .map(it -> new RuleView(it.rule(), it.passed(), it.fact(), it.remedy()))
                        .toList(),
                eligibility.isTooLate()
                        ? new PrintableFallbackView(
                                "A parcel would come too late. Stickers, posters and handouts can"
                                        + " be printed from the meetup's materials.",
                                url,
                                url + ".zip")
                        : null);
    }
}
