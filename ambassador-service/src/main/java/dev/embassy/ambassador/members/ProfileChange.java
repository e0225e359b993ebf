package dev.embassy.ambassador.members;

import dev.embassy.ambassador.people.Skill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member changes about their profile; whatever is null stays as it is. */
public record ProfileChange(
        @Nullable String city,
        @Nullable String country,
        @Nullable List<Skill> skills,
        @Nullable List<String> languages,
        @Nullable List<String> topics,
        @Nullable List<String> links,
        @Nullable String bio,
        @Nullable Boolean listed) {

    MemberProfile appliedTo(MemberProfile profile) {
        return new MemberProfile(
                city == null ? profile.city() : city,
                country == null ? profile.country() : country,
                skills == null ? profile.skills() : skills,
                languages == null ? profile.languages() : languages,
                topics == null ? profile.topics() : topics,
                links == null ? profile.links() : links,
                bio == null ? profile.bio() : bio);
    }
}
