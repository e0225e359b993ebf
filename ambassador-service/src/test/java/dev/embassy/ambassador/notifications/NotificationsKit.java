package dev.embassy.ambassador.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.ambassador.TestPeople;
import dev.embassy.ambassador.notifications.GatheredMails.Pace;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of notifications and mails does. */
public abstract class NotificationsKit {

    /** Long ago, so that other notifications in the same store are not due. */
    private static final Instant AT = Instant.parse("2001-02-03T04:05:06Z");

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final String role = "role-" + UUID.randomUUID();
    private final Actor person = TestPeople.stranger(role);
    private final Actor colleague = TestPeople.stranger(role);

    protected abstract Notifications notifications();

    protected abstract MailQueue mails();

    protected abstract UndeliveredMails undelivered();

    protected abstract GatheredMails gathered();

    @Test
    void tellsOnceHoweverOftenItIsAdded() {
        add("one", AT, Audience.person(person.id()));
        add("one", AT, Audience.person(person.id()));
        assertThat(titles(person)).containsExactly("one");
    }

    @Test
    void showsOwnAndRoleNotificationsNewestFirst() {
        add("older", AT, Audience.person(person.id()));
        add("newer", AT.plusSeconds(1), Audience.role(role));
        add("foreign", AT.plusSeconds(2), Audience.person(TestPeople.stranger().id()));
        assertThat(titles(person)).containsExactly("newer", "older");
        assertThat(titles(colleague)).containsExactly("newer");
    }

    @Test
    void continuesWhereThePageEnded() {
        for (int i = 0; i < 3; i++) {
            add("n" + i, AT.plusSeconds(i), Audience.person(person.id()));
        }
        var first = notifications().page(Audience.of(person), person.id(), PageRequest.first(2));
        assertThat(first.items()).extracting(Notification::title).containsExactly("n2", "n1");
        var second =
                notifications()
                        .page(Audience.of(person), person.id(), new PageRequest(2, first.next()));
        assertThat(second.items()).extracting(Notification::title).containsExactly("n0");
        assertThat(second.next()).isNull();
    }

    @Test
    void remembersForEachPersonWhatTheyRead() {
        var id = add("for all", AT, Audience.role(role));
        add("for one", AT, Audience.person(person.id()));
        assertThat(unread(person)).isEqualTo(2);
        assertThat(notifications().read(id, Audience.of(person), person.id())).isTrue();
        assertThat(unread(person)).isEqualTo(1);
        assertThat(unread(colleague)).isEqualTo(1);
        notifications().readAll(Audience.of(person), person.id());
        assertThat(unread(person)).isZero();
        assertThat(unread(colleague)).isEqualTo(1);
    }

    @Test
    void countsNoFurtherThanAsked() {
        add("one", AT, Audience.role(role));
        add("two", AT, Audience.role(role));
        assertThat(notifications().unread(Audience.of(person), person.id(), 1)).isEqualTo(1);
    }

    @Test
    void letsNobodyReadWhatIsNotForThem() {
        var id = add("one", AT, Audience.person(person.id()));
        assertThat(notifications().read(id, Audience.of(colleague), colleague.id())).isFalse();
        assertThat(
                        notifications()
                                .read(new NotificationId("none"), Audience.of(person), person.id()))
                .isFalse();
    }

    @Test
    void needsNotBeReadByAnybodyOnceItIsSettled() {
        ask("decide", 3);
        add("for good", AT, Audience.role(role));
        notifications().settle(occasion(4));
        assertThat(settled(person)).containsExactly("decide");
        assertThat(unread(person)).isEqualTo(1);
        assertThat(unread(colleague)).isEqualTo(1);
        assertThat(titles(person)).containsExactly("decide", "for good");
    }

    /** Events may come again when later ones were there already. */
    @Test
    void staysOpenWhenAnEarlierEventComesAgain() {
        ask("decide", 3);
        notifications().settle(occasion(4));
        ask("decide again", 5);
        notifications().settle(occasion(4));
        notifications().settle(occasion(5));
        ask("decide", 3);
        assertThat(settled(person)).containsExactly("decide");
        assertThat(unread(person)).isEqualTo(1);
    }

    @Test
    void settlesNothingOfOtherRecords() {
        ask("decide", 3);
        notifications()
                .settle(new Notifications.Occasion("another of " + role, 9, AT.plusSeconds(9)));
        assertThat(settled(person)).isEmpty();
    }

    @Test
    void givesAMailToOneClaimantAtATime() {
        var id = add("mail", AT, Audience.person(person.id()));
        assertThat(claimed(AT)).contains(id);
        assertThat(claimed(AT)).doesNotContain(id);
        assertThat(claimed(AT.plus(LEASE).minusSeconds(1))).doesNotContain(id);
        assertThat(claimed(AT.plus(LEASE))).contains(id);
        mails().giveUp(id, "done");
    }

