package dev.embassy.materials.imports.web;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.OMAR;
import static dev.embassy.materials.world.World.SAM;
import static dev.embassy.materials.world.World.TESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.HttpTest;
import dev.embassy.materials.library.Corpus;
import dev.embassy.materials.library.Corpus.Part;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A ZIP of materials over HTTP, each allowed call with a forbidden one. */
class MaterialArchiveHttpTest extends HttpTest {

    private static final String ARCHIVES = "/api/imports/materials/archives";
    private static final List<Actor> OUTSIDERS = List.of(ADA, FINN, OMAR);

    private Answer sendZip(Actor who, byte[] zip) throws Exception {
        return send(
                who,
                post(ARCHIVES + "?fileName=kit.zip").contentType("application/zip").content(zip));
    }

    private Answer apply(Actor who, String archive) throws Exception {
        return send(
                who,
                post(ARCHIVES + "/" + archive + "/apply")
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static byte[] zip(String title, String file) throws Exception {
        var sheet = "file,title,kind,language,licence,publish\n%s,%s,slides,en,MIT,yes\n";
        return Corpus.zip(
                new Part("kit/materials.csv", Corpus.text(sheet.formatted(file, title))),
                new Part("kit/talk.pdf", Corpus.pdf(900)),
                new Part("kit/left.txt", Corpus.text("left")));
    }

    private Answer done(String id) throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(
                                        send(SAM, get("/api/imports/" + id))
                                                .is(200)
                                                .<String>read("$.summary.state"))
                                .isEqualTo("DONE"));
        return send(SAM, get("/api/imports/" + id));
    }

    /** Another test may have one running. */
    private String begun(String archive) throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(apply(SAM, archive).response().getStatus()).isEqualTo(201));
        var begun = apply(SAM, archive).is(201);
        String id = begun.read("$.summary.id");
        assertThat(begun.response().getHeader("Location")).isEqualTo("/api/imports/" + id);
        return id;
    }

    @Test
    void takesAZipFromTheFirstLookToTheResult() throws Exception {
        var title = "Talk " + UUID.randomUUID();
        var looked = sendZip(SAM, zip(title, "talk.pdf")).is(201);
        assertThat(looked.<Integer>read("$.preview.created")).isEqualTo(1);
        assertThat(looked.<List<String>>read("$.leftOut")).containsExactly("left.txt");
        assertThat(looked.<Integer>read("$.leftOutCount")).isEqualTo(1);
        String archive = looked.read("$.id");
        for (var outsider : OUTSIDERS) {
            sendZip(outsider, zip(title, "talk.pdf")).is(403, "not-allowed");
            apply(outsider, archive).is(403, "not-allowed");
            send(outsider, get("/api/imports/materials/template.zip")).is(403, "not-allowed");
        }
        apply(TESS, archive).is(404, "material-archive-not-found");

        var result = done(begun(archive));
        assertThat(result.<String>read("$.summary.kind")).isEqualTo("MATERIALS");
        assertThat(result.<String>read("$.summary.fileName")).isEqualTo("kit.zip");
        assertThat(result.<Integer>read("$.summary.created")).isEqualTo(1);
        String material = result.read("$.steps[0].recordId");
        var made = send(SAM, get("/api/materials/" + material)).is(200);
        assertThat(made.<String>read("$.title")).isEqualTo(title);
        assertThat(made.<String>read("$.state")).isEqualTo("PUBLISHED");
        var content = send(ADA, get("/api/materials/" + material + "/content")).is(200);
        assertThat(content.content()).isEqualTo(Corpus.pdf(900));

        var again = sendZip(SAM, zip(title, "talk.pdf")).is(201);
        assertThat(again.<Integer>read("$.preview.unchanged")).isEqualTo(1);
        assertThat(done(begun(again.read("$.id"))).<Integer>read("$.summary.unchanged"))
                .isEqualTo(1);
    }

    @Test
    void tellsTheProblemsByLineAndColumnAndImportsNothing() throws Exception {
        var looked = sendZip(SAM, zip("Talk", "missing.pdf")).is(201);
        assertThat(looked.<Integer>read("$.preview.problems[0].line")).isEqualTo(2);
        assertThat(looked.<Integer>read("$.preview.problems[0].column")).isEqualTo(1);
        assertThat(looked.<String>read("$.preview.problems[0].code")).isEqualTo("unknown-file");
        apply(SAM, looked.read("$.id")).is(422, "import-not-sound");
        sendZip(SAM, Corpus.text("file,title\n")).is(422, "not-a-zip");
        send(SAM, post("/api/imports/materials/preview").contentType("text/csv").content("x"))
                .is(422, "archive-needed");
        apply(SAM, "none").is(404, "material-archive-not-found");
    }

    @Test
    void givesASampleThatWouldBeTaken() throws Exception {
        var sample = send(SAM, get("/api/imports/materials/template.zip")).is(200);
        assertThat(sample.response().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"import-materials.zip\"");
        var looked = sendZip(SAM, sample.content()).is(201);
        assertThat(looked.<List<Object>>read("$.preview.problems")).isEmpty();
        assertThat(looked.<List<Object>>read("$.preview.steps")).hasSize(2);
    }
}
