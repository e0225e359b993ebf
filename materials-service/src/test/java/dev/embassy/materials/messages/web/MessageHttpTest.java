package dev.embassy.materials.messages.web;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.NOOR;
import static dev.embassy.materials.world.World.OMAR;
import static dev.embassy.materials.world.World.RAVI;
import static dev.embassy.materials.world.World.SAM;
import static dev.embassy.materials.world.World.SOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.HttpTest;
import dev.embassy.materials.messages.HearQuestions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.springframework.beans.factory.annotation.Autowired;

/** The story of a message over HTTP, each allowed call with a forbidden one. */
class MessageHttpTest extends HttpTest {

    private static final List<Actor> READERS = List.of(ADA, BELA, NOOR);
    private static final List<Actor> OUTSIDERS = List.of(OMAR, FINN, SOL);

    @Autowired private HearQuestions hearQuestions;
    @Autowired private Clock clock;

    private String text(String claim, String argument) {
        return """
        {"audience":"developer","competitor":"nothing-yet","useCase":"getting-started",
         "claim":"%s","argument":"%s","evidence":[{"text":"Timed","url":"https://example.org/t"}],
         "whenHappy":"Then keep it.","neverSay":"That theirs is slow.","reviewBy":"%s"}\
        """
                .formatted(claim, argument, day(90));
    }

