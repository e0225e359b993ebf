package dev.embassy.materials.messages.messaging;

import dev.embassy.materials.messages.Hearing;
import dev.embassy.materials.messages.QuestionState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as others see it.
 *
 * @param heard the meetup that told of it just now; only in heard
 * @param hearings all meetups at which it was heard
 */
record QuestionPayload(
        String id,
        String question,
        QuestionState state,
        @Nullable Answer answer,
        @Nullable String reason,
        @Nullable Hearing heard,
        List<Hearing> hearings) {

    record Answer(String messageId, String claim) {}
}
