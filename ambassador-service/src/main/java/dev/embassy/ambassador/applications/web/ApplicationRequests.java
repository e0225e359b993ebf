package dev.embassy.ambassador.applications.web;

import dev.embassy.ambassador.applications.ApplicationContent;
import dev.embassy.ambassador.people.Skill;
import dev.embassy.ambassador.people.SkillLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What applicants and reviewers send. */
final class ApplicationRequests {

    private ApplicationRequests() {}

    /** A draft is kept as typed; only what no form could hold is refused. */
    record ApplicationDraft(
            @Nullable @Size(max = 4000, message = "At most 4000 characters.") String motivation,
            @Nullable @Size(max = 4000, message = "At most 4000 characters.") String communityWork,
            @Nullable @Size(max = 10, message = "At most 10 links.")
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "https?://\\S{3,490}",
                                            message = "Enter a link that begins with https://.")
                                    String>
                            links,
            @Nullable @Size(max = 20, message = "At most 20 skills.")
                    List<@Valid @NotNull SkillEntry> skills,
            @Nullable @Size(max = 20, message = "At most 20 languages.")
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "[a-z]{2}",
                                            message = "Choose a language from the list.")
                                    String>
                            languages,
            @Nullable @Size(max = 100, message = "At most 100 characters.") String city,
            @Nullable @Pattern(regexp = "[A-Z]{2}", message = "Choose a country from the list.")
                    String country,
            @Nullable @Size(max = 20, message = "At most 20 topics.")
                    List<@NotBlank @Size(max = 60, message = "At most 60 characters.") String>
                            topics,
            @Nullable Boolean listed,
            @Nullable @Size(max = 40) String codeOfConductVersion) {

        ApplicationContent content() {
            return new ApplicationContent(
                    text(motivation),
                    text(communityWork),
                    list(links),
                    list(skills).stream().map(SkillEntry::skill).toList(),
                    list(languages),
                    text(city),
                    country,
                    list(topics),
                    Boolean.TRUE.equals(listed),
                    null);
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }

        private static <T> List<T> list(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }

    record SkillEntry(
            @NotBlank(message = "Name the skill.")
                    @Size(max = 60, message = "At most 60 characters.")
                    String name,
            @NotNull(message = "Choose a level.") SkillLevel level) {

        Skill skill() {
            return new Skill(name.strip(), level);
        }
    }

    record ApplicationScore(
            @NotNull(message = "Give points for each criterion.") Map<String, Integer> points,
            @Nullable @Size(max = 2000, message = "At most 2000 characters.") String comment) {}

    record ApplicationDecision(
            @NotBlank(message = "Give a reason; the applicant reads it.")
                    @Size(max = 2000, message = "At most 2000 characters.")
                    String reason) {}
}
