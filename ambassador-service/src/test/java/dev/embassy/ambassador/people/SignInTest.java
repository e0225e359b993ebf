package dev.embassy.ambassador.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.ambassador.MovableClock;
import dev.embassy.ambassador.TestPeople;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final InMemoryPeople people = new InMemoryPeople();
    private final MovableClock clock = new MovableClock("2026-05-04T09:00:00Z");
    private final SignIn signIn = new SignIn(people, InMemoryPeople.SEAL, clock);
    private final ChangePreferences changePreferences =
            new ChangePreferences(signIn, people, InMemoryPeople.SEAL, clock);

    @Test
    void tellsOfAPersonOnlyWhenSomethingIsNew() {
        signIn.signedIn(TestPeople.ADA);
        signIn.signedIn(TestPeople.ADA);
        assertThat(people.events()).hasSize(1);

        signIn.signedIn(
                new Actor(
                        TestPeople.ADA.id(), "Ada Mensah-Lind", TestPeople.ADA.email(), Set.of()));
        assertThat(people.events())
                .last()
                .isInstanceOfSatisfying(
                        PersonEvent.Changed.class,
                        changed ->
                                assertThat(changed.person().name()).isEqualTo("Ada Mensah-Lind"));
    }

    @Test
    void remembersTheRolesSomebodyHasNowAndTellsNobody() {
        var sam = TestPeople.stranger(Roles.STAFF, Roles.ADVOCATE);
        signIn.signedIn(sam);
        signIn.signedIn(new Actor(sam.id(), sam.name(), sam.email(), Set.of(Roles.STAFF)));
        assertThat(people.get(new PersonId(sam.id())).holds(Roles.STAFF)).isTrue();
        assertThat(people.get(new PersonId(sam.id())).holds(Roles.ADVOCATE)).isFalse();
        assertThat(people.events()).hasSize(1);
    }

    @Test
    void changesOnlyThePreferencesThatAreGiven() {
        changePreferences.change(new Preferences("Africa/Accra", null, Map.of()), TestPeople.ADA);
        var person =
                changePreferences.change(
                        mailed(NotificationKind.MEETUP, MailTiming.NEVER), TestPeople.ADA);
        assertThat(person.timeZone()).isEqualTo("Africa/Accra");
        assertThat(person.mailAbout(NotificationKind.MEETUP)).isEqualTo(MailTiming.NEVER);
        assertThat(person.mailAbout(NotificationKind.KIT)).isEqualTo(MailTiming.AT_ONCE);
    }

    @Test
    void goesByTheDevicesClockUntilAZoneIsChosenAndAgainLater() {
        var nothing = new Preferences(null, null, Map.of());
        assertThat(changePreferences.change(nothing, TestPeople.ADA).timeZone()).isNull();
        changePreferences.change(new Preferences("Africa/Accra", null, Map.of()), TestPeople.ADA);
        assertThat(changePreferences.change(nothing, TestPeople.ADA).timeZone())
                .isEqualTo("Africa/Accra");
        var again = changePreferences.change(new Preferences("", null, Map.of()), TestPeople.ADA);
        assertThat(again.timeZone()).isNull();
    }

    @Test
    void choosesForEachKindWhenItIsMailed() {
        for (var timing : MailTiming.values()) {
            for (var before : MailTiming.values()) {
                changePreferences.change(mailed(NotificationKind.KIT, before), TestPeople.ADA);
                changePreferences.change(mailed(NotificationKind.KIT, timing), TestPeople.ADA);
                var person = people.get(new PersonId(TestPeople.ADA.id()));
                assertThat(person.mailAbout(NotificationKind.KIT)).isEqualTo(timing);
                assertThat(person.mailAbout(NotificationKind.REWARD)).isEqualTo(MailTiming.AT_ONCE);
            }
        }
    }

    @Test
    void refusesToDoWithoutOrToDelayWhatAlwaysComes() {
        for (var timing : Set.of(MailTiming.DAILY, MailTiming.NEVER)) {
            assertThatThrownBy(() ->
                            changePreferences.change(
                                    mailed(NotificationKind.ADDRESS, timing), TestPeople.ADA))
                    .isInstanceOf(MailAlwaysComes.class);
        }
        var person =
                changePreferences.change(
                        mailed(NotificationKind.ADDRESS, MailTiming.AT_ONCE), TestPeople.ADA);
        assertThat(person.mailAbout(NotificationKind.ADDRESS)).isEqualTo(MailTiming.AT_ONCE);
    }

    /** Before it was refused, it was kept, and had no effect. */
    @Test
    void sendsMandatoryMailsEvenToThoseWhoOptedOut() {
        var person = RegisteredPerson.unknown(new PersonId("ada"), clock.instant());
        person.prefer(
                mailed(NotificationKind.ADDRESS, MailTiming.NEVER),
                InMemoryPeople.SEAL,
                clock.instant());
        assertThat(person.mailAbout(NotificationKind.ADDRESS)).isEqualTo(MailTiming.AT_ONCE);
    }

    private static Preferences mailed(NotificationKind kind, MailTiming timing) {
        return new Preferences(null, null, Map.of(kind, timing));
    }

    @Test
    void refusesATimeZoneThatDoesNotExist() {
        assertThatThrownBy(() ->
                        changePreferences.change(
                                new Preferences("Moon/Tycho", null, Map.of()), TestPeople.ADA))
                .isInstanceOf(UnknownTimeZone.class);
    }

    @Test
    void letsOnlyThoseWhoTakePartLookPeopleUp() {
        var findPeople = new FindPeople(people);
        signIn.signedIn(TestPeople.BELA);
        assertThat(findPeople.find("bela", PageRequest.first(5), TestPeople.NOOR).items())
                .containsExactly(TestPeople.BELA.person());
        assertThatThrownBy(() -> findPeople.find("bela", PageRequest.first(5), TestPeople.OMAR))
                .isInstanceOf(NotAllowed.class);
    }
}
