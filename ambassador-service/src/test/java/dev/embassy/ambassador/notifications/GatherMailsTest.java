package dev.embassy.ambassador.notifications;

import static dev.embassy.ambassador.TestPeople.ADA;
import static dev.embassy.ambassador.TestPeople.SAM;
import static dev.embassy.ambassador.TestPeople.TESS;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** What waits for those with a role, from the event into their mailboxes. */
class GatherMailsTest {

    private final InMemoryNotifications notifications = new InMemoryNotifications();
    private final InMemoryPeople people =
            new InMemoryPeople().knowing(SAM).knowing(TESS).knowing(ADA);
    private final MovableClock clock = new MovableClock("2026-05-04T09:10:00Z");
    private final Map<String, Instant> happened = new HashMap<>();
    private final List<Mail> sent = new ArrayList<>();
    private final Notify notify = new NotifyFixture(notifications, people, clock).real();
    private final DeliverMails deliver =
            new DeliverMails(
                    notifications,
                    notifications,
                    NotifyFixture.gatherMails(notifications, people, clock),
                    people,
                    InMemoryPeople.SEAL,
                    sent::add,
                    clock,
                    "https://embassy.example");

    @Test
    void tellsEverybodyWithTheRoleAtTheFullHour() {
        ask("one", ADA);
        clock.advance(Duration.ofMinutes(49));
        deliver.deliverDue();
        assertThat(sent).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        deliver.deliverDue();
        assertThat(sent)
                .extracting(Mail::toAddress)
                .containsExactlyInAnyOrder(address(SAM), address(TESS));
        assertThat(sent.getFirst().subject()).isEqualTo("one waits");
        assertThat(sent.getFirst().text()).contains("https://embassy.example/queue/one");
    }

    @Test
    void gathersWhatCameWithinTheHourIntoOneMail() {
        ask("one", ADA);
        clock.advance(Duration.ofMinutes(30));
        ask("two", ADA);
        nextHour();
        assertThat(to(SAM)).hasSize(1);
        var mail = to(SAM).getFirst();
        assertThat(mail.subject()).isEqualTo("2 things wait for your team");
        assertThat(mail.text())
                .containsSubsequence(
                        "- one waits",
                        "https://embassy.example/queue/one",
                        "- two waits",
                        "https://embassy.example/queue/two");
        assertThat(mail.html()).contains("href=\"https://embassy.example/queue/two\"");
        ask("three", ADA);
        nextHour();
        assertThat(to(SAM)).extracting(Mail::subject).contains("three waits").hasSize(2);
    }

    @Test
    void tellsNobodyTwiceHoweverOftenTheEventComes() {
        ask("one", ADA);
        ask("one", ADA);
        nextHour();
        ask("one", ADA);
        nextHour();
        assertThat(to(SAM)).hasSize(1);
    }

    /** Its mail was being sent when the service died; the event comes again afterwards. */
    @Test
    void tellsOfItUnderTheSameIdentityAfterACrash() {
        ask("one", ADA);
        clock.advance(Duration.ofHours(1));
        notifications.claim(clock.instant(), Duration.ofMinutes(3));
        notifications.claim(clock.instant(), Duration.ofMinutes(3));
        ask("one", ADA);
        deliver.deliverDue();
        assertThat(sent).isEmpty();
        nextHour();
        nextHour();
        assertThat(to(SAM)).hasSize(1);
    }

    @Test
    void tellsNothingToWhoeverCausedIt() {
        ask("one", SAM);
        nextHour();
        assertThat(to(SAM)).isEmpty();
        assertThat(to(TESS)).hasSize(1);
    }

    @Test
    void sendsNothingOfWhatSomebodyHasDoneOrReadMeanwhile() {
        ask("one", ADA);
        ask("two", ADA);
        notify.about(event("decided", "one", 2, TESS), Set.of("decided"), List.of());
        new ReadNotifications(notifications).readAll(TESS);
        nextHour();
        assertThat(to(TESS)).isEmpty();
        assertThat(to(SAM)).extracting(Mail::subject).containsExactly("two waits");
        assertThat(notifications.waiting()).isZero();
    }

    @Test
    void sendsNothingToThoseWhoDoWithoutOrHaveTheRoleNoMore() {
        ask("one", ADA);
        var sam = people.get(new PersonId(SAM.id()));
        people.store(
                sam,
                List.of(
                        sam.prefer(
                                new Preferences(
                                        null,
                                        null,
                                        Map.of(NotificationKind.WORK_QUEUE, MailTiming.NEVER)),
                                InMemoryPeople.SEAL,
                                clock.instant())));
        people.knowing(new Actor(TESS.id(), TESS.name(), TESS.email(), Set.of()));
        nextHour();
        assertThat(sent).isEmpty();
        assertThat(notifications.waiting()).isZero();
    }

    private void ask(String what, Actor by) {
        notify.about(
                event("asked", what, 1, by),
                List.of(
                        Notice.toRole(
                                Roles.STAFF,
                                what + " waits",
                                "It waits for a decision.",
                                "/queue/" + what)));
    }

    private IncomingEvent event(String type, String subject, long sequence, Actor by) {
        // An event that comes again happened when it first did.
        var id = type + "-" + subject;
        var at = happened.computeIfAbsent(id, first -> clock.instant());
        return new IncomingEvent(id, type, subject, sequence, at, by.person(), "{}");
    }

    private void nextHour() {
        clock.advance(Duration.ofHours(1));
        deliver.deliverDue();
    }

    private List<Mail> to(Actor person) {
        return sent.stream().filter(mail -> mail.toAddress().equals(address(person))).toList();
    }

    private static String address(Actor person) {
        return Objects.requireNonNull(person.email());
    }
}