    private String day(int from) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(from).toString();
    }

    private String draft(String claim) throws Exception {
        return write(RAVI, post("/api/messages"), text(claim, "Because it **is**."))
                .is(201)
                .read("$.id");
    }

    private String published(String claim) throws Exception {
        var id = draft(claim);
        write(RAVI, post("/api/messages/" + id + "/publish"), "{}").is(200);
        return id;
    }

    @Test
    void isWrittenByAdvocatesAndStaffAlone() throws Exception {
        for (var who : List.of(ADA, NOOR, OMAR, FINN, SOL)) {
            write(who, post("/api/messages"), text("Not mine", "x")).is(403, "not-allowed");
        }
        var id = draft("Written by an advocate");
        var path = "/api/messages/" + id;
        for (var who : List.of(ADA, NOOR, OMAR, FINN, SOL)) {
            write(who, put(path), text("Mine", "x")).is(403, "not-allowed");
            write(who, post(path + "/publish"), "{}").is(403, "not-allowed");
            write(who, post(path + "/take"), "").is(403, "not-allowed");
        }
        assertThat(
                        write(SAM, put(path), text("By staff", "x"))
                                .is(200)
                                .<String>read("$.text.claim"))
                .isEqualTo("By staff");
        write(SAM, post(path + "/take"), "").is(200);
        write(SAM, post(path + "/take"), "").is(409, "message-not-in-state");
        write(SAM, post(path + "/publish"), "{}").is(200);
        for (var who : List.of(ADA, NOOR, OMAR, FINN, SOL)) {
            var until = "{\"reviewBy\":\"%s\"}".formatted(day(30));
            write(who, post(path + "/confirm"), until).is(403, "not-allowed");
            write(who, post(path + "/retire"), "{}").is(403, "not-allowed");
        }
        var until = "{\"reviewBy\":\"%s\"}".formatted(day(30));
        assertThat(
                        write(RAVI, post(path + "/confirm"), until)
                                .is(200)
                                .<String>read("$.text.reviewBy"))
                .isEqualTo(day(30));
        write(RAVI, post(path + "/confirm"), "{\"reviewBy\":\"%s\"}".formatted(day(-1)))
                .is(422, "review-day-not-usable");
        write(RAVI, post(path + "/retire"), "{\"note\":\"Replaced\"}").is(200);
        assertThat(read(RAVI, path + "/timeline").is(200).<List<String>>read("$.items[*].action"))
                .containsExactly(
                        "materials.message-drafted",
                        "materials.message-revised",
                        "materials.message-taken",
                        "materials.message-published",
                        "materials.message-confirmed",
                        "materials.message-retired");
    }

    @Test
    void isDiscardedByItsWritersWhileItIsADraft() throws Exception {
        var id = draft("A mistake");
        var path = "/api/messages/" + id;
        assertThat(read(RAVI, path).<List<String>>read("$.actions")).contains("discard");
        for (var who : List.of(ADA, NOOR, OMAR, FINN, SOL)) {
            write(who, post(path + "/discard"), "").is(403, "not-allowed");
        }
        write(RAVI, post(path + "/discard"), "").is(204);
        read(RAVI, path).is(404, "message-not-found");
        read(SAM, path + "/timeline").is(404, "message-not-found");
        write(SAM, put(path), text("Too late", "x")).is(404, "message-not-found");
        write(SAM, post(path + "/discard"), "").is(404, "message-not-found");
        assertThat(read(RAVI, "/api/messages").is(200).<List<String>>read("$.items[*].id"))
                .doesNotContain(id);

        var published = "/api/messages/" + draft("Said already");
        write(RAVI, post(published + "/publish"), "{}").is(200);
        write(RAVI, post(published + "/discard"), "").is(409, "message-not-in-state");
        assertThat(read(RAVI, published).<List<String>>read("$.actions")).doesNotContain("discard");
    }

    @Test
    void isReadByMembersAndOrganisersOncePublished() throws Exception {
        var id = draft("A draft");
        var path = "/api/messages/" + id;
        for (var who : READERS) {
            read(who, path).is(404, "message-not-found");
            read(who, path + "/page.pdf").is(404, "message-not-found");
            read(who, path + "/editions").is(404, "message-not-found");
            read(who, path + "/page-check").is(404, "message-not-found");
            read(who, path + "/timeline").is(404, "message-not-found");
            read(who, "/api/messages?state=DRAFT").is(403, "not-allowed");
            assertThat(read(who, "/api/messages").is(200).<List<String>>read("$.items[*].id"))
                    .doesNotContain(id);
        }
        write(RAVI, post(path + "/publish"), "{\"note\":\"First\"}").is(200);
        for (var who : READERS) {
            var message = read(who, path).is(200);
            assertThat(message.<List<String>>read("$.actions")).isEmpty();
            assertThat(message.<String>read("$.text.audience.label")).isEqualTo("Developer");
            assertThat(read(who, path + "/editions").is(200).<String>read("$.items[0].note"))
                    .isEqualTo("First");
        }
        write(RAVI, put(path), text("Changed behind the scenes", "x")).is(200);
        assertThat(read(ADA, path).<String>read("$.text.claim")).isEqualTo("A draft");
        assertThat(read(ADA, path).body()).doesNotContain("behind the scenes");
        assertThat(read(RAVI, path).<String>read("$.working.claim"))
                .isEqualTo("Changed behind the scenes");
        for (var who : OUTSIDERS) {
            for (var place :
                    List.of("", "/facets", "/matrix", "/vocabulary", "/questions", "/" + id)) {
                read(who, "/api/messages" + place).is(403, "not-allowed");
            }
            read(who, path + "/page.pdf").is(403, "not-allowed");
        }
    }

    @Test
    void isPrintedOnOnePageOrRefused() throws Exception {
        var id = published("Fits one page");
        var path = "/api/messages/" + id;
        var answer = send(ADA, get(path + "/page.pdf")).is(200).response();
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("Fits%20one%20page.pdf");
        try (var reader = new PdfReader(answer.getContentAsByteArray())) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
        }
        write(RAVI, put(path), text("Fits no page", "A long paragraph.\\n\\n".repeat(120))).is(200);
        assertThat(read(RAVI, path + "/page-check").is(200).<Boolean>read("$.fits")).isFalse();
        var refused = write(RAVI, post(path + "/publish"), "{}").is(422, "message-too-long");
        assertThat(refused.<Integer>read("$.percent")).isGreaterThan(100);
        assertThat(read(ADA, path).<String>read("$.text.claim")).isEqualTo("Fits one page");
        assertThat(read(ADA, path + "/page-check").<Boolean>read("$.fits")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//example.org",
                "https://example.org@evil.example",
                "https:\\\\\\\\example.org",
                "ftp://example.org",
                "https://example.org/a b"
            })
    void takesEvidenceFromTheWebAlone(String url) throws Exception {
        var body = "{\"claim\":\"x\",\"evidence\":[{\"text\":\"y\",\"url\":\"%s\"}]}";
        write(RAVI, post("/api/messages"), body.formatted(url)).is(422, "invalid-fields");
    }

    @Test
    void isMadeOncePerKeyAndChangedByWhoeverSawItLast() throws Exception {
        var key = UUID.randomUUID().toString();
        var one =
                write(
                        RAVI,
                        post("/api/messages").header("Idempotency-Key", key),
                        text("Once", "x"));
        var again =
                write(
                        RAVI,
                        post("/api/messages").header("Idempotency-Key", key),
                        text("Once", "x"));
        assertThat(again.<String>read("$.id")).isEqualTo(one.is(201).<String>read("$.id"));
        write(RAVI, post("/api/messages").header("Idempotency-Key", key), text("Other", "x"))
                .is(422);

        var path = "/api/messages/" + one.<String>read("$.id");
        assertThat(one.response().getHeader("ETag")).isEqualTo("\"1\"");
        write(SAM, put(path).header("If-Match", "\"1\""), text("First", "x")).is(200);
        write(RAVI, put(path).header("If-Match", "\"1\""), text("Second", "x"))
                .is(412, "outdated-version");
        write(RAVI, post(path + "/publish").header("If-Match", "\"1\""), "{}").is(412);
    }

    @Test
    void isFoundByFacetsAndShowsGaps() throws Exception {
        var word = "w" + UUID.randomUUID().toString().substring(0, 8);
        published("Published " + word);
        draft("Draft " + word);
        var facets = read(RAVI, "/api/messages/facets?q=" + word).is(200);
        assertThat(facets.<List<Integer>>read("$.audiences[?(@.id=='developer')].count"))
                .containsExactly(2);
        assertThat(facets.<List<Integer>>read("$.audiences[?(@.id=='manager')].count"))
                .containsExactly(0);
        assertThat(
                        read(ADA, "/api/messages/facets?q=" + word)
                                .is(200)
                                .<List<Integer>>read("$.audiences[?(@.id=='developer')].count"))
                .containsExactly(1);
        assertThat(
                        read(RAVI, "/api/messages?audience=developer&owner=me&q=" + word)
                                .is(200)
                                .<List<String>>read("$.items[*].id"))
                .hasSize(2);
        assertThat(
                        read(RAVI, "/api/messages?audience=manager&q=" + word)
                                .<List<String>>read("$.items[*].id"))
                .isEmpty();
        assertThat(
                        read(RAVI, "/api/messages?expired=true&q=" + word)
                                .<List<String>>read("$.items[*].id"))
                .isEmpty();
        var matrix = read(RAVI, "/api/messages/matrix").is(200);
        assertThat(matrix.<List<Integer>>read("$.cells[?(@.useCase=='getting-started')].published"))
                .isNotEmpty();
        read(ADA, "/api/messages/matrix").is(403, "not-allowed");
    }

    @Test
    void letsStaffExtendTheVocabulary() throws Exception {
        var before = read(RAVI, "/api/messages/vocabulary").is(200);
        assertThat(before.<List<String>>read("$.actions")).isEmpty();
        var body =
                """
                {"audiences":[{"id":"developer","label":"Developer"},{"id":"manager","label":"Manager"},
                  {"id":"administrator","label":"Administrator"},{"label":"Student"}],
                 "competitors":[{"id":"nothing-yet","label":"Nothing yet"}],
                 "useCases":[{"id":"getting-started","label":"Getting started"}]}\
                """;
        for (var who : List.of(RAVI, ADA, OMAR)) {
            write(who, put("/api/messages/vocabulary"), body).is(403, "not-allowed");
        }
        var changed =
                write(
                                SAM,
                                put("/api/messages/vocabulary")
                                        .header(
                                                "If-Match",
                                                Objects.requireNonNull(
                                                        before.response().getHeader("ETag"))),
                                body)
                        .is(200);
        assertThat(changed.<String>read("$.audiences[3].id")).isEqualTo("student");
        write(SAM, put("/api/messages/vocabulary").header("If-Match", "\"0\""), body).is(412);
        write(SAM, put("/api/messages/vocabulary"), body.replace("\"id\":\"developer\",", ""))
                .is(409, "term-in-use");
    }

    @Test
    void answersAQuestionAndWhoeverWaitedForIt() throws Exception {
        var mark = UUID.randomUUID().toString();
        hearQuestions.of(
                new HearQuestions.Report(
                        "meetup-" + mark,
                        "Graph Night",
                        "Accra",
                        List.of(ADA.person()),
                        List.of("What about " + mark + "?"),
                        clock.instant()),
                ADA.person(),
                clock.instant());
        var found = read(RAVI, "/api/messages/questions?state=OPEN&q=" + mark).is(200);
        var path = "/api/messages/questions/" + found.<String>read("$.items[0].id");
        assertThat(found.<Integer>read("$.items[0].times")).isEqualTo(1);
        var message = draft("An answer to " + mark);
        var link = "{\"messageId\":\"%s\"}".formatted(message);
        write(RAVI, post(path + "/link"), "{\"messageId\":\"nowhere\"}")
                .is(422, "answer-not-usable");
        for (var who : List.of(ADA, NOOR, OMAR, FINN, SOL)) {
            read(who, path).is(403, "not-allowed");
            read(who, "/api/messages/questions/counts").is(403, "not-allowed");
            write(who, post(path + "/link"), link).is(403, "not-allowed");
            write(who, post(path + "/set-aside"), "{\"reason\":\"x\"}").is(403, "not-allowed");
            write(who, post(path + "/reopen"), "").is(403, "not-allowed");
        }
        assertThat(
                        write(RAVI, post(path + "/link").header("If-Match", "\"1\""), link)
                                .is(200)
                                .<String>read("$.state"))
                .isEqualTo("WAITING");
        write(SAM, post(path + "/link").header("If-Match", "\"1\""), link).is(412);
        write(RAVI, post("/api/messages/" + message + "/publish"), "{}").is(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(read(SAM, path).<String>read("$.state")).isEqualTo("ANSWERED"));
        assertThat(
                        read(SAM, "/api/messages/questions?message=" + message)
                                .is(200)
                                .<List<String>>read("$.items[*].answer.messageId"))
                .containsExactly(message);
        assertThat(read(SAM, "/api/messages/questions/counts").is(200).<Integer>read("$.answered"))
                .isPositive();
        write(SAM, post(path + "/reopen"), "").is(200);
        assertThat(
                        write(SAM, post(path + "/set-aside"), "{\"reason\":\"Off topic\"}")
                                .is(200)
                                .<String>read("$.reason"))
                .isEqualTo("Off topic");
        write(SAM, post(path + "/set-aside"), "{\"reason\":\"Again\"}")
                .is(409, "question-not-in-state");
        assertThat(read(SAM, path + "/timeline").is(200).<List<String>>read("$.items[*].action"))
                .hasSize(5);
    }

    @Test
    void goesIntoASpreadsheetWithoutFormulas() throws Exception {
        var mark = UUID.randomUUID().toString();
        var id = draft("=HYPERLINK(1) " + mark);
        var csv = read(RAVI, "/api/messages/export.csv?q=" + mark).is(200);
        assertThat(csv.response().getContentType()).startsWith("text/csv");
        assertThat(csv.body()).contains(id, "'=HYPERLINK(1) " + mark, "Developer");
        assertThat(read(ADA, "/api/messages/export.csv?q=" + mark).is(200).body())
                .doesNotContain(mark);
        read(RAVI, "/api/messages/questions/export.csv?state=OPEN").is(200);
        for (var who : OUTSIDERS) {
            read(who, "/api/messages/export.csv").is(403, "not-allowed");
            read(who, "/api/messages/questions/export.csv").is(403, "not-allowed");
        }
        read(ADA, "/api/messages/questions/export.csv").is(403, "not-allowed");
    }

    @Test
    void answersNobodyWithoutAToken() throws Exception {
        for (var path : List.of("", "/matrix", "/vocabulary", "/questions", "/facets")) {
            assertThat(
                            mvc.perform(get("/api/messages" + path))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus())
                    .isEqualTo(401);
        }
    }
}
