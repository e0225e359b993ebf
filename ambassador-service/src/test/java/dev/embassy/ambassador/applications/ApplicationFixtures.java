package dev.embassy.ambassador.applications;

import dev.embassy.ambassador.TestPeople;
import dev.embassy.ambassador.people.Skill;
import dev.embassy.ambassador.people.SkillLevel;
import dev.embassy.chassis.actor.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Applications that read as sentences: {@code anApplication().of(OMAR).submitted()}. */
public final class ApplicationFixtures {

    public static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    public static final ApplicationSettings SETTINGS =
            new ApplicationSettings(
                    List.of("motivation", "community-work", "communication"),
                    2,
                    Duration.ofDays(180),
                    "2026-1");
    public static final Map<String, Integer> GOOD =
            Map.of("motivation", 4, "community-work", 5, "communication", 4);

    private Actor applicant = TestPeople.OMAR;
    private String city = "Muscat";
    private Instant at = START;

    private ApplicationFixtures() {}

    public static ApplicationFixtures anApplication() {
        return new ApplicationFixtures();
    }

    public ApplicationFixtures of(Actor applicant) {
        this.applicant = applicant;
        return this;
    }

    public ApplicationFixtures from(String city) {
        this.city = city;
        return this;
    }

    public ApplicationFixtures at(Instant at) {
        this.at = at;
        return this;
    }

    public static ApplicationContent complete() {
        return complete("Muscat");
    }

    private static ApplicationContent complete(String city) {
        return new ApplicationContent(
                "I have been showing this product to my neighbours for years.",
                "I run a monthly evening in the library.",
                List.of("https://example.org/evenings"),
                List.of(new Skill("PHP", SkillLevel.EXPERT)),
                List.of("ar", "en"),
                city,
                "OM",
                List.of("Accessibility"),
                true,
                new Consent("2026-1", START));
    }

    public Application draft() {
        var application =
                Application.start(new ApplicationId(UUID.randomUUID().toString()), applicant, at);
        application.draft(complete(city), at);
        return application;
    }

    public Application submitted() {
        var application = draft();
        application.submit(applicant, SETTINGS.codeOfConductVersion(), at);
        return application;
    }

    public Application scored() {
        var application = submitted();
        application.score(TestPeople.SAM, GOOD, null, SETTINGS.reviewCriteria(), at);
        return application;
    }

    public Application accepted() {
        var application = scored();
        application.accept(TestPeople.TESS, "You do this already.", 1, at);
        return application;
    }
}
