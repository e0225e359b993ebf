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

    /**
     * One rule.
     *
     * @param leftToStaff it passes, though staff decide, also for somebody trusted
     * @param remedy what would change it; not there where it passes by itself
     */
    record RuleView(
            String rule,
            boolean passed,
            boolean leftToStaff,
            String fact,
            @Nullable String remedy) {

        static RuleView of(Eligibility.Rule rule) {
            return new RuleView(
                    rule.rule(), rule.passed(), rule.leftToStaff(), rule.fact(), rule.remedy());
        }
    }

    record PrintableFallbackView(String message, String materialsUrl, String zipUrl) {}

    static EligibilityView of(Eligibility eligibility, String meetupId) {
        var url = "/api/kits/meetups/" + meetupId + "/materials";
        return new EligibilityView(
                eligibility.eligible(),
                eligibility.orderBy(),
                eligibility.rules().stream().map(RuleView::of).toList(),
                eligibility.isTooLate()
                        ? new PrintableFallbackView(
                                "A parcel would come too late. Stickers, posters and handouts can"
                                        + " be printed from the meetup's materials.",
                                url,
                                url + ".zip")
                        : null);
    }
}
