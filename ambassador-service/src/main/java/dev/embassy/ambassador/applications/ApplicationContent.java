package dev.embassy.ambassador.applications;

import dev.embassy.ambassador.people.IsoCodes;
import dev.embassy.ambassador.people.Skill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant says about themselves. A draft may be as incomplete as it likes.
 *
 * @param languages spoken languages, ISO 639-1
 * @param country ISO 3166-1 alpha-2
 * @param listed whether the person agrees to stand in the public directory
 * @param codeOfConduct the consent given, if it was
 */
public record ApplicationContent(
        String motivation,
        String communityWork,
        List<String> links,
        List<Skill> skills,
        List<String> languages,
        String city,
        @Nullable String country,
        List<String> topics,
        boolean listed,
        @Nullable Consent codeOfConduct) {

    /** The shortest motivation one can form an opinion on, in characters. */
    public static final int MOTIVATION_MIN = 40;

    public ApplicationContent {
        links = List.copyOf(links);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
    }

    public static ApplicationContent empty() {
        return new ApplicationContent(
                "", "", List.of(), List.of(), List.of(), "", null, List.of(), false, null);
    }

    /** Refuses with everything that is missing, field by field. */
    void requireComplete(String codeOfConductVersion) {
        var incomplete = new ApplicationIncomplete();
        if (motivation.strip().length() < MOTIVATION_MIN) {
            incomplete.field(
                    "motivation",
                    "Tell us in a sentence or two, at least "
                            + MOTIVATION_MIN
                            + " characters, why you want to join.");
        }
        if (communityWork.isBlank()) {
            incomplete.field(
                    "communityWork",
                    "Tell us what you have done for a community so far; small things count.");
        }
        if (skills.isEmpty()) {
            incomplete.field("skills", "Name at least one thing you know well.");
        }
        if (languages.isEmpty()) {
            incomplete.field("languages", "Choose at least one language you speak.");
        } else if (!languages.stream().allMatch(IsoCodes::isLanguage)) {
            incomplete.field("languages", "Choose languages from the list.");
        }
        if (city.isBlank()) {
            incomplete.field("city", "Tell us the city you live in or near.");
        }
        if (country == null || !IsoCodes.isCountry(country)) {
            incomplete.field("country", "Choose your country.");
        }
        if (codeOfConduct == null || !codeOfConduct.version().equals(codeOfConductVersion)) {
            incomplete.field("codeOfConductVersion", "Read the code of conduct and agree to it.");
        }
        if (!incomplete.fields().isEmpty()) {
            throw incomplete;
        }
    }
}
