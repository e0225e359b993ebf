package dev.embassy.ambassador.notifications;

import static dev.embassy.ambassador.TestPeople.ADA;
import static dev.embassy.ambassador.TestPeople.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.embassy.ambassador.MovableClock;
import dev.embassy.ambassador.people.InMemoryPeople;
import dev.embassy.ambassador.people.MailTiming;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.ambassador.people.PersonId;
import dev.embassy.ambassador.people.Preferences;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.events.IncomingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people chose to be told once a day, from the event into their mailboxes. */
class DailyMailsTest {

    private static final Duration LEASE = Duration.ofSeconds(90);

    private final InMemoryNotifications notifications = new InMemoryNotifications();
    private final InMemoryPeople people = new InMemoryPeople().knowing(ADA).knowing(SAM);

    /** The hour is 08:00 in UTC, and Ada's is in Muscat, where it is 13:10 now. */
    private final MovableClock clock = new MovableClock("2026-05-04T09:10:00Z");

    private final Map<String, Instant> happened = new HashMap<>();
    private final List<Mail> sent = new ArrayList<>();
    private final Notify notify = new NotifyFixture(notifications, people, clock).real();
    private final GatherMails gatherMails = NotifyFixture.gatherMails(notifications, people, clock);
    private final DeliverMails deliver =
            new DeliverMails(
                    notifications,
                    notifications,
                    gatherMails,
                    people,
                    InMemoryPeople.SEAL,
                    sent::add,
                    clock,
                    "https://embassy.example");

    @BeforeEach
    void adaWantsHerKitsOnceADay() {
        prefer(ADA, new Preferences("Asia/Muscat", null, Map.of()));
        choose(ADA, NotificationKind.KIT, MailTiming.DAILY);
    }

    @Test
    void tellsOfADayInOneMailAtTheHourOfThePerson() {
        tell("one", NotificationKind.KIT);
        pass(Duration.ofHours(6));
        tell("two", NotificationKind.KIT);
        pass(Duration.ofHours(12).plusMinutes(49));
        assertThat(sent).isEmpty();
        pass(Duration.ofMinutes(1));
        assertThat(sent).hasSize(1);
        var mail = sent.getFirst();
        assertThat(mail.toAddress()).isEqualTo(address(ADA));
        assertThat(mail.subject()).isEqualTo("Your day in Embassy: 2 things");
        assertThat(mail.text())
                .containsSubsequence(
                        "- About one",
                        "  What happened to one.\n  And what to do.",
                        "  https://embassy.example/kits/one",
                        "- About two",
                        "  https://embassy.example/kits/two",
                        "https://embassy.example/notifications",
                        "because you chose it once a day");
        assertThat(mail.html())
                .contains(
                        "<a href=\"https://embassy.example/kits/two\">About two</a>"
                                + "<br>What happened to two.<br>And what to do.");
        pass(Duration.ofDays(3));
        assertThat(sent).hasSize(1);
        assertThat(notifications.waiting()).isZero();
    }

