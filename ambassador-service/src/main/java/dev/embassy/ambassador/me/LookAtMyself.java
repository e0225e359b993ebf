package dev.embassy.ambassador.me;

import dev.embassy.ambassador.applications.Application;
import dev.embassy.ambassador.applications.ApplicationState;
import dev.embassy.ambassador.applications.Decision;
import dev.embassy.ambassador.applications.ReadApplications;
import dev.embassy.ambassador.applications.ReviewPolicy;
import dev.embassy.ambassador.meetups.ReadMeetups;
import dev.embassy.ambassador.members.Member;
import dev.embassy.ambassador.members.MemberId;
import dev.embassy.ambassador.members.Members;
import dev.embassy.ambassador.members.OnboardingStep;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.ambassador.people.SignIn;
import dev.embassy.chassis.actor.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings together what the capabilities know of the person who asks. */
@Component
public class LookAtMyself {

    private final SignIn signIn;
    private final Members members;
    private final ReadApplications readApplications;
    private final ReadMeetups readMeetups;
    private final Clock clock;

    LookAtMyself(
            SignIn signIn,
            Members members,
            ReadApplications readApplications,
            ReadMeetups readMeetups,
            Clock clock) {
        this.signIn = signIn;
        this.members = members;
        this.readApplications = readApplications;
        this.readMeetups = readMeetups;
        this.clock = clock;
    }

    public Me look(Actor actor) {
        var person = signIn.signedIn(actor);
        var membership = members.find(new MemberId(actor.id()));
        var application = readApplications.latestOf(actor);
        var outdated = membership.map(member -> tokenOutdated(member, actor)).orElse(false);
        return new Me(
                person, membership, application, outdated, next(membership, application, actor));
    }

    /** The identity provider has the role as it should be, and the token says otherwise. */
    static boolean tokenOutdated(Member member, Actor actor) {
        return member.role().confirmed() && member.role().wanted() != actor.has(Roles.AMBASSADOR);
    }

    private List<NextStep> next(
            Optional<Member> membership, Optional<Application> application, Actor actor) {
        List<NextStep> next = new ArrayList<>();
        readMeetups
                .unreported(actor)
                .forEach(meetup ->
                        next.add(
                                new NextStep(
                                        NextStep.Kind.REPORT_MEETUP,
                                        "/meetups/" + meetup.id().value())));
        var current = membership.filter(member -> member.state().isCurrent());
        if (current.isPresent()) {
            addOnboarding(current.get(), next);
        } else {
            application(application, clock.instant()).forEach(next::add);
        }
        return List.copyOf(next);
    }

    private static void addOnboarding(Member member, List<NextStep> next) {
        var steps = member.onboarding();
        if (!steps.getOrDefault(OnboardingStep.COMPLETE_PROFILE, true)) {
            next.add(new NextStep(NextStep.Kind.COMPLETE_PROFILE, "/profile"));
        }
        if (!steps.getOrDefault(OnboardingStep.PLAN_FIRST_MEETUP, true)) {
            next.add(new NextStep(NextStep.Kind.PLAN_FIRST_MEETUP, "/meetups/new"));
        }
    }

    private static Stream<NextStep> application(Optional<Application> application, Instant now) {
        var state = application.map(Application::state).orElse(null);
        var mine = "/applications/mine";
        if (state == null || state == ApplicationState.WITHDRAWN) {
            return Stream.of(new NextStep(NextStep.Kind.APPLY, mine));
        }
        if (state == ApplicationState.DRAFT) {
            return Stream.of(new NextStep(NextStep.Kind.FINISH_APPLICATION, mine));
        }
        if (state.isOpen()) {
            return Stream.of(new NextStep(NextStep.Kind.AWAIT_DECISION, mine));
        }
        boolean wait =
                application
                        .flatMap(Application::decision)
                        .filter(decision -> mustWait(decision, now))
                        .isPresent();
        return wait ? Stream.empty() : Stream.of(new NextStep(NextStep.Kind.APPLY, mine));
    }

    private static boolean mustWait(Decision decision, Instant now) {
        return ReviewPolicy.tooSoonToReapply(decision, now);
    }
}
