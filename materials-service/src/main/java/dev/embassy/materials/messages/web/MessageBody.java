package dev.embassy.materials.messages.web;

import dev.embassy.materials.messages.Evidence;
import dev.embassy.materials.messages.MessageText;
import dev.embassy.materials.messages.Topic;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message's text as its writer saves it; a draft may leave anything out.
 *
 * @param audience an identifier of the vocabulary
 * @param competitor an identifier of the vocabulary
 * @param useCase an identifier of the vocabulary
 * @param claim one sentence, plain text
 * @param argument Markdown
 * @param whenHappy Markdown
 * @param neverSay Markdown
 */
record MessageBody(
        @Nullable @Size(max = 100) String audience,
        @Nullable @Size(max = 100) String competitor,
        @Nullable @Size(max = 100) String useCase,
        @Nullable @Size(max = 200) String claim,
        @Nullable @Size(max = 8000) String argument,
        @Nullable @Size(max = 12) List<@Valid @NotNull EvidenceBody> evidence,
        @Nullable @Size(max = 4000) String whenHappy,
        @Nullable @Size(max = 4000) String neverSay,
        @Nullable LocalDate reviewBy) {

    /**
     * @param url where it can be read; only http and https
     */
    record EvidenceBody(
            @NotBlank @Size(max = 300) String text,
            @Nullable
                    @Size(max = 500)
                    @Pattern(
                            regexp = "(?i)https?://[^\\s/\\\\@?#]+([/?#]\\S*)?",
                            message = "must be a web address that begins with https://")
                    String url) {}

    MessageText text() {
        return new MessageText(
                new Topic(named(audience), named(competitor), named(useCase)),
                claim == null ? "" : claim.strip(),
                text(argument),
                evidence == null
                        ? List.of()
                        : evidence.stream()
                                .map(it -> new Evidence(it.text().strip(), named(it.url())))
                                .toList(),
                text(whenHappy),
                text(neverSay),
                reviewBy == null ? null : reviewBy.toString());
    }

    private static String text(@Nullable String markdown) {
        return markdown == null ? "" : markdown.replace("\r\n", "\n").stripTrailing();
    }

    private static @Nullable String named(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
