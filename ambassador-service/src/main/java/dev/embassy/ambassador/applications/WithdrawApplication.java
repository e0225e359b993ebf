package dev.embassy.ambassador.applications;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** An applicant takes their application or its draft back; they may start another one at once. */
@Component
public class WithdrawApplication {

    private final Applications applications;
    private final Clock clock;

    WithdrawApplication(Applications applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    public Application withdraw(Expected expected, Actor by) {
        var application = applications.findOpenOf(by.id()).orElseThrow(NoOpenApplication::new);
        expected.check(application);
        if (application.state() == ApplicationState.DRAFT) {
            application.throwAway(clock.instant());
            applications.store(application, List.of());
        } else {
            applications.store(application, List.of(application.withdraw(by, clock.instant())));
        }
        return application;
    }
}
