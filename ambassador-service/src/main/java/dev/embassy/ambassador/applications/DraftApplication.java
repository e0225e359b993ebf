package dev.embassy.ambassador.applications;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.id.Ids;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Keeps what an applicant typed so far; the first time starts the application. */
@Component
public class DraftApplication {

    private final Applications applications;
    private final Memberships memberships;
    private final ApplicationSettings settings;
    private final Ids ids;
    private final Clock clock;

    DraftApplication(
            Applications applications,
            Memberships memberships,
            ApplicationSettings settings,
            Ids ids,
            Clock clock) {
        this.applications = applications;
        this.memberships = memberships;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param content what was typed, its consent left out
     * @param codeOfConductVersion the version agreed to, or null if the box is not ticked
     */
    public Application draft(
            ApplicationContent content, @Nullable String codeOfConductVersion, Actor by) {
        try {
            return keep(content, codeOfConductVersion, by);
        } catch (DuplicateKeyException startedElsewhere) {
            // A second window started the same person's application first: this one goes on with
            // it.
            return keep(content, codeOfConductVersion, by);
        }
    }

    private Application keep(ApplicationContent content, @Nullable String version, Actor by) {
        var now = clock.instant();
        var application = applications.findOpenOf(by.id()).orElseGet(() -> start(by));
        var before = application.content().codeOfConduct();
        var consent =
                version == null || (before != null && before.version().equals(version))
                        ? (version == null ? null : before)
                        : new Consent(current(version), now);
        application.draft(
                new ApplicationContent(
                        content.motivation(),
                        content.communityWork(),
                        content.links(),
                        content.skills(),
                        content.languages(),
                        content.city(),
                        content.country(),
                        content.topics(),
                        content.listed(),
                        consent),
                now);
        applications.store(application, List.of());
        return application;
    }

    private Application start(Actor by) {
        var now = clock.instant();
        if (memberships.isMember(by.id())) {
            throw new AlreadyMember();
        }
        applications
                .findLatestOf(by.id())
                .flatMap(Application::decision)
                .filter(decision -> ReviewPolicy.tooSoonToReapply(decision, now))
                .map(Decision::reapplyFrom)
                .ifPresent(from -> {
                    throw new ApplicationTooSoon(from);
                });
        return Application.start(new ApplicationId(ids.next()), by, now);
    }

    private String current(String version) {
        if (!version.equals(settings.codeOfConductVersion())) {
            throw new CodeOfConductChanged(settings.codeOfConductVersion());
        }
        return version;
    }
}
