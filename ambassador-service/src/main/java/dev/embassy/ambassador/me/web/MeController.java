package dev.embassy.ambassador.me.web;

import dev.embassy.ambassador.applications.Application;
import dev.embassy.ambassador.applications.ApplicationState;
import dev.embassy.ambassador.applications.Decision;
import dev.embassy.ambassador.me.LookAtMyself;
import dev.embassy.ambassador.me.Me;
import dev.embassy.ambassador.me.NextStep;
import dev.embassy.ambassador.members.Member;
import dev.embassy.ambassador.members.MemberState;
import dev.embassy.ambassador.members.OnboardingStep;
import dev.embassy.ambassador.people.ChangePreferences;
import dev.embassy.ambassador.people.DailyMailHour;
import dev.embassy.ambassador.people.MailTiming;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.ambassador.people.Preferences;
import dev.embassy.chassis.actor.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/me")
class MeController {

    private final LookAtMyself lookAtMyself;
    private final ChangePreferences changePreferences;
    private final DailyMailHour dailyMailHour;

    MeController(
            LookAtMyself lookAtMyself,
            ChangePreferences changePreferences,
            DailyMailHour dailyMailHour) {
        this.lookAtMyself = lookAtMyself;
        this.changePreferences = changePreferences;
        this.dailyMailHour = dailyMailHour;
    }

    @GetMapping
    MeView getMe(Actor actor) {
        return MeView.of(lookAtMyself.look(actor), dailyMailHour, actor);
    }

    @PatchMapping
    MeView changeMe(@Valid @RequestBody MyPreferences preferences, Actor actor) {
        changePreferences.change(preferences.asPreferences(), actor);
        return getMe(actor);
    }

    /**
     * Only what is given changes.
     *
     * @param timeZone empty for that of the device
     */
    record MyPreferences(
            @Nullable @Size(max = 60) String timeZone,
            @Nullable
                    @Pattern(
                            regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
                            message = "Enter a language tag such as nb-NO.")
                    @Size(max = 35)
                    String locale,
            @Nullable @Size(max = 50) List<@Valid @NotNull MailChoice> notifications) {

        Preferences asPreferences() {
            var mails = new EnumMap<NotificationKind, MailTiming>(NotificationKind.class);
            if (notifications != null) {
                notifications.forEach(choice -> mails.put(choice.kind(), choice.mail()));
            }
            return new Preferences(timeZone, locale, mails);
        }
    }

    record MailChoice(
            @NotNull(message = "Choose a kind.") NotificationKind kind,
            @NotNull(message = "Choose when it is mailed.") MailTiming mail) {}

    /**
     * @param mandatory whether it is always mailed at once
     */
    record NotificationChoice(NotificationKind kind, boolean mandatory, MailTiming mail) {}

    /**
     * When mails are sent that come once a day.
     *
     * @param at the hour, such as {@code 08:00}
     * @param timeZone by which clock: the person's, or where they chose none, the programme's
     */
    record DailyMail(String at, String timeZone) {}

    record MyMembership(
            MemberState state,
            Instant joinedAt,
            Instant termEndsAt,
            List<OnboardingStep> stepsDone,
            List<OnboardingStep> stepsOpen) {

        static MyMembership of(Member member) {
            var steps = member.onboarding();
            return new MyMembership(
                    member.state(),
                    member.joinedAt(),
                    member.termEndsAt(),
                    steps.keySet().stream()
                            .filter(step -> steps.getOrDefault(step, false))
                            .toList(),
                    steps.keySet().stream()
                            .filter(step -> !steps.getOrDefault(step, false))
                            .toList());
        }
    }

    record MyApplicationState(String id, ApplicationState state, @Nullable Instant reapplyFrom) {

        static MyApplicationState of(Application application) {
            return new MyApplicationState(
                    application.id().value(),
                    application.state(),
                    application.decision().map(Decision::reapplyFrom).orElse(null));
        }
    }

    record NextStepView(NextStep.Kind kind, String link) {}

    /**
     * The signed-in person.
     *
     * @param timeZone as chosen; not there where the person goes by the device's
     * @param tokenOutdated whether a fresh token would show other roles; refresh the session then
     */
    record MeView(
            String id,
            String name,
            @Nullable String email,
            List<String> roles,
            boolean tokenOutdated,
            @Nullable String timeZone,
            String locale,
            List<NotificationChoice> notifications,
            DailyMail dailyMail,
            @Nullable MyMembership membership,
            @Nullable MyApplicationState application,
            List<NextStepView> next) {

        static MeView of(Me me, DailyMailHour dailyMailHour, Actor actor) {
            var person = me.person();
            return new MeView(
                    actor.id(),
                    actor.name(),
                    actor.email(),
                    actor.roles().stream().sorted().toList(),
                    me.tokenOutdated(),
                    person.timeZone(),
                    person.locale().toLanguageTag(),
                    Arrays.stream(NotificationKind.values())
                            .map(kind ->
                                    new NotificationChoice(
                                            kind, kind.mandatory(), person.mailAbout(kind)))
                            .toList(),
                    new DailyMail(
                            dailyMailHour.at().toString(), dailyMailHour.zoneOf(person).getId()),
                    me.membership().map(MyMembership::of).orElse(null),
                    me.application().map(MyApplicationState::of).orElse(null),
                    me.next().stream()
                            .map(step -> new NextStepView(step.kind(), step.link()))
                            .toList());
        }
    }
}
