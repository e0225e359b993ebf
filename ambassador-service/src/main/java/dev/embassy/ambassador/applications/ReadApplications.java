package dev.embassy.ambassador.applications;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Applications, for those who may see them. */
@Component
public class ReadApplications {

    /** What reviewers do among themselves is no business of the applicant. */
    private static final String SCORED = "ambassador.application-scored";

    /** Who it was on the other side, as the applicant is told. */
    private static final Person TEAM = new Person("programme-team", "The programme team");

    private final Applications applications;

    ReadApplications(Applications applications) {
        this.applications = applications;
    }

    public Page<Application> queue(ApplicationQuery query, PageRequest page, Actor by) {
        Reviewing.require(by);
        return applications.page(query, page);
    }

    /**
     * The application, if it is the actor's own or theirs to review; a foreign draft does not
     * exist.
     */
    public Application read(ApplicationId id, Actor by) {
        return applications
                .find(id)
                .filter(application -> mayRead(application, by))
                .orElseThrow(() -> new ApplicationNotFound(id));
    }

    public Optional<Application> latestOf(Actor by) {
        return applications.findOpenOf(by.id()).or(() -> applications.findLatestOf(by.id()));
    }

    /** What happened to it; the applicant is not told who read and decided. */
    public List<TimelineEntry> timeline(ApplicationId id, Actor by) {
        var application = read(id, by);
        var timeline = applications.timeline(id);
        if (!by.is(application.applicant())) {
            return timeline;
        }
        return timeline.stream()
                .filter(entry -> !entry.action().startsWith(SCORED))
                .map(entry -> by.is(entry.by()) ? entry : byTheTeam(entry))
                .toList();
    }

    private static TimelineEntry byTheTeam(TimelineEntry entry) {
        return new TimelineEntry(entry.at(), entry.action(), TEAM, entry.note());
    }

    private static boolean mayRead(Application application, Actor by) {
        return by.is(application.applicant())
                || (ReviewPolicy.reviews(by) && application.state() != ApplicationState.DRAFT);
    }
}
