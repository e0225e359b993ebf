package dev.embassy.materials.messages;

import static dev.embassy.materials.messages.MessageFixture.about;
import static dev.embassy.materials.world.TestClock.START;
import static dev.embassy.materials.world.World.RAVI;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of messages, questions and the vocabulary does. */
abstract class MessagesKit {

    private static final MessageSettings SETTINGS = new MessageSettings(730, Duration.ofDays(7));

    /** Terms of its own for each test: the store may hold the messages of others. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private final Topic topic = new Topic("dev-" + mark, "rival-" + mark, "case-" + mark);

    abstract <T> T get(Class<T> type);

    private Messages messages() {
        return get(Messages.class);
    }

    private Message stored(Topic about, String claim, Instant at) {
        var message =
                Message.drafted(
                        new MessageId(UUID.randomUUID().toString()),
                        about(about, claim),
                        RAVI.person(),
                        at);
        messages().store(message, List.of(message.draftedEvent()));
        return message;
    }

    private Message published(Topic about, String claim) {
        var message = stored(about, claim, START);
        messages()
                .store(message, List.of(message.publish("First", SETTINGS, RAVI.person(), START)));
        return message;
    }

    private static Messages.Filter under(Topic topic) {
        return new Messages.Filter(null, topic, null, null, null);
    }

    private List<MessageId> ids(Messages.Filter filter) {
        return messages().page(filter, PageRequest.first(50)).items().stream()
                .map(Message::id)
                .toList();
    }

    @Test
    void findsWhatWasStored() {
        var message = published(topic, "Stored");
        var found = messages().get(message.id());
        assertThat(found).usingRecursiveComparison().isEqualTo(message);
        assertThat(messages().timeline(message.id()))
                .extracting(TimelineEntry::action)
                .containsExactly("materials.message-drafted", "materials.message-published");
        assertThat(messages().find(new MessageId("nowhere"))).isEmpty();
    }

    @Test
    void refusesAStaleChange() {
        var id = stored(topic, "Stale", START).id();
        var one = messages().get(id);
        var other = messages().get(id);
        messages().store(one, List.of(one.take(SAM.person(), START)));
        var late = other.take(SAM.person(), START);
        assertThatThrownBy(() -> messages().store(other, List.of(late)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void pagesTheLastChangedFirst() {
        for (int i = 0; i < 5; i++) {
            stored(topic, "Claim " + i, START.plusSeconds(i));
        }
        var first = messages().page(under(topic), PageRequest.first(3));
        assertThat(first.items())
                .extracting(it -> it.shown().claim())
                .containsExactly("Claim 4", "Claim 3", "Claim 2");
        var second = messages().page(under(topic), new PageRequest(3, first.next()));
        assertThat(second.items())
                .extracting(it -> it.shown().claim())
                .containsExactly("Claim 1", "Claim 0");
        assertThat(second.next()).isNull();
    }

    @Test
    void filtersByTopicStateOwnerTextAndExpiry() {
        var draft = stored(topic, "Draft about (brackets)", START);
        var published = published(topic, "Published");
        var expired = Instant.parse("2027-02-01T00:00:00Z");

        var all = under(topic);
        assertThat(ids(all)).containsExactlyInAnyOrder(draft.id(), published.id());
        assertThat(ids(all.published())).containsExactly(published.id());
        assertThat(ids(new Messages.Filter("(BRACK", topic, null, null, null)))
                .containsExactly(draft.id());
        assertThat(ids(new Messages.Filter(".*", topic, null, null, null))).isEmpty();
        assertThat(ids(new Messages.Filter(null, topic, null, expired, null)))
                .containsExactly(published.id());
        assertThat(ids(new Messages.Filter(null, topic, null, expired.minusSeconds(1), null)))
                .isEmpty();
        assertThat(ids(new Messages.Filter(null, topic, null, null, "nobody"))).isEmpty();
        assertThat(ids(new Messages.Filter(null, topic, null, null, RAVI.id()))).hasSize(2);
        assertThat(ids(under(new Topic(topic.audience(), "other", null)))).isEmpty();
    }

    @Test
    void countsByTermAndByTopic() {
        published(topic, "One");
        stored(topic, "Two", START);
        var another = new Topic(topic.audience(), "other-" + mark, topic.useCase());
        published(another, "Three");
        var retired = published(topic, "Four");
        messages().store(retired, List.of(retired.retire(null, SAM.person(), START)));

        var mine = under(new Topic(topic.audience(), null, null));
        assertThat(messages().countBy(Messages.Facet.COMPETITOR, mine))
                .isEqualTo(Map.of("rival-" + mark, 3L, "other-" + mark, 1L));
        assertThat(messages().countBy(Messages.Facet.COMPETITOR, mine.published()))
                .isEqualTo(Map.of("rival-" + mark, 1L, "other-" + mark, 1L));

        assertThat(messages().cells(START))
                .contains(new Messages.Cell(topic, 1, 0, 1), new Messages.Cell(another, 1, 0, 0));
        assertThat(messages().cells(Instant.parse("2027-02-01T00:00:00Z")))
                .contains(new Messages.Cell(topic, 0, 1, 1), new Messages.Cell(another, 0, 1, 0));
    }

    @Test
    void countsDraftsThatNameNoTopic() {
        stored(Topic.OPEN, "Nothing yet", START);
        assertThat(messages().cells(START))
                .anySatisfy(cell -> {
                    assertThat(cell.topic()).isEqualTo(Topic.OPEN);
                    assertThat(cell.drafts()).isPositive();
                });
    }

    @Test
    void knowsWhichTermsAreUsed() {
        var message = published(topic, "Moves away");
        var elsewhere = new Topic("moved-" + mark, topic.competitor(), topic.useCase());
        message.revise(about(elsewhere, "Moves away"), RAVI.person(), START);
        messages().store(message, List.of());
        assertThat(messages().uses(Messages.Facet.AUDIENCE, "dev-" + mark)).isTrue();
        assertThat(messages().uses(Messages.Facet.AUDIENCE, "moved-" + mark)).isTrue();
        assertThat(messages().uses(Messages.Facet.AUDIENCE, "rival-" + mark)).isFalse();
        assertThat(messages().uses(Messages.Facet.USE_CASE, "case-" + mark)).isTrue();
    }

    @Test
    void findsThoseWhoseOwnerIsToBeAsked() {
        var message = published(topic, "Good until January");
        var due = LocalDate.parse("2027-02-01").atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(chased(due.minusSeconds(1))).doesNotContain(message.id());
        assertThat(chased(due)).contains(message.id());
        messages().store(message, message.chase(SETTINGS, SAM.person(), due));
        assertThat(chased(due.plusSeconds(60))).doesNotContain(message.id());
        assertThat(chased(due.plus(Duration.ofDays(7)))).contains(message.id());
        messages().store(message, List.of(message.retire(null, SAM.person(), due)));
        assertThat(chased(due.plus(Duration.ofDays(90)))).doesNotContain(message.id());
    }

    private List<MessageId> chased(Instant at) {
        return messages().toChase(at, 1000).stream().map(Message::id).toList();
    }

    private HeardQuestion heard(String wording, int meetups) {
        var question = HeardQuestion.worded(wording, START);
        for (int i = 0; i < meetups; i++) {
            var hearing =
                    new Hearing(
                            "meetup-" + i,
                            "Graph Night",
                            i == 0 ? null : "Accra",
                            wording,
                            List.of(new Person("ada", "Ada Mensah")),
                            START.plusSeconds(i));
            get(HeardQuestions.class)
                    .store(question, question.heard(hearing, RAVI.person(), START));
        }
        return question;
    }

    @Test
    void listsTheQuestionsMostOftenHeardFirst() {
        var questions = get(HeardQuestions.class);
        var once = heard(mark + " Is it free?", 1);
        var thrice = heard(mark + " Does it run on a phone?", 3);
        var answered = heard(mark + " Who pays?", 2);
        var message = published(topic, "It is free");
        questions.store(answered, List.of(answered.link(message, RAVI.person(), START)));

        assertThat(questions.get(thrice.id())).usingRecursiveComparison().isEqualTo(thrice);
        assertThat(asked(new HeardQuestions.Filter(mark, null, null)))
                .containsExactly(thrice.id(), answered.id(), once.id());
        assertThat(asked(new HeardQuestions.Filter(mark, QuestionState.OPEN, null)))
                .containsExactly(thrice.id(), once.id());
        assertThat(asked(new HeardQuestions.Filter(null, null, message.id())))
                .containsExactly(answered.id());
        assertThat(asked(new HeardQuestions.Filter(mark + " WHO", null, null)))
                .containsExactly(answered.id());
        assertThat(questions.linkedTo(message.id()))
                .extracting(HeardQuestion::id)
                .containsExactly(answered.id());
        assertThat(questions.countByState().get(QuestionState.ANSWERED)).isPositive();
        assertThat(questions.timeline(answered.id()))
                .extracting(TimelineEntry::action)
                .endsWith("materials.message-question-answered");
    }

    private List<QuestionId> asked(HeardQuestions.Filter filter) {
        return get(HeardQuestions.class).page(filter, PageRequest.first(50)).items().stream()
                .map(HeardQuestion::id)
                .toList();
    }

    @Test
    void keepsOneVocabulary() {
        var vocabularies = get(Vocabularies.class);
        var vocabulary = vocabularies.current();
        var lists = vocabulary.lists();
        var audiences =
                new ArrayList<>(
                        lists.audiences().stream()
                                .map(term -> new Vocabulary.Wanted(term.id(), term.label()))
                                .toList());
        audiences.add(new Vocabulary.Wanted(null, "Data scientist " + mark));
        var changed =
                new Vocabulary.Lists(
                        vocabulary.named(Messages.Facet.AUDIENCE, audiences),
                        lists.competitors(),
                        lists.useCases());
        vocabularies.store(vocabulary, List.of(vocabulary.change(changed, SAM.person(), START)));
        assertThat(vocabularies.current().lists()).isEqualTo(changed);
        assertThat(vocabularies.find()).isPresent();
    }

    @Test
    void findsADiscardedOneNowhere() {
        var message = stored(topic, "A mistake", START);
        messages().discard(message, List.of(message.discard(SAM.person(), START)));
        messages().forgetDiscarded(START, 1000);

        assertThat(messages().find(message.id())).isEmpty();
        assertThat(ids(under(topic))).isEmpty();
        assertThat(ids(Messages.Filter.ALL)).doesNotContain(message.id());
        assertThat(messages().uses(Messages.Facet.AUDIENCE, "dev-" + mark)).isFalse();
        assertThat(messages().cells(START)).extracting(Messages.Cell::topic).doesNotContain(topic);
        assertThat(messages().timeline(message.id())).isEmpty();
    }
}
