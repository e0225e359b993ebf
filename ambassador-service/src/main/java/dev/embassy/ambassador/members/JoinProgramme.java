package dev.embassy.ambassador.members;

import dev.embassy.ambassador.applications.ApplicationId;
import dev.embassy.ambassador.applications.ApplicationState;
import dev.embassy.ambassador.applications.Applications;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes a member of an accepted applicant. The acceptance is recorded with the application first;
 * this is told of it until it has succeeded once, and does nothing when told again.
 */
@Component
public class JoinProgramme {

    private final Applications applications;
    private final Members members;
    private final Clock clock;

    JoinProgramme(Applications applications, Members members, Clock clock) {
        this.applications = applications;
        this.members = members;
        this.clock = clock;
    }

    public void accepted(ApplicationId id) {
        try {
            join(id);
        } catch (AlreadyExists | ChangedMeanwhile toldTwiceAtOnce) {
            join(id);
        }
    }

    private void join(ApplicationId id) {
        var application = applications.get(id);
        if (application.state() != ApplicationState.ACCEPTED) {
            throw new IllegalStateException(
                    "Application " + id.value() + " is " + application.state());
        }
        var now = clock.instant();
        var member =
                members.find(new MemberId(application.applicant().id()))
                        .orElseGet(() -> Member.of(application, now));
        member.join(application, now).ifPresent(joined -> members.store(member, List.of(joined)));
    }
}
