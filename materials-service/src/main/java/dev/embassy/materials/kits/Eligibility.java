package dev.embassy.materials.kits;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a kit may be ordered, and why.
 *
 * @param orderBy the last day to order
 * @param rules all rules, those that pass as well
 */
public record Eligibility(boolean eligible, LocalDate orderBy, List<Rule> rules) {

    /** The rule that says it is too late; then what can be printed is still there. */
    public static final String TIME = "time";

    /**
     * One rule and what it found.
     *
     * @param rule its name, stable
     * @param leftToStaff it passes, though not by itself: staff decide, whoever asks
     * @param fact what is so
     * @param remedy what to do; null where it passes by itself
     */
    public record Rule(
            String rule,
            boolean passed,
            boolean leftToStaff,
            String fact,
            @Nullable String remedy) {

        static Rule passed(String rule, String fact) {
            return new Rule(rule, true, false, fact, null);
        }

        static Rule leftToStaff(String rule, String fact, String remedy) {
            return new Rule(rule, true, true, fact, remedy);
        }

        static Rule failed(String rule, String fact, String remedy) {
            return new Rule(rule, false, false, fact, remedy);
        }
    }

    /** No rule refuses it, and one wants staff to look at it, also if the requester is trusted. */
    public boolean isLeftToStaff() {
        return eligible && rules.stream().anyMatch(Rule::leftToStaff);
    }

    /** Too late for the parcel. */
    public boolean isTooLate() {
        return rules.stream().anyMatch(rule -> rule.rule().equals(TIME) && !rule.passed());
    }
}
