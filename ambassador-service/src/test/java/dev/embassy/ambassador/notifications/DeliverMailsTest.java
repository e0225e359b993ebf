package dev.embassy.ambassador.notifications;

import static dev.embassy.ambassador.TestPeople.ADA;
import static dev.embassy.ambassador.TestPeople.BELA;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.embassy.ambassador.MovableClock;
import dev.embassy.ambassador.notifications.mail.ScriptedMailServer;
import dev.embassy.ambassador.notifications.mail.SmtpMailers;
import dev.embassy.ambassador.people.InMemoryPeople;
import dev.embassy.ambassador.people.MailTiming;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.ambassador.people.PersonId;
import dev.embassy.ambassador.people.Preferences;
import dev.embassy.chassis.actor.Actor;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails against a real SMTP server that comes and goes. */
class DeliverMailsTest {

    private final InMemoryNotifications notifications = new InMemoryNotifications();
    private final InMemoryPeople people = new InMemoryPeople().knowing(ADA);
    private final MovableClock clock = new MovableClock("2026-05-04T09:00:00Z");
    private GreenMail server;
    private DeliverMails deliver;

    @BeforeEach
    void startMailServer() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        deliver = deliverTo(server.getSmtp().getPort());
    }

    @AfterEach
    void stopMailServer() {
        server.stop();
    }

    @Test
    void saysTheSameAsTheBellInTextAndHtml() throws Exception {
        tell(
                "event-1",
                ADA,
                NotificationKind.MEETUP,
                "“Ünïcode & Co” is announced",
                "It <begins> soon.");
        deliver.deliverDue();
        var mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("“Ünïcode & Co” is announced");
        assertThat(mail.getFrom()[0].toString()).contains("embassy@example.org");
        assertThat(mail.getAllRecipients()[0].toString()).contains(ADA.email());
        var parts = new MailParts(mail);
        assertThat(parts.text())
                .contains(
                        "Hello Ada Mensah,",
                        "It <begins> soon.",
                        "https://embassy.example/meetups/1");
        assertThat(parts.html())
                .contains("It &lt;begins&gt; soon.", "href=\"https://embassy.example/meetups/1\"");
    }

    @Test
    void sendsEachMailOnce() {
        tell("event-1", ADA, NotificationKind.MEETUP, "One", "Body");
        tell("event-1", ADA, NotificationKind.MEETUP, "One", "Body");
        deliver.deliverDue();
        deliver.deliverDue();
        clock.advance(Duration.ofDays(1));
        deliver.deliverDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void losesNothingWhileTheMailServerIsAway() {
        var away = deliverTo(unusedPort());
        tell("event-1", ADA, NotificationKind.MEETUP, "One", "Body");
        tell("event-2", ADA, NotificationKind.MEETUP, "Two", "Body");
        for (int i = 0; i < 30; i++) {
            away.deliverDue();
            clock.advance(Duration.ofMinutes(10));
        }
        assertThat(notifications.waiting()).isEqualTo(2);
        deliver.deliverDue();
        assertThat(received()).hasSize(2);
        assertThat(notifications.waiting()).isZero();
    }

    @Test
    void sendsAMailAgainUnderTheSameIdentityIfItsSenderDied() throws Exception {
        tell("event-1", ADA, NotificationKind.MEETUP, "One", "Body");
        var died = new MailBeforeDeath(notifications, SmtpMailers.at(server.getSmtp().getPort()));
        died.deliver(clock.instant());
        deliver.deliverDue();
        assertThat(received()).hasSize(1);
        clock.advance(Duration.ofMinutes(5));
        deliver.deliverDue();
        assertThat(received()).hasSize(2);
        assertThat(received().get(1).getMessageID()).isEqualTo(received().get(0).getMessageID());
    }

    @Test
    void sendsNothingThePersonDoesWithoutButWhatIsMandatory() {
        var ada = people.get(new PersonId(ADA.id()));
        people.store(
                ada,
                List.of(
                        ada.prefer(
                                new Preferences(
                                        null,
                                        null,
                                        Map.of(
                                                NotificationKind.MEETUP,
                                                MailTiming.NEVER,
                                                NotificationKind.ADDRESS,
                                                MailTiming.NEVER)),
                                InMemoryPeople.SEAL,
                                clock.instant())));
        tell("event-1", ADA, NotificationKind.MEETUP, "Unwanted", "Body");
        tell("event-2", ADA, NotificationKind.ADDRESS, "Needed", "Body");
        deliver.deliverDue();
        assertThat(received()).hasSize(1);
        assertThat(notifications.waiting()).isZero();
    }

    @Test
    void waitsForSomebodyWhoseAddressIsNotKnownYet() {
        tell("event-1", BELA, NotificationKind.MEETUP, "One", "Body");
        deliver.deliverDue();
        assertThat(received()).isEmpty();
        people.knowing(BELA);
        clock.advance(Duration.ofSeconds(1));
        deliver.deliverDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void sendsAGreylistedMailWhenItsTimeHasCome() {
        try (var scripted = new ScriptedMailServer().answering("RCPT", "451 4.7.1 Greylisted")) {
            var greylisted = deliverTo(scripted.port());
            tell("event-1", ADA, NotificationKind.MEETUP, "One", "Body");
            greylisted.deliverDue();
            clock.advance(Duration.ofSeconds(59));
            scripted.willing();
            greylisted.deliverDue();
            assertThat(scripted.mails()).isEmpty();
            clock.advance(Duration.ofSeconds(1));
            greylisted.deliverDue();
            assertThat(scripted.mails()).hasSize(1);
            assertThat(notifications.waiting()).isZero();
        }
    }

    @Test
    void triesAMailThatIsRefusedForFiveDaysAndNoLonger() {
        try (var scripted = new ScriptedMailServer().answering("RCPT", "452 4.2.2 Full")) {
            var refusing = deliverTo(scripted.port());
            tell("event-1", ADA, NotificationKind.MEETUP, "One", "Body");
            var fiveDaysLater = clock.instant().plus(Duration.ofDays(5));
            while (clock.instant().isBefore(fiveDaysLater)) {
                refusing.deliverDue();
                assertThat(notifications.waiting()).isEqualTo(1);
                clock.advance(Duration.ofMinutes(1));
            }
            clock.advance(Duration.ofHours(1));
            refusing.deliverDue();
            assertThat(notifications.waiting()).isZero();
            assertThat(scripted.commands())
                    .filteredOn(command -> command.startsWith("RCPT"))
                    .hasSize(DeliverMails.REFUSALS);
        }
    }

    @Test
    void losesNothingWhileTheMailServerWantsALogin() {
        try (var scripted = new ScriptedMailServer().wantingLogin()) {
            var stranger = deliverTo(scripted.port());
            tell("event-1", ADA, NotificationKind.DECISION, "One", "Body");
            for (int i = 0; i < 200; i++) {
                stranger.deliverDue();
                clock.advance(Duration.ofHours(1));
            }
        }
        assertThat(notifications.waiting()).isEqualTo(1);
        deliver.deliverDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void givesUpAtOnceWhereThereIsNoMailbox() {
        try (var scripted = new ScriptedMailServer().answering("RCPT", "550 5.1.1 Unknown")) {
            tell("event-1", ADA, NotificationKind.MEETUP, "One", "Body");
            deliverTo(scripted.port()).deliverDue();
            assertThat(notifications.waiting()).isZero();
        }
    }

    @Test
    void holdsNobodyUpForTheMailboxOfAnother() {
        people.knowing(BELA);
        try (var scripted = new ScriptedMailServer().answering(rcpt(ADA), "451 4.7.1 Greylisted")) {
            tell("event-1", ADA, NotificationKind.MEETUP, "One", "Body");
            tell("event-2", BELA, NotificationKind.MEETUP, "Two", "Body");
            deliverTo(scripted.port()).deliverDue();
            assertThat(scripted.mails())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("Subject: Two");
            assertThat(notifications.waiting()).isEqualTo(1);
        }
    }

    private static String rcpt(Actor to) {
        return "RCPT TO:<" + Objects.requireNonNull(to.email()).toUpperCase(Locale.ROOT);
    }

    @Test
    void waitsAMinuteUpToAnHourAfterRefusals() {
        var now = Instant.EPOCH;
        assertThat(DeliverMails.dueAfterRefusal(1, now)).isEqualTo(now.plusSeconds(60));
        assertThat(DeliverMails.dueAfterRefusal(6, now)).isEqualTo(now.plusSeconds(32 * 60));
        assertThat(DeliverMails.dueAfterRefusal(7, now)).isEqualTo(now.plusSeconds(3600));
        assertThat(DeliverMails.dueAfterRefusal(125, now)).isEqualTo(now.plusSeconds(3600));
    }

    @Test
    void waitsLongerEachTimeButNeverMoreThanTenMinutes() {
        var now = Instant.EPOCH;
        assertThat(DeliverMails.dueAgain(1, now)).isEqualTo(now.plusSeconds(1));
        assertThat(DeliverMails.dueAgain(5, now)).isEqualTo(now.plusSeconds(16));
        assertThat(DeliverMails.dueAgain(60, now)).isEqualTo(now.plus(Duration.ofMinutes(10)));
    }

    private void tell(String event, Actor to, NotificationKind kind, String title, String body) {
        var notice = Notice.to(to.person(), kind, title, body, "/meetups/1");
        notifications.add(
                NotificationId.of(event, clock.instant(), notice.to()),
                notice,
                new Notifications.Occasion("meetup", 1, clock.instant()));
    }

    private DeliverMails deliverTo(int port) {
        return new DeliverMails(
                notifications,
                notifications,
                NotifyFixture.gatherMails(notifications, people, clock),
                people,
                InMemoryPeople.SEAL,
                SmtpMailers.at(port),
                clock,
                "https://embassy.example");
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static int unusedPort() {
        var gone = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        gone.start();
        int port = gone.getSmtp().getPort();
        gone.stop();
        return port;
    }
}
