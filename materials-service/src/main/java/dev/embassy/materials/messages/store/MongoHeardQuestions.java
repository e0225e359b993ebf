package dev.embassy.materials.messages.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.messages.HeardQuestion;
import dev.embassy.materials.messages.HeardQuestions;
import dev.embassy.materials.messages.MessageId;
import dev.embassy.materials.messages.QuestionEvent;
import dev.embassy.materials.messages.QuestionId;
import dev.embassy.materials.messages.QuestionState;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoHeardQuestions implements HeardQuestions {

    private static final int LINKED = 500;

    private final MongoAggregates<HeardQuestion, QuestionEvent> questions;

    MongoHeardQuestions(MongoAggregatesFactory factory, EventWire<QuestionEvent> wire) {
        questions =
                factory.create(
                                HeardQuestion.class,
                                "message_questions",
                                "materials.message-questions",
                                wire)
                        .index(
                                mostHeard(new Index()),
                                mostHeard(new Index("state.state", Sort.Direction.ASC)),
                                mostHeard(new Index("state.answer.message", Sort.Direction.ASC)));
    }

    private static Index mostHeard(Index index) {
        return index.on("state.times", Sort.Direction.DESC).on("_id", Sort.Direction.DESC);
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
        var criteria = new Criteria();
        if (filter.state() != null) {
            criteria = criteria.and("state.state").is(filter.state().name());
        }
        if (filter.answeredBy() != null) {
            criteria = criteria.and("state.answer.message").is(filter.answeredBy().value());
        }
        if (filter.text() != null) {
            criteria =
                    criteria.and("state.searchText")
                            .regex(Pattern.quote(filter.text().strip().toLowerCase(Locale.ROOT)));
        }
        // Every question has its count; so an index serves a text that may be anywhere in it.
        var inOrder = criteria.and("state.times").gte(0);
        return questions.page(inOrder, Sorting.descending("state.times"), page);
    }

    @Override
    public Map<QuestionState, Long> countByState() {
        Map<QuestionState, Long> counts = new EnumMap<>(QuestionState.class);
        for (var state : QuestionState.values()) {
            counts.put(state, questions.count(where("state.state").is(state.name())));
        }
        return counts;
    }

    @Override
    public List<HeardQuestion> linkedTo(MessageId message) {
        return questions.list(where("state.answer.message").is(message.value()), LINKED);
    }

    @Override
    public List<TimelineEntry> timeline(QuestionId id) {
        return questions.timeline(id.value());
    }
}