    @Test
    void givesAPostponedMailAgainAndASentOneNever() {
        var id = add("mail", AT, Audience.person(person.id()));
        claimed(AT);
        mails().postpone(id, AT.plusSeconds(3), "away");
        assertThat(claimed(AT.plusSeconds(2))).doesNotContain(id);
        assertThat(claimed(AT.plusSeconds(3))).contains(id);
        mails().sent(id, AT.plusSeconds(3));
        assertThat(claimed(AT.plus(Duration.ofDays(3)))).doesNotContain(id);
    }

    @Test
    void neverGivesAMailThatIsGivenUpOrUnwanted() {
        var hopeless = add("hopeless", AT, Audience.person(person.id()));
        var unwanted = add("unwanted", AT, Audience.person(person.id()));
        claimed(AT);
        mails().giveUp(hopeless, "550 No such mailbox");
        mails().unwanted(unwanted);
        assertThat(claimed(AT.plus(Duration.ofDays(3)))).doesNotContain(hopeless, unwanted);
    }

    @Test
    void countsRefusalsApartFromAttempts() {
        var id = add("mail", AT, Audience.person(person.id()));
        claimed(AT);
        mails().postpone(id, AT, "away");
        claimed(AT);
        mails().refused(id, AT, "451 Greylisted");
        var again = mails().claim(AT, LEASE);
        assertThat(again).map(QueuedMail::attempts).contains(3);
        assertThat(again).map(QueuedMail::refusals).contains(1);
        mails().giveUp(id, "done");
    }

    @Test
    void countsAttempts() {
        var id = add("mail", AT, Audience.person(person.id()));
        claimed(AT);
        mails().postpone(id, AT, "away");
        var again = mails().claim(AT, LEASE);
        assertThat(again).map(QueuedMail::attempts).contains(2);
        assertThat(again)
                .map(mail -> mail instanceof QueuedMail.OfOne one ? one.title() : "of many")
                .contains("mail");
        mails().giveUp(id, "done");
    }

    @Test
    void countsMailsUntilTheyAreSentOrDropped() {
        long before = mails().waiting();
        var sent = add("sent", AT, Audience.person(person.id()));
        var dropped = add("dropped", AT, Audience.person(person.id()));
        assertThat(mails().waiting()).isEqualTo(before + 2);
        mails().postpone(sent, AT.plusSeconds(3), "away");
        assertThat(mails().waiting()).isEqualTo(before + 2);
        mails().sent(sent, AT);
        mails().giveUp(dropped, "550 No such mailbox");
        assertThat(mails().waiting()).isEqualTo(before);
    }

    @Test
    void listsWhatWaitsAndWhatIsGivenUpUntilItIsSent() {
        var fresh = add("fresh", AT, Audience.person(person.id()));
        var waits = add("waits", AT, Audience.person(person.id()));
        var hopeless = add("hopeless", AT, Audience.person(person.id()));
        var unwanted = add("unwanted", AT, Audience.person(person.id()));
        claimed(AT);
        mails().refused(waits, AT.plusSeconds(60), "451 Greylisted");
        mails().giveUp(hopeless, "550 No such mailbox");
        mails().unwanted(unwanted);

        assertThat(listed(UndeliveredMail.State.WAITING)).contains(waits).doesNotContain(fresh);
        assertThat(listed(UndeliveredMail.State.GIVEN_UP))
                .contains(hopeless)
                .doesNotContain(waits, unwanted);
        assertThat(undelivered().find(waits))
                .contains(
                        new UndeliveredMail(
                                waits,
                                UndeliveredMail.State.WAITING,
                                person.id(),
                                NotificationKind.MEETUP,
                                "waits",
                                AT,
                                1,
                                "451 Greylisted",
                                AT.plusSeconds(60)));
        assertThat(undelivered().find(unwanted)).isEmpty();

        mails().sent(waits, AT);
        assertThat(listed(UndeliveredMail.State.WAITING)).doesNotContain(waits);
        assertThat(undelivered().find(waits)).isEmpty();
        mails().giveUp(fresh, "done");
    }

