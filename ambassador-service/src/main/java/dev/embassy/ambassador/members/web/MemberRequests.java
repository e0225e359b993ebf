package dev.embassy.ambassador.members.web;

import dev.embassy.ambassador.members.ProfileChange;
import dev.embassy.ambassador.people.Skill;
import dev.embassy.ambassador.people.SkillLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What members and staff send. */
final class MemberRequests {

    private MemberRequests() {}

    /** Only what is given changes. */
    record MemberProfileChange(
            @Nullable @Size(min = 1, max = 100, message = "1 to 100 characters.") String city,
            @Nullable @Pattern(regexp = "[A-Z]{2}", message = "Choose a country from the list.")
                    String country,
            @Nullable @Size(max = 20, message = "At most 20 skills.")
                    List<@Valid @NotNull MemberSkillEntry> skills,
            @Nullable @Size(max = 20, message = "At most 20 languages.")
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "[a-z]{2}",
                                            message = "Choose a language from the list.")
                                    String>
                            languages,
            @Nullable @Size(max = 20, message = "At most 20 topics.")
                    List<@NotBlank @Size(max = 60, message = "At most 60 characters.") String>
                            topics,
            @Nullable @Size(max = 10, message = "At most 10 links.")
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "https?://\\S{3,490}",
                                            message = "Enter a link that begins with https://.")
                                    String>
                            links,
            @Nullable @Size(max = 1000, message = "At most 1000 characters.") String bio,
            @Nullable Boolean listed) {

        ProfileChange change() {
            return new ProfileChange(
                    city,
                    country,
                    skills == null ? null : skills.stream().map(MemberSkillEntry::skill).toList(),
                    languages,
                    topics,
                    links,
                    bio,
                    listed);
        }
    }

    record MemberSkillEntry(
            @NotBlank(message = "Name the skill.")
                    @Size(max = 60, message = "At most 60 characters.")
                    String name,
            @NotNull(message = "Choose a level.") SkillLevel level) {

        Skill skill() {
            return new Skill(name.strip(), level);
        }
    }

    record MembershipReason(
            @NotBlank(message = "Give a reason.")
                    @Size(max = 2000, message = "At most 2000 characters.")
                    String reason) {}
}
