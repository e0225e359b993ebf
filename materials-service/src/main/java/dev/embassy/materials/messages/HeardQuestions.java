package dev.embassy.materials.messages;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All questions heard at meetups. */
public interface HeardQuestions {

    Optional<HeardQuestion> find(QuestionId id);

    void store(HeardQuestion question, List<QuestionEvent> events);

    /** The most often heard first. */
    Page<HeardQuestion> page(Filter filter, PageRequest page);

    Map<QuestionState, Long> countByState();

    /** Those a message is to answer, at most 500. */
    List<HeardQuestion> linkedTo(MessageId message);

    List<TimelineEntry> timeline(QuestionId id);

    default HeardQuestion get(QuestionId id) {
        return find(id).orElseThrow(() -> new QuestionNotFound(id));
    }

    /**
     * What a list shows; null means all.
     *
     * @param text occurs in the question, in any case
     */
    record Filter(
            @Nullable String text, @Nullable QuestionState state, @Nullable MessageId answeredBy) {}
}
