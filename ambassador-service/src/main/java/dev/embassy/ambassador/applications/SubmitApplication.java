package dev.embassy.ambassador.applications;

import dev.embassy.chassis.actor.Actor;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** An applicant hands their draft in. */
@Component
public class SubmitApplication {

    private final Applications applications;
    private final Memberships memberships;
    private final ApplicationSettings settings;
    private final Clock clock;

    SubmitApplication(
            Applications applications,
            Memberships memberships,
            ApplicationSettings settings,
            Clock clock) {
        this.applications = applications;
        this.memberships = memberships;
        this.settings = settings;
        this.clock = clock;
    }

    public Application submit(Actor by) {
        if (memberships.isMember(by.id())) {
            throw new AlreadyMember();
        }
        var application = applications.findOpenOf(by.id()).orElseThrow(NoOpenApplication::new);
        var submitted = application.submit(by, settings.codeOfConductVersion(), clock.instant());
        applications.store(application, List.of(submitted));
        return application;
    }
}
