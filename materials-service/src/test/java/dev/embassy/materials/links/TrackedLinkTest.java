package dev.embassy.materials.links;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackedLinkTest {

    private static final Instant NOW = TestClock.START;
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private static LinkDescription leadingTo(String url, @Nullable Instant expiresAt) {
        return new LinkDescription(
                "Slides", Destination.to(WebAddress.parse(url)), null, null, expiresAt);
    }

    private static TrackedLink link(@Nullable Instant expiresAt) {
        return TrackedLink.made(
                new LinkId("0199f3a0-0000-7000-8000-000000000001"),
                LinkCode.random(),
                leadingTo("https://www.example.org/a", expiresAt),
                ADA.person(),
                NOW);
    }

    @Test
    void keepsWhereItLedBefore() {
        var link = link(null);
        link.change(leadingTo("https://www.example.org/b", null), SAM.person(), TOMORROW);
        link.change(leadingTo("https://www.example.org/b", null), SAM.person(), TOMORROW);

        assertThat(link.past())
                .containsExactly(
                        new TrackedLink.Past(
                                new Destination("https://www.example.org/a", null),
                                TOMORROW,
                                SAM.person()));
    }

    @Test
    void endsAtItsLastMomentAndCanBeProlonged() {
        var link = link(TOMORROW);
        assertThat(link.state(TOMORROW.minusMillis(1))).isEqualTo(LinkState.ACTIVE);
        assertThat(link.state(TOMORROW)).isEqualTo(LinkState.EXPIRED);

        var later = TOMORROW.plus(Duration.ofDays(3));
        link.change(leadingTo("https://www.example.org/a", later), ADA.person(), TOMORROW);
        assertThat(link.state(TOMORROW)).isEqualTo(LinkState.ACTIVE);
    }

    @Test
    void refusesALastMomentThatHasPassed() {
        assertThatThrownBy(() -> link(NOW)).isInstanceOf(ExpiryInThePast.class);
        var link = link(TOMORROW);
        assertThatThrownBy(() ->
                        link.change(leadingTo("https://www.example.org/a", NOW), ADA.person(), NOW))
                .isInstanceOf(ExpiryInThePast.class);
    }

    @Test
    void isDescribedAnewAfterItsEndWithoutBeingProlonged() {
        var link = link(TOMORROW);
        var after = TOMORROW.plusSeconds(1);
        link.change(leadingTo("https://www.example.org/b", TOMORROW), ADA.person(), after);
        assertThat(link.state(after)).isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void saysOnceThatItHasExpired() {
        var link = link(TOMORROW);
        assertThatThrownBy(() -> link.expire(SAM.person(), NOW)).isInstanceOf(LinkNotInState.class);
        assertThat(link.expire(SAM.person(), TOMORROW).link().state()).isEqualTo(LinkState.EXPIRED);
        assertThatThrownBy(() -> link.expire(SAM.person(), TOMORROW))
                .isInstanceOf(LinkNotInState.class);
    }

    @Test
    void isSwitchedOffAndOn() {
        var link = link(null);
        assertThatThrownBy(() -> link.enable(false, ADA.person(), NOW))
                .isInstanceOf(LinkNotInState.class);
        link.disable(false, "Wrong slides", ADA.person(), NOW);
        assertThat(link.state(NOW)).isEqualTo(LinkState.DISABLED);
        assertThatThrownBy(() -> link.disable(false, null, ADA.person(), NOW))
                .isInstanceOf(LinkNotInState.class);
        link.enable(false, ADA.person(), NOW);
        assertThat(link.state(NOW)).isEqualTo(LinkState.ACTIVE);
    }

    @Test
    void staysOffWhenStaffSwitchedItOff() {
        var link = link(null);
        link.disable(true, "Complaint", SAM.person(), NOW);
        assertThatThrownBy(() -> link.enable(false, ADA.person(), NOW))
                .hasMessageContaining("Ask them");
        link.enable(true, SAM.person(), NOW);
        assertThat(link.state(NOW)).isEqualTo(LinkState.ACTIVE);
    }

    @Test
    void isFoundByItsWords() {
        assertThat(link(null).words()).contains("slides", "www", "example", "org");
        assertThat(TrackedLink.words("Grüße aus Llanfairpwllgwyngyll – ÀB 日本"))
                .containsExactly("grüße", "aus", "llanfairpwllgwyngyll", "àb", "日本");
    }
}
