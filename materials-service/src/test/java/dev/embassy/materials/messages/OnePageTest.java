package dev.embassy.materials.messages;

import static dev.embassy.materials.world.TestClock.START;
import static dev.embassy.materials.world.World.RAVI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.materials.papers.PaperFonts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class OnePageTest {

    private final OnePage onePage = new OnePage(new PaperFonts(""));

    private record Paper(int pages, String text) {}

    private Paper print(MessageText text, String name) throws Exception {
        var message = Message.drafted(new MessageId("message"), text, RAVI.person(), START);
        var pdf = onePage.pdf(message, text, Vocabulary.initial(), false);
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", name), pdf);
        try (var reader = new PdfReader(pdf)) {
            return new Paper(
                    reader.getNumberOfPages(), new PdfTextExtractor(reader).getTextFromPage(1));
        }
    }

    private static MessageText full() {
        return new MessageText(
                MessageFixture.TOPIC,
                "See how things hang together, not just that they are there",
                """
                A table answers *how many*. A graph answers **why**, because the path from cause to \
                effect is in the data itself.

                ## What they gain

                - Three joins become one arrow, and people can read the query aloud.
                - New kinds of links need no migration: \
                [how it is stored](https://example.org/storage).
                  - Even for a million links.

                1. Load the sample data.
                2. Ask `who knows whom`.

                > We found the fraud ring on the first afternoon.
                """,
                List.of(
                        new Evidence("Timed with 31 newcomers in Accra", "https://example.org/t"),
                        new Evidence("12 of 14 teams stayed after a year", null)),
                "Then keep it. **Ask** what they would want to know if asking were free.",
                "- Never say that theirs is slow.\n- Never promise a date.",
                "2027-01-31");
    }

    @Test
    void saysAllOfAMessageOnOnePage() throws Exception {
        var paper = print(full(), "message.pdf");
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.text())
                .contains("See how things hang together", "31 newcomers", "Never promise a date")
                .contains("For: Developer", "They have: Nothing yet", "31 January 2027")
                .contains("Not published", "Ravi Menon", "who knows whom");
        assertThat(onePage.percent(full())).isBetween(20, 80);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 36, 40, 44, 48, 60})
    void fitsOnePageWheneverItSaysSo(int paragraphs) throws Exception {
        var argument =
                "A paragraph of the length that people write when nobody stops them, twice over. "
                                .repeat(2)
                        + "\n\n";
        var text = MessageFixture.arguing(argument.repeat(paragraphs));
        boolean fits = onePage.percent(text) <= 100;
        assertThat(print(text, "message-%d.pdf".formatted(paragraphs)).pages() == 1)
                .as("%d paragraphs need %d %%", paragraphs, onePage.percent(text))
                .isEqualTo(fits);
    }

    @Test
    void readsNamesOfTheWholeWorld() throws Exception {
        var text = MessageFixture.arguing("結城 ゆき said it first.\n\nمرحبا بكم في المجتمع");
        assertThat(print(text, "message-world.pdf").pages()).isEqualTo(1);
    }
}
