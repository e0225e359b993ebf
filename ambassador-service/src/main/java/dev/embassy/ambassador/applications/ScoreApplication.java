package dev.embassy.ambassador.applications;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A reviewer gives their opinion. */
@Component
public class ScoreApplication {

    private final Applications applications;
    private final ApplicationSettings settings;
    private final Clock clock;

    ScoreApplication(Applications applications, ApplicationSettings settings, Clock clock) {
        this.applications = applications;
        this.settings = settings;
        this.clock = clock;
    }

    public Application score(
            ApplicationId id,
            Map<String, Integer> points,
            @Nullable String comment,
            Expected expected,
            Actor by) {
        Reviewing.require(by);
        var application = applications.get(id);
        expected.check(application);
        var events =
                application.score(by, points, comment, settings.reviewCriteria(), clock.instant());
        applications.store(application, events);
        return application;
    }
}
