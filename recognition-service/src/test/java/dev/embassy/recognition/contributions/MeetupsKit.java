package dev.embassy.recognition.contributions;

import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.YUKI;
import static dev.embassy.recognition.contributions.ContributionFixtures.aMeetup;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every store of meetup copies does. */
public abstract class MeetupsKit {

    /** Empty. */
    protected abstract Meetups meetups();

    @Test
    void givesBackTheWholeMeetup() {
        var meetup =
                aMeetup()
                        .reportedAs(5, 42)
                        .announcedWith(BELA.person(), "Logs")
                        .withTalk(BELA.person(), "Logs", null)
                        .without(YUKI.person())
                        .asItIs();
        meetups().learn(meetup);

        assertThat(meetups().find(meetup.id())).contains(meetup);
        assertThat(meetups().find("another")).isEmpty();
    }

    @Test
    void keepsTheNewest() {
        meetups().learn(aMeetup().reportedAs(6, 50).asItIs());
        meetups().learn(aMeetup().reportedAs(5, 42).asItIs());
        assertThat(meetups().find("meetup-lagos")).map(Meetup::sequence).contains(6L);

        meetups().learn(aMeetup().reportedAs(7, 60).asItIs());
        assertThat(meetups().find("meetup-lagos")).map(Meetup::sequence).contains(7L);
    }
}
