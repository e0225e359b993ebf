package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was asked at meetups, for those who write the answers. */
@Component
public class ReadQuestions {

    private final HeardQuestions questions;

    ReadQuestions(HeardQuestions questions) {
        this.questions = questions;
    }

    public Page<HeardQuestion> list(HeardQuestions.Filter filter, PageRequest page, Actor reader) {
        MessageAccess.requireWriter(reader);
        return questions.page(filter, page);
    }

    public Map<QuestionState, Long> counts(Actor reader) {
        MessageAccess.requireWriter(reader);
        return questions.countByState();
    }

    public HeardQuestion get(QuestionId id, Actor reader) {
        MessageAccess.requireWriter(reader);
        return questions.get(id);
    }
}
