package dev.embassy.materials.messages;

import static dev.embassy.materials.messages.MessageFixture.aText;
import static dev.embassy.materials.messages.MessageFixture.claiming;
import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.NOOR;
import static dev.embassy.materials.world.World.RAVI;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.chassis.test.Samples;
import dev.embassy.materials.world.TestClock;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a meetup's report to an answer, on the whole model. */
class QuestionsTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private void reported(String meetup, Actor organiser, String... questions) {
        world.get(HearQuestions.class)
                .of(
                        new HearQuestions.Report(
                                meetup,
                                "Graph Night",
                                "Accra",
                                List.of(organiser.person()),
                                List.of(questions),
                                world.clock().instant()),
                        organiser.person(),
                        world.clock().instant());
    }

    private List<HeardQuestion> heard() {
        return world.get(HeardQuestions.class)
                .page(new HeardQuestions.Filter(null, null, null), PageRequest.first(50))
                .items();
    }

    private HeardQuestion only() {
        assertThat(heard()).hasSize(1);
        return heard().getFirst();
    }

    private Message draft(MessageText text) {
        return world.get(EditMessage.class).draft(text, RAVI);
    }

    private void publish(Message message) {
        world.get(EditMessage.class).publish(message.id(), null, Expected.ANY, RAVI);
        world.settle(2);
    }

    private HeardQuestion link(QuestionId question, Message message) {
        return world.get(AnswerQuestion.class).link(question, message.id(), Expected.ANY, RAVI);
    }

    @Test
    void countsTheSameQuestionOncePerMeetup() {
        reported("one", ADA, "Does it run on a phone?", " ", "does it run on a PHONE");
        reported("two", NOOR, "Does it run — on a phone?!");
        reported("one", ADA, "Does it run on a phone?");
        assertThat(only().times()).isEqualTo(2);
        assertThat(only().wording()).isEqualTo("Does it run on a phone?");
        assertThat(only().state()).isEqualTo(QuestionState.OPEN);
    }

    @Test
    void takesTheProducersReportOnceTwiceAndOutOfOrder() {
        var meetup = "0196a0b4-7c00-7000-8000-000000000002";
        for (var what :
                List.of(
                        "planned",
                        "reported",
                        "held",
                        "report-corrected",
                        "reported",
                        "report-reminded")) {
            var event =
                    Samples.incoming(
                            "ambassador-service", "ambassador.meetup-" + what + ".v1", meetup, 3);
            world.feeds("ambassador.meetups").forEach(feed -> feed.on(event));
        }
        assertThat(only().times()).isEqualTo(1);
        assertThat(only().hearings().getFirst().meetup())
                .isEqualTo("An evening about accessibility");
        assertThat(only().hearings().getFirst().heardBy()).isNotEmpty();
    }

    @Test
    void isAnsweredAtOnceByAPublishedMessage() {
        var message = draft(aText());
        publish(message);
        reported("one", ADA, "How long does it take?");
        assertThat(link(only().id(), message).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(world.outbox().actions()).endsWith("materials.message-question-answered");
    }

    @Test
    void waitsForADraftAndFollowsItWhateverComesTwice() {
        var message = draft(aText());
        reported("one", ADA, "How long does it take?");
        assertThat(link(only().id(), message).state()).isEqualTo(QuestionState.WAITING);
        publish(message);
        assertThat(only().state()).isEqualTo(QuestionState.ANSWERED);

        world.get(EditMessage.class).retire(message.id(), "Wrong", Expected.ANY, SAM);
        world.settle();
        assertThat(only().state()).isEqualTo(QuestionState.OPEN);
        assertThat(only().answer()).isNull();
        world.deliverAllAgain();
        assertThat(only().state()).isEqualTo(QuestionState.OPEN);
        assertThat(world.outbox().actions())
                .filteredOn(action -> action.contains("question"))
                .containsExactly(
                        "materials.message-question-heard",
                        "materials.message-question-linked",
                        "materials.message-question-answered",
                        "materials.message-question-reopened");
    }

    @Test
    void refusesARetiredAnswer() {
        var message = draft(aText());
        publish(message);
        world.get(EditMessage.class).retire(message.id(), null, Expected.ANY, SAM);
        reported("one", ADA, "How long does it take?");
        assertThatThrownBy(() -> link(only().id(), message)).isInstanceOf(MessageNotInState.class);
    }

    @Test
    void canBeSetAsideAndReopened() {
        reported("one", ADA, "Where is the toilet?");
        var answer = world.get(AnswerQuestion.class);
        var id = only().id();
        assertThatThrownBy(() -> answer.setAside(id, "Not ours", Expected.ANY, ADA))
                .isInstanceOf(NotAllowed.class);
        answer.setAside(id, "Not ours", Expected.ANY, RAVI);
        assertThat(only().state()).isEqualTo(QuestionState.NOT_NEEDED);
        assertThat(only().reason()).isEqualTo("Not ours");
        assertThatThrownBy(() -> answer.setAside(id, "Again", Expected.ANY, RAVI))
                .isInstanceOf(QuestionNotInState.class);
        assertThatThrownBy(() -> answer.reopen(id, Expected.ANY, ADA))
                .isInstanceOf(NotAllowed.class);
        answer.reopen(id, Expected.ANY, SAM);
        assertThat(only().state()).isEqualTo(QuestionState.OPEN);
        assertThatThrownBy(() -> answer.reopen(id, Expected.ANY, SAM))
                .isInstanceOf(QuestionNotInState.class);
    }

    @Test
    void sweepsEachStepOnceAndCatchesUp() {
        var message = draft(MessageFixture.goodUntil("2026-11-30"));
        publish(message);
        var fine = draft(claiming("Still good"));
        publish(fine);
        var sweep = world.get(MessageSweep.class);
        sweep.chaseOwners();
        world.clock().pass(Duration.ofDays(29));
        for (int i = 0; i < 3; i++) {
            sweep.chaseOwners();
        }
        world.clock().pass(Duration.ofDays(7));
        for (int i = 0; i < 3; i++) {
            sweep.chaseOwners();
        }
        assertThat(world.outbox().actions())
                .filteredOn(action -> action.matches(".*(expired|chased)"))
                .containsExactly("materials.message-expired", "materials.message-chased");
        assertThat(TestClock.START.plus(Duration.ofDays(36))).isEqualTo(world.clock().instant());
    }

    @Test
    void waitsForNothingThatWasDiscarded() {
        var message = draft(aText());
        reported("one", ADA, "How long does it take?");
        link(only().id(), message);
        var edit = world.get(EditMessage.class);
        assertThatThrownBy(() -> edit.discard(message.id(), Expected.ANY, ADA))
                .isInstanceOf(NotAllowed.class);
        edit.discard(message.id(), Expected.ANY, SAM);
        world.settle(2);
        assertThat(only().state()).isEqualTo(QuestionState.OPEN);
        assertThat(only().answer()).isNull();
        world.deliverAllAgain();
        assertThat(world.outbox().actions())
                .filteredOn(action -> action.contains("question"))
                .containsExactly(
                        "materials.message-question-heard",
                        "materials.message-question-linked",
                        "materials.message-question-reopened");
        assertThatThrownBy(() -> edit.discard(message.id(), Expected.ANY, SAM))
                .isInstanceOf(MessageNotFound.class);
        assertThatThrownBy(() -> link(only().id(), message)).isInstanceOf(AnswerNotUsable.class);
        world.get(MessageSweep.class).forgetDiscarded();
        assertThat(world.get(Messages.class).find(message.id())).isEmpty();
    }
}
