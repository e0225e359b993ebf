package dev.embassy.materials.messages;

import static dev.embassy.materials.world.TestClock.START;
import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.RAVI;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One of each event of a question. */
public final class QuestionSamples {

    private QuestionSamples() {}

    public static Stream<QuestionEvent> events() {
        var question = HeardQuestion.worded("Does it run on a phone?", START);
        var message =
                Message.drafted(
                        new MessageId("0199f3a0-0000-7000-8000-00000000000a"),
                        MessageFixture.aText(),
                        RAVI.person(),
                        START);
        var hearing =
                new Hearing(
                        "0196a0b4-7c00-7000-8000-000000000002",
                        "An evening about accessibility",
                        "Accra",
                        "Does it run on a phone?",
                        List.of(ADA.person()),
                        START);
        var heard = question.heard(hearing, ADA.person(), START).getFirst();
        var linked = question.link(message, RAVI.person(), START);
        message.publish(null, new MessageSettings(730, Duration.ofDays(7)), RAVI.person(), START);
        var answered = question.link(message, RAVI.person(), START);
        var reopened = question.reopen(RAVI.person(), START);
        var setAside = question.setAside("Nothing to say", RAVI.person(), START);
        return Stream.of(heard, linked, answered, reopened, setAside);
    }
}
