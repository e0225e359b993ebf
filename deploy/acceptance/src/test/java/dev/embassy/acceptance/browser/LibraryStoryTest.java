package dev.embassy.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.embassy.acceptance.Product;
import dev.embassy.acceptance.Scenes;
import dev.embassy.acceptance.browser.Visit.Screen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Story 7: staff uploads and publishes, the organiser downloads one by one and as one ZIP. */
class LibraryStoryTest {

    private static final Product PRODUCT = Product.running();
    private static final int SIZE = 24 << 20;

    @TempDir private Path folder;

    @Test
    void materialsReachTheOrganiser() throws IOException {
        String title = Scenes.unique("Slides about tests");
        Path slides = folder.resolve(title + ".pdf");
        byte[] content = new byte[SIZE];
        new Random(3).nextBytes(content);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        Files.write(slides, content);
        try (Visit sam = Visit.signedIn(PRODUCT, Screen.DESK, "sam", "/materials/upload")) {
            sam.look("upload");
            sam.page().locator("input[type=file]").setInputFiles(slides);
            sam.field("Licence").fill("CC-BY-4.0");
            sam.look("upload-chosen");
            if (!sam.field("Publish at once").isChecked()) {
                sam.field("Publish at once").check();
            }
            sam.button(Pattern.compile("^Upload and publish")).click();
            sam.link("To the library").click();
            sam.sees(title);
            sam.look("library");
            assertThat(sam.findings()).isEmpty();
        }
        JsonNode found =
                PRODUCT.as("sam").get("/api/materials?limit=200").succeeded().json().path("items");
        String id = "";
        for (JsonNode material : found) {
            if (material.path("title").asString().equals(title)) {
                id = material.path("id").asString();
            }
        }
        PRODUCT.as("sam")
                .post(
                        "/api/kits",
                        Map.of(
                                "name",
                                Scenes.unique("Digital kit"),
                                "size",
                                "S",
                                "materialIds",
                                List.of(id)))
                .succeeded();
        String meetup =
                new Scenes(PRODUCT).announcedMeetup("ada", Scenes.unique("A digital evening"));
        try (Visit ada =
                Visit.signedIn(PRODUCT, Screen.PHONE, "ada", "/meetups/" + meetup + "/materials")) {
            ada.sees(title);
            ada.look("meetup-materials");
            Download one = ada.page().waitForDownload(() -> ada.link("Download " + title).click());
            assertThat(Files.size(one.path())).isEqualTo(SIZE);
            Download all =
                    ada.page()
                            .waitForDownload(() ->
                                    ada.link(Pattern.compile("zip", Pattern.CASE_INSENSITIVE))
                                            .click());
            try (ZipFile zip = new ZipFile(all.path().toFile())) {
                assertThat(zip.stream().anyMatch(entry -> entry.getSize() == SIZE)).isTrue();
            }
            assertThat(ada.findings()).isEmpty();
        }
        theLastSlideHandsItOut(title, id);
    }

    /** Somebody in the room scans the code: no account, two taps. */
    private static void theLastSlideHandsItOut(String title, String material) throws IOException {
        JsonNode link =
                PRODUCT.as("ada")
                        .post("/api/links", Map.of("label", "Last slide", "materialId", material))
                        .succeeded()
                        .json();
        try (Visit visitor = Visit.by(PRODUCT, Screen.PHONE)) {
            visitor.open("/l/" + link.path("code").asString());
            visitor.sees(title);
            visitor.look("handed-out");
            Download slides =
                    visitor.page()
                            .waitForDownload(
                                    () -> visitor.link(Pattern.compile("^Download PDF")).click());
            assertThat(Files.size(slides.path())).isEqualTo(SIZE);
            assertThat(visitor.findings()).isEmpty();
        }
    }

    @Test
    void aDangerousFileIsRefusedWithAReason() {
        try (Visit sam = Visit.signedIn(PRODUCT, Screen.DESK, "sam", "/materials/upload")) {
            byte[] program = new byte[4096];
            program[0] = 'M';
            program[1] = 'Z';
            sam.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("slides.pdf", "application/pdf", program));
            sam.field("Licence").fill("CC-BY-4.0");
            sam.button(Pattern.compile("^Upload")).click();
            sam.page().getByRole(AriaRole.ALERT).first().waitFor();
            sam.look("upload-refused");
            assertThat(sam.findings()).isEmpty();
        }
    }
}
