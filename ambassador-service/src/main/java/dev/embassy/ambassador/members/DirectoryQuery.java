package dev.embassy.ambassador.members;

import org.jspecify.annotations.Nullable;

/**
 * Who is looked for in the directory; whatever is null does not matter.
 *
 * @param text words to be found in name, city, skills, topics and the text about the person; empty
 *     for any
 */
public record DirectoryQuery(
        String text,
        @Nullable String skill,
        @Nullable String language,
        @Nullable String country,
        @Nullable String topic) {

    public static final DirectoryQuery ANYBODY = new DirectoryQuery("", null, null, null, null);
}