    @Test
    void saysASingleThingInItsOwnWords() {
        tell("one", NotificationKind.KIT);
        pass(Duration.ofDays(1));
        assertThat(sent)
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("About one");
                    assertThat(mail.text()).contains("https://embassy.example/kits/one");
                });
    }

    @Test
    void sendsTheOtherKindsAtOnceAndWhatIsMandatory() {
        tell("own meetup", NotificationKind.MEETUP);
        tell("address", NotificationKind.ADDRESS);
        tell("kit", NotificationKind.KIT);
        deliver.deliverDue();
        assertThat(sent)
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder("About own meetup", "About address");
    }

    @Test
    void sendsNothingWhereNothingWaits() {
        tell("one", NotificationKind.KIT);
        tell("two", NotificationKind.KIT);
        deliver.deliverDue();
        new ReadNotifications(notifications).readAll(ADA);
        pass(Duration.ofDays(1));
        assertThat(sent).isEmpty();
        assertThat(notifications.waiting()).isZero();
    }

    @Test
    void tellsOfItOnceThoughTheEventComesAgain() {
        tell("one", NotificationKind.KIT);
        deliver.deliverDue();
        tell("one", NotificationKind.KIT);
        pass(Duration.ofDays(1));
        tell("one", NotificationKind.KIT);
        pass(Duration.ofDays(1));
        assertThat(sent).hasSize(1);
    }

    /** It is in the daily mail, and the service dies before it is noted that it is. */
    @Test
    void tellsOfItOnceThoughTheServiceDiedInBetween() {
        tell("one", NotificationKind.KIT);
        dieWhileGathering();
        clock.advance(LEASE);
        pass(Duration.ofDays(1));
        pass(Duration.ofDays(1));
        assertThat(sent).hasSize(1);
    }

    @Test
    void tellsOfItOnceThoughTheServiceDiedInBetweenAndComesBackAfterTheHour() {
        tell("one", NotificationKind.KIT);
        dieWhileGathering();
        clock.advance(Duration.ofHours(30));
        deliver.deliverDue();
        pass(Duration.ofDays(2));
        assertThat(sent).hasSize(1);
    }

    /** The daily mail has gone out by the time that it is tried again. */
    @Test
    void tellsOfItOnceThoughTheServiceDiedJustBeforeTheHour() {
        clock.advance(Duration.ofHours(18).plusMinutes(49).plusSeconds(40));
        tell("one", NotificationKind.KIT);
        dieWhileGathering();
        clock.advance(Duration.ofSeconds(20));
        deliver.deliverDue();
        assertThat(sent).hasSize(1);
        pass(LEASE);
        pass(Duration.ofDays(2));
        assertThat(sent).hasSize(1);
        assertThat(notifications.waiting()).isZero();
    }

    @Test
    void tellsOfItOnceThoughThePersonChoosesOtherwiseAfterTheServiceDied() {
        tell("one", NotificationKind.KIT);
        dieWhileGathering();
        choose(ADA, NotificationKind.KIT, MailTiming.AT_ONCE);
        pass(LEASE);
        assertThat(sent).isEmpty();
        pass(Duration.ofDays(1));
        assertThat(sent).extracting(Mail::subject).containsExactly("About one");
    }

    @Test
    void comesLateWhereTheServiceWasDownAtTheHour() {
        tell("gathered", NotificationKind.KIT);
        deliver.deliverDue();
        clock.advance(Duration.ofHours(18));
        tell("not gathered yet", NotificationKind.KIT);
        clock.advance(Duration.ofHours(5));
        deliver.deliverDue();
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().text()).contains("About gathered", "About not gathered yet");
    }

    @Test
    void tellsOfManyDaysInOneLateMail() {
        for (var day : List.of("Monday", "Tuesday", "Wednesday", "Thursday")) {
            tell(day, NotificationKind.KIT);
            clock.advance(Duration.ofDays(1));
        }
        deliver.deliverDue();
        pass(Duration.ofDays(1));
        assertThat(sent).extracting(Mail::subject).containsExactly("Your day in Embassy: 4 things");
    }

    @Test
    void losesNothingWhenSomebodyWantsTheirMailsAtOnceAgain() {
        tell("waits", NotificationKind.KIT);
        deliver.deliverDue();
        choose(ADA, NotificationKind.KIT, MailTiming.AT_ONCE);
        tell("now", NotificationKind.KIT);
        deliver.deliverDue();
        assertThat(sent).extracting(Mail::subject).containsExactly("About now");
        pass(Duration.ofDays(1));
        assertThat(sent).extracting(Mail::subject).containsExactly("About now", "About waits");
    }

    @Test
    void sendsNothingOfWhatSomebodyDoesWithoutByThen() {
        tell("one", NotificationKind.KIT);
        deliver.deliverDue();
        choose(ADA, NotificationKind.KIT, MailTiming.NEVER);
        pass(Duration.ofDays(1));
        assertThat(sent).isEmpty();
        assertThat(notifications.waiting()).isZero();
    }

    @Test
    void tellsATeamOnceADayToo() {
        choose(SAM, NotificationKind.WORK_QUEUE, MailTiming.DAILY);
        choose(SAM, NotificationKind.KIT, MailTiming.DAILY);
        ask("decide");
        ask("decide too");
        ask("decide");
        pass(Duration.ofHours(22));
        assertThat(sent).isEmpty();
        pass(Duration.ofMinutes(50));
        assertThat(sent)
                .extracting(Mail::toAddress, Mail::subject)
                .containsExactly(tuple(address(SAM), "Your day in Embassy: 2 things"));
    }

    @Test
    void tellsATeamOnceADayNothingThatIsDoneOrOfARoleNoLongerHeld() {
        choose(SAM, NotificationKind.WORK_QUEUE, MailTiming.DAILY);
        ask("decided");
        ask("open");
        notify.about(event("decided", "decided", 2), Set.of("decided"), List.of());
        pass(Duration.ofDays(1));
        assertThat(sent).extracting(Mail::subject).containsExactly("open waits");
        ask("another");
        people.knowing(new Actor(SAM.id(), SAM.name(), SAM.email(), Set.of()));
        pass(Duration.ofDays(1));
        assertThat(sent).hasSize(1);
    }

    private void dieWhileGathering() {
        var mail = (QueuedMail.OfOne) notifications.claim(clock.instant(), LEASE).orElseThrow();
        gatherMails.gatherDaily(mail, people.get(new PersonId(ADA.id())));
    }

    private void tell(String what, NotificationKind kind) {
        notify.about(
                event("told", what, 1),
                List.of(
                        Notice.to(
                                ADA.person(),
                                kind,
                                "About " + what,
                                "What happened to " + what + ".\nAnd what to do.",
                                "/kits/" + what)));
    }

    private void ask(String what) {
        notify.about(
                event("asked", what, 1),
                List.of(
                        Notice.toRole(
                                Roles.STAFF,
                                what + " waits",
                                "It waits for a decision.",
                                "/queue/" + what)));
    }

    private IncomingEvent event(String type, String subject, long sequence) {
        // An event that comes again happened when it first did.
        var id = type + "-" + subject;
        var at = happened.computeIfAbsent(id, first -> clock.instant());
        return new IncomingEvent(id, type, subject, sequence, at, ADA.person(), "{}");
    }

    private void pass(Duration time) {
        deliver.deliverDue();
        clock.advance(time);
        deliver.deliverDue();
    }

    private void choose(Actor who, NotificationKind kind, MailTiming timing) {
        prefer(who, new Preferences(null, null, Map.of(kind, timing)));
    }

    private void prefer(Actor who, Preferences preferences) {
        var person = people.get(new PersonId(who.id()));
        people.store(
                person, List.of(person.prefer(preferences, InMemoryPeople.SEAL, clock.instant())));
    }

    private static String address(Actor person) {
        return Objects.requireNonNull(person.email());
    }
}