    @Test
    void givesAMailAgainThatWasGivenUpWhenSomebodyAsks() {
        var id = add("mail", AT, Audience.person(person.id()));
        claimed(AT);
        mails().refused(id, AT, "452 Full");
        claimed(AT);
        mails().giveUp(id, "452 Full");
        undelivered().sendAgain(id, AT.plusSeconds(9));
        undelivered().sendAgain(id, AT.plusSeconds(9));
        assertThat(listed(UndeliveredMail.State.WAITING)).contains(id);
        var again = mails().claim(AT.plusSeconds(9), LEASE);
        assertThat(again).map(QueuedMail::id).contains(id);
        assertThat(again).map(QueuedMail::refusals).contains(0);
        assertThat(claimed(AT.plusSeconds(9))).doesNotContain(id);
        mails().sent(id, AT.plusSeconds(9));
        undelivered().sendAgain(id, AT.plusSeconds(9));
        assertThat(claimed(AT.plus(Duration.ofDays(3)))).doesNotContain(id);
    }

    @Test
    void givesNoMailAgainWhileItIsBeingTried() {
        var id = add("mail", AT, Audience.person(person.id()));
        claimed(AT);
        mails().postpone(id, AT.plusSeconds(1), "away");
        claimed(AT.plusSeconds(1));
        undelivered().sendAgain(id, AT.plusSeconds(2));
        assertThat(claimed(AT.plusSeconds(2))).doesNotContain(id);
        mails().giveUp(id, "done");
    }

    @Test
    void gathersUntilTheMailIsTakenAndThenNoMore() {
        claimed(AT); // what other tests left
        var one = new GatheredMails.Gathered(add("one", AT, Audience.role(role)), role);
        var two = new GatheredMails.Gathered(add("two", AT, Audience.role(role)), role);
        var late = new GatheredMails.Gathered(add("late", AT, Audience.role(role)), role);
        long before = mails().waiting();
        assertThat(gathered().tells(person.id(), one.what())).isFalse();
        assertThat(gathered().add(person.id(), Pace.HOURLY, one, AT)).isTrue();
        assertThat(gathered().add(person.id(), Pace.HOURLY, two, AT)).isTrue();
        assertThat(gathered().add(person.id(), Pace.HOURLY, two, AT)).isTrue();
        assertThat(gathered().tells(person.id(), two.what())).isTrue();
        assertThat(gathered().tells(colleague.id(), two.what())).isFalse();
        assertThat(mails().waiting()).isEqualTo(before);
        assertThat(titles(person)).containsExactlyInAnyOrder("one", "two", "late");

        assertThat(mails().claim(AT.minusSeconds(1), LEASE)).isEmpty();
        var mail = mails().claim(AT, LEASE).orElseThrow();
        assertThat(mail.personId()).isEqualTo(person.id());
        assertThat(mail)
                .isInstanceOfSatisfying(
                        QueuedMail.OfMany.class,
                        many -> {
                            assertThat(many.pace()).isEqualTo(Pace.HOURLY);
                            assertThat(many.gathered()).containsExactly(one, two);
                        });
        assertThat(gathered().add(person.id(), Pace.HOURLY, late, AT)).isFalse();
        assertThat(gathered().add(person.id(), Pace.HOURLY, late, AT.plusSeconds(3600))).isTrue();
        mails().sent(mail.id(), AT);
        assertThat(gathered().tells(person.id(), one.what())).isTrue();
        claimed(AT.plusSeconds(3600)).forEach(mails()::unwanted);
    }

    @Test
    void keepsTheMailsOfEachPaceApart() {
        claimed(AT); // what other tests left
        var own = new GatheredMails.Gathered(add("own", AT, Audience.role(role)), null);
        var asked = new GatheredMails.Gathered(add("asked", AT, Audience.role(role)), role);
        assertThat(gathered().add(person.id(), Pace.DAILY, own, AT)).isTrue();
        assertThat(gathered().add(person.id(), Pace.HOURLY, asked, AT)).isTrue();
        assertThat(gathered().add(person.id(), Pace.DAILY, asked, AT)).isTrue();
        Map<Pace, List<GatheredMails.Gathered>> mails = new EnumMap<>(Pace.class);
        for (var mail = mails().claim(AT, LEASE);
                mail.isPresent();
                mail = mails().claim(AT, LEASE)) {
            var many = (QueuedMail.OfMany) mail.get();
            mails.put(many.pace(), many.gathered());
            mails().sent(many.id(), AT);
        }
        assertThat(mails)
                .isEqualTo(Map.of(Pace.DAILY, List.of(own, asked), Pace.HOURLY, List.of(asked)));
        assertThat(gathered().tells(person.id(), own.what())).isTrue();
        assertThat(gathered().add(person.id(), Pace.DAILY, own, AT)).isFalse();
    }

