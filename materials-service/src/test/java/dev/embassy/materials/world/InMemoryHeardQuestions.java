package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.messages.HeardQuestion;
import dev.embassy.materials.messages.HeardQuestions;
import dev.embassy.materials.messages.MessageId;
import dev.embassy.materials.messages.QuestionEvent;
import dev.embassy.materials.messages.QuestionId;
import dev.embassy.materials.messages.QuestionState;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

public final class InMemoryHeardQuestions implements HeardQuestions {

    private final Remembered<HeardQuestion, QuestionEvent> questions;

    public InMemoryHeardQuestions(EventWire<QuestionEvent> wire, Outbox outbox) {
        questions = new Remembered<>(HeardQuestion.class, wire, outbox, null);
    }

    @Override
    public Optional<HeardQuestion> find(QuestionId id) {
        return questions.find(id.value());
    }

    @Override
    public void store(HeardQuestion question, List<QuestionEvent> events) {
        questions.store(question, events);
    }

    @Override
    public Page<HeardQuestion> page(Filter filter, PageRequest page) {
        return questions.page(
                it ->
                        (filter.state() == null || filter.state() == it.state())
                                && (filter.answeredBy() == null || answers(filter.answeredBy(), it))
                                && (filter.text() == null
                                        || it.searchText()
                                                .contains(
                                                        filter.text()
                                                                .strip()
                                                                .toLowerCase(Locale.ROOT))),
                Comparator.comparing(HeardQuestion::times)
                        .thenComparing(it -> it.id().value())
                        .reversed(),
                page);
    }

    private static boolean answers(MessageId message, HeardQuestion question) {
        return question.answer() != null && question.answer().message().equals(message);
    }

    @Override
    public Map<QuestionState, Long> countByState() {
        Map<QuestionState, Long> counts = new EnumMap<>(QuestionState.class);
        for (var state : QuestionState.values()) {
            counts.put(state, questions.all().filter(it -> it.state() == state).count());
        }
        return counts;
    }

    @Override
    public List<HeardQuestion> linkedTo(MessageId message) {
        return questions.all().filter(it -> answers(message, it)).toList();
    }

    @Override
    public List<TimelineEntry> timeline(QuestionId id) {
        return questions.timeline(id.value());
    }
}
