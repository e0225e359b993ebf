package dev.embassy.ambassador.applications;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this programme reviews.
 *
 * @param criteria what reviewers give 1 to 5 points for
 * @param scoresNeeded how many reviewers must have scored before a decision; 1 where one person
 *     runs the programme
 * @param reapplyAfter how long a declined applicant waits before applying again
 * @param codeOfConductVersion the version applicants agree to now
 */
@ConfigurationProperties("embassy.applications")
public record ApplicationSettings(
        @DefaultValue({"motivation", "community-work", "communication"}) List<String> criteria,
        @DefaultValue("2") int scoresNeeded,
        @DefaultValue("180d") Duration reapplyAfter,
        @DefaultValue("2026-1") String codeOfConductVersion) {

    public ReviewCriteria reviewCriteria() {
        return new ReviewCriteria(criteria);
    }
}