    /** Whatever comes while the mail is taken is in it, or is told to go into the next. */
    @Test
    void losesNothingThatManyGatherWhileTheMailIsTaken() throws Exception {
        claimed(AT); // what other tests left
        var lines =
                IntStream.range(0, 24)
                        .mapToObj(number -> new GatheredMails.Gathered(line(number), null))
                        .toList();
        Set<GatheredMails.Gathered> in = ConcurrentHashMap.newKeySet();
        gathered().add(person.id(), Pace.DAILY, lines.getFirst(), AT);
        in.add(lines.getFirst());
        Optional<QueuedMail> mail;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var line : lines) {
                threads.submit(() -> {
                    if (gathered().add(person.id(), Pace.DAILY, line, AT)) {
                        in.add(line);
                    }
                    return line;
                });
            }
            mail = mails().claim(AT, LEASE);
        }
        assertThat(mail)
                .get()
                .isInstanceOfSatisfying(
                        QueuedMail.OfMany.class,
                        many ->
                                assertThat(many.gathered())
                                        .doesNotHaveDuplicates()
                                        .containsExactlyInAnyOrderElementsOf(in));
        mails().sent(mail.orElseThrow().id(), AT);
    }

    private NotificationId line(int number) {
        return NotificationId.of("line-" + number + role, AT, Audience.person(person.id()));
    }

    @Test
    void listsAMailOfManyUnderNoKind() {
        claimed(AT); // what other tests left
        var own = new GatheredMails.Gathered(add("own", AT, Audience.role(role)), null);
        gathered().add(person.id(), Pace.DAILY, own, AT);
        var id = claimed(AT).getFirst();
        mails().giveUp(id, "550 No such mailbox");
        assertThat(undelivered().find(id)).map(UndeliveredMail::personId).contains(person.id());
        assertThat(undelivered().find(id).orElseThrow().kind()).isNull();
    }

    @Test
    void neverGivesAMailThatAGatheredOneTellsOf() {
        var id = add("mail", AT, Audience.person(person.id()));
        claimed(AT);
        mails().refused(id, AT.plusSeconds(60), "451 Greylisted");
        claimed(AT.plusSeconds(60));
        mails().gathered(id);
        assertThat(claimed(AT.plus(Duration.ofDays(3)))).doesNotContain(id);
        assertThat(undelivered().find(id)).isEmpty();
        undelivered().sendAgain(id, AT);
        assertThat(claimed(AT.plus(Duration.ofDays(3)))).doesNotContain(id);
    }

    @Test
    void knowsWhatOfManyAPersonHasYetToRead() {
        var read = add("read", AT, Audience.role(role));
        var open = add("open", AT, Audience.role(role));
        var other = add("other", AT.plusSeconds(1), Audience.role(role));
        notifications().read(read, Audience.of(person), person.id());
        assertThat(notifications().unreadOf(List.of(other, read, open), person.id()))
                .extracting(Notification::id)
                .containsExactly(open, other);
        assertThat(notifications().unreadOf(List.of(read), colleague.id())).hasSize(1);
    }

    private List<NotificationId> listed(UndeliveredMail.State state) {
        return undelivered().page(state, PageRequest.first(100)).items().stream()
                .map(UndeliveredMail::id)
                .toList();
    }

    private NotificationId add(String title, Instant at, Audience to) {
        var id = NotificationId.of("event-" + title + role, at, to);
        notifications()
                .add(
                        id,
                        new Notice(
                                to,
                                NotificationKind.MEETUP,
                                title,
                                "Body",
                                "/meetups/1",
                                !to.isRole(),
                                false),
                        new Notifications.Occasion("meetup", 1, at));
        return id;
    }

    private Notifications.Occasion occasion(long sequence) {
        return new Notifications.Occasion("record of " + role, sequence, AT.plusSeconds(sequence));
    }

    private void ask(String title, long sequence) {
        var notice = Notice.toRole(role, title, "Body", "/queue/1");
        var id = NotificationId.of("event-" + title + role, AT.plusSeconds(sequence), notice.to());
        notifications().add(id, notice, occasion(sequence));
    }

    private List<String> settled(Actor actor) {
        return shown(actor).stream()
                .filter(Notification::settled)
                .map(Notification::title)
                .toList();
    }

    private List<String> titles(Actor actor) {
        return shown(actor).stream().map(Notification::title).toList();
    }

    private List<Notification> shown(Actor actor) {
        return notifications().page(Audience.of(actor), actor.id(), PageRequest.first(10)).items();
    }

    private long unread(Actor actor) {
        return notifications().unread(Audience.of(actor), actor.id(), 100);
    }

    /** Claims everything that is due, as concurrent deliverers would between them. */
    private List<NotificationId> claimed(Instant now) {
        List<NotificationId> claimed = new ArrayList<>();
        for (var mail = mails().claim(now, LEASE);
                mail.isPresent();
                mail = mails().claim(now, LEASE)) {
            claimed.add(mail.get().id());
        }
        return claimed;
    }
}
