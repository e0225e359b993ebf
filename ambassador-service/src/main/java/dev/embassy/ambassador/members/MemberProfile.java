package dev.embassy.ambassador.members;

import dev.embassy.ambassador.people.Skill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member tells about themselves.
 *
 * @param country ISO 3166-1 alpha-2
 * @param languages spoken languages, ISO 639-1
 */
public record MemberProfile(
        String city,
        @Nullable String country,
        List<Skill> skills,
        List<String> languages,
        List<String> topics,
        List<String> links,
        String bio) {

    public MemberProfile {
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
        links = List.copyOf(links);
    }

    /** Whether somebody who looks for a speaker finds what they need. */
    public boolean isComplete() {
        return !city.isBlank()
                && country != null
                && !skills.isEmpty()
                && !languages.isEmpty()
                && !topics.isEmpty()
                && !bio.isBlank();
    }
}
