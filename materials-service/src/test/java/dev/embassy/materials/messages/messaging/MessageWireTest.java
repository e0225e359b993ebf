package dev.embassy.materials.messages.messaging;

import static dev.embassy.materials.world.TestClock.START;
import static dev.embassy.materials.world.World.RAVI;
import static dev.embassy.materials.world.World.SAM;

import dev.embassy.materials.messages.Message;
import dev.embassy.materials.messages.MessageEvent;
import dev.embassy.materials.messages.MessageFixture;
import dev.embassy.materials.messages.MessageId;
import dev.embassy.materials.messages.MessageSettings;
import dev.embassy.materials.messages.QuestionEvent;
import dev.embassy.materials.messages.QuestionSamples;
import dev.embassy.materials.messages.Vocabulary;
import dev.embassy.materials.world.PublishedSamples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageWireTest {

    private static final MessageSettings SETTINGS = new MessageSettings(730, Duration.ofDays(7));

    static Stream<MessageEvent> events() {
        var message =
                Message.drafted(
                        new MessageId("0199f3a0-0000-7000-8000-00000000000a"),
                        MessageFixture.goodUntil("2026-11-30"),
                        RAVI.person(),
                        START);
        var drafted = message.draftedEvent();
        var discarded = message.discard(SAM.person(), START);
        var revised = message.revise(message.text(), SAM.person(), START).getFirst();
        var published = message.publish("First edition", SETTINGS, SAM.person(), START);
        var due = START.plus(Duration.ofDays(29));
        var expired = message.chase(SETTINGS, SAM.person(), due).getFirst();
        var chased = message.chase(SETTINGS, SAM.person(), due.plus(Duration.ofDays(7))).getFirst();
        var confirmed =
                message.confirm(LocalDate.parse("2027-01-31"), SETTINGS, SAM.person(), START);
        var taken = message.take(SAM.person(), START);
        var retired = message.retire("Replaced", SAM.person(), START);
        return Stream.of(
                drafted, discarded, revised, published, expired, chased, confirmed, taken, retired);
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesWhatItsSamplesSay(MessageEvent event) throws Exception {
        PublishedSamples.check(new MessageWire().describe(event));
    }

    static Stream<QuestionEvent> questions() {
        return QuestionSamples.events();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void publishesWhatTheSamplesOfQuestionsSay(QuestionEvent event) throws Exception {
        PublishedSamples.check(new QuestionWire().describe(event));
    }

    @Test
    void publishesWhatTheSampleOfTheVocabularySays() throws Exception {
        var vocabulary = Vocabulary.initial();
        PublishedSamples.check(
                new VocabularyWire()
                        .describe(vocabulary.change(vocabulary.lists(), SAM.person(), START)));
    }
}
