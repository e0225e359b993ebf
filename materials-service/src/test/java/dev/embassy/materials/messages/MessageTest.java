package dev.embassy.materials.messages;

import static dev.embassy.materials.messages.MessageFixture.aText;
import static dev.embassy.materials.messages.MessageFixture.arguing;
import static dev.embassy.materials.messages.MessageFixture.claiming;
import static dev.embassy.materials.messages.MessageFixture.goodUntil;
import static dev.embassy.materials.messages.MessageFixture.unfinished;
import static dev.embassy.materials.world.TestClock.START;
import static dev.embassy.materials.world.World.RAVI;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.embassy.chassis.problem.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    private static final MessageSettings SETTINGS = new MessageSettings(730, Duration.ofDays(7));

    private static Message draft(MessageText text) {
        return Message.drafted(new MessageId("message"), text, RAVI.person(), START);
    }

    private static Message published(MessageText text) {
        var message = draft(text);
        message.publish(null, SETTINGS, RAVI.person(), START);
        return message;
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        var refused =
                catchThrowableOfType(
                        MessageNotReady.class,
                        () -> draft(unfinished()).publish(null, SETTINGS, RAVI.person(), START));
        assertThat(refused.fields())
                .extracting(FieldProblem::field)
                .containsExactly(
                        "audience",
                        "competitor",
                        "useCase",
                        "claim",
                        "argument",
                        "evidence",
                        "reviewBy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "A <b>bold</b> claim",
                "![chart](https://example.org/chart.png)",
                "[here](javascript:alert(1))",
                "[here](data:text/html,x)",
                "[here](//example.org)",
                "[here](/home)",
                "[here][there]\n\n[there]: vbscript:x"
            })
    void refusesWhatDoesNotBelongIntoMarkdown(String argument) {
        assertThatThrownBy(() ->
                        draft(arguing(argument)).publish(null, SETTINGS, RAVI.person(), START))
                .isInstanceOf(MessageNotReady.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 < 6 and 7 > 3",
                "[here](https://example.org/a?b=c)",
                "<https://example.org>",
                "[write](mailto:help@example.org)",
                "`<script>` is what they type"
            })
    void takesWhatBelongsIntoMarkdown(String argument) {
        assertThat(published(arguing(argument)).state()).isEqualTo(MessageState.PUBLISHED);
    }

    @Test
    void showsReadersThePublishedTextUntilTheNextEdition() {
        var message = published(aText());
        message.revise(claiming("In five minutes"), SAM.person(), START);
        assertThat(message.shown()).isEqualTo(aText());
        assertThat(message.hasUnpublishedChanges()).isTrue();

        message.publish("Measured again", SETTINGS, SAM.person(), START);
        assertThat(message.shown().claim()).isEqualTo("In five minutes");
        assertThat(message.hasUnpublishedChanges()).isFalse();
        assertThat(message.editions())
                .extracting(it -> it.text().claim())
                .containsExactly("A first graph in ten minutes", "In five minutes");
        assertThatThrownBy(() -> message.publish(null, SETTINGS, SAM.person(), START))
                .isInstanceOf(MessageNotInState.class);
    }

    @Test
    void keepsTheNewestEditionsAndGoesOnCounting() {
        var message = published(aText());
        for (int i = 2; i <= Message.EDITIONS + 3; i++) {
            message.revise(claiming("Claim " + i), RAVI.person(), START);
            message.publish(null, SETTINGS, RAVI.person(), START);
        }
        assertThat(message.editions()).hasSize(Message.EDITIONS);
        assertThat(message.edition()).isEqualTo(Message.EDITIONS + 3);
        assertThat(message.editions().getFirst().number()).isEqualTo(4);
    }

    @Test
    void tellsOfOneSittingOnce() {
        var message = draft(aText());
        assertThat(message.revise(claiming("One"), RAVI.person(), START.plusSeconds(5))).isEmpty();
        assertThat(message.revise(claiming("Two"), SAM.person(), START.plusSeconds(9))).hasSize(1);
        assertThat(message.revise(claiming("Three"), SAM.person(), START.plusSeconds(12)))
                .isEmpty();
        var later = START.plus(Duration.ofHours(1));
        assertThat(message.revise(claiming("Four"), SAM.person(), later)).hasSize(1);
        assertThat(message.shown().claim()).isEqualTo("Four");
    }

    @Test
    void isGoodThroughItsLastDay() {
        var message = published(goodUntil("2026-11-30"));
        assertThat(message.isExpired(Instant.parse("2026-11-30T23:59:59Z"))).isFalse();
        assertThat(message.isExpired(Instant.parse("2026-12-01T00:00:00Z"))).isTrue();
    }

    @Test
    void chasesEachWeekUntilSomebodyLooks() {
        var message = published(goodUntil("2026-11-30"));
        var due = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(message.chase(SETTINGS, SAM.person(), due.minusSeconds(1))).isEmpty();
        assertThat(message.chase(SETTINGS, SAM.person(), due))
                .hasOnlyElementsOfType(MessageEvent.Expired.class)
                .hasSize(1);
        assertThat(message.chase(SETTINGS, SAM.person(), due.plusSeconds(1))).isEmpty();
        assertThat(message.chase(SETTINGS, SAM.person(), due.plus(Duration.ofDays(7))))
                .hasOnlyElementsOfType(MessageEvent.Chased.class)
                .hasSize(1);

        var monthLater = due.plus(Duration.ofDays(40));
        assertThat(message.chase(SETTINGS, SAM.person(), monthLater)).hasSize(1);
        assertThat(message.chase(SETTINGS, SAM.person(), monthLater)).isEmpty();
        assertThat(message.chases()).isEqualTo(3);

        message.confirm(LocalDate.parse("2027-06-30"), SETTINGS, RAVI.person(), monthLater);
        assertThat(message.isExpired(monthLater)).isFalse();
        assertThat(message.chases()).isZero();
        assertThat(message.chaseAt()).isEqualTo(Instant.parse("2027-07-01T00:00:00Z"));
        assertThat(message.hasUnpublishedChanges()).isFalse();
        assertThat(message.edition()).isEqualTo(1);
    }

    @Test
    void leavesTheOwnerOfARetiredOneInPeace() {
        var message = published(goodUntil("2026-11-30"));
        message.retire("Replaced", SAM.person(), START);
        var late = Instant.parse("2027-12-01T00:00:00Z");
        assertThat(message.chase(SETTINGS, SAM.person(), late)).isEmpty();
        assertThat(message.isExpired(late)).isFalse();
        assertThatThrownBy(() -> message.retire(null, SAM.person(), START))
                .isInstanceOf(MessageNotInState.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01", "2028-11-02"})
    void refusesAReviewDayThatSaysNothing(String day) {
        var message = published(aText());
        assertThatThrownBy(
                        () -> message.confirm(LocalDate.parse(day), SETTINGS, RAVI.person(), START))
                .isInstanceOf(ReviewDayNotUsable.class);
        assertThatThrownBy(
                        () -> draft(goodUntil(day)).publish(null, SETTINGS, RAVI.person(), START))
                .isInstanceOf(MessageNotReady.class);
    }

    @Test
    void passesToWhoeverTakesIt() {
        var message = draft(aText());
        message.take(SAM.person(), START);
        assertThat(message.owner()).isEqualTo(SAM.person());
        assertThatThrownBy(() -> message.take(SAM.person(), START))
                .isInstanceOf(MessageNotInState.class);
    }

    @Test
    void isDiscardedOnlyWhileItWasNeverPublished() {
        assertThat(draft(unfinished()).discard(SAM.person(), START).message().id())
                .isEqualTo(new MessageId("message"));
        var message = published(aText());
        assertThatThrownBy(() -> message.discard(SAM.person(), START))
                .isInstanceOf(MessageNotInState.class);
        message.retire(null, SAM.person(), START);
        assertThatThrownBy(() -> message.discard(SAM.person(), START))
                .isInstanceOf(MessageNotInState.class);
    }
}
