package dev.embassy.materials.messages;

import org.jspecify.annotations.Nullable;

/**
 * What a message is about, as identifiers of the {@link Vocabulary}; null as long as a draft does
 * not say.
 *
 * @param audience who listens
 * @param competitor what they have now
 * @param useCase what they want to do
 */
public record Topic(
        @Nullable String audience, @Nullable String competitor, @Nullable String useCase) {

    public static final Topic OPEN = new Topic(null, null, null);
}
