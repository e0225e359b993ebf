package dev.embassy.ambassador.applications;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Staff decides: accept, decline, or keep on the waiting list. */
@Component
public class DecideApplication {

    private final Applications applications;
    private final ApplicationSettings settings;
    private final Clock clock;

    DecideApplication(Applications applications, ApplicationSettings settings, Clock clock) {
        this.applications = applications;
        this.settings = settings;
        this.clock = clock;
    }

    public Application accept(ApplicationId id, String reason, Expected expected, Actor by) {
        var application = reviewable(id, expected, by);
        return stored(
                application,
                application.accept(by, reason, settings.scoresNeeded(), clock.instant()));
    }

    public Application waitlist(ApplicationId id, String reason, Expected expected, Actor by) {
        var application = reviewable(id, expected, by);
        return stored(
                application,
                application.waitlist(by, reason, settings.scoresNeeded(), clock.instant()));
    }

    public Application decline(ApplicationId id, String reason, Expected expected, Actor by) {
        var application = reviewable(id, expected, by);
        var now = clock.instant();
        var reapplyFrom = ReviewPolicy.mayReapplyFrom(now, settings.reapplyAfter());
        return stored(
                application,
                application.decline(by, reason, settings.scoresNeeded(), reapplyFrom, now));
    }

    private Application reviewable(ApplicationId id, Expected expected, Actor by) {
        Reviewing.require(by);
        var application = applications.get(id);
        expected.check(application);
        return application;
    }

    private Application stored(Application application, ApplicationEvent event) {
        applications.store(application, List.of(event));
        return application;
    }
}
