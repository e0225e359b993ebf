package dev.embassy.materials.links;

import static dev.embassy.chassis.test.Callers.as;
import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.NOOR;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.MaterialsServiceTest;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.world.Stage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The life of a link over HTTP, each allowed call with a forbidden one. */
@MaterialsServiceTest
class LinksStoryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";

    @Autowired private MockMvc mvc;
    @Autowired private Meetups meetups;

    private MockHttpServletResponse send(Actor who, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(as(who))).andReturn().getResponse();
    }

    private MockHttpServletResponse json(
            Actor who, MockHttpServletRequestBuilder request, String body) throws Exception {
        return send(who, request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static <T> T read(MockHttpServletResponse answer, String path) throws Exception {
        return JsonPath.read(answer.getContentAsString(StandardCharsets.UTF_8), path);
    }

    private static MockHttpServletResponse is(int status, MockHttpServletResponse answer)
            throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return answer;
    }

    private static void refuses(int status, String code, MockHttpServletResponse answer)
            throws Exception {
        is(status, answer);
        assertThat(LinksStoryTest.<String>read(answer, "$.code")).isEqualTo(code);
    }

    /** A visitor: nobody signed in. */
    private MockHttpServletResponse follow(String code) throws Exception {
        return mvc.perform(get("/l/" + code).header("User-Agent", BROWSER))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse made(Actor who, String body) throws Exception {
        return is(201, json(who, post("/api/links"), body));
    }

    @BeforeEach
    void staffAllowSomeSites() throws Exception {
        is(
                200,
                json(
                        SAM,
                        put("/api/links/destinations"),
                        "{\"hosts\":[\"www.example.org\",\"*.example.net\"]}"));
    }

    @Test
    void aLinkIsMadeFollowedCountedAndChanged() throws Exception {
        var meetup = Stage.meetup(40, NOOR);
        meetups.apply(meetup, 1);
        var body =
                """
                {"label":"Slides","url":"https://www.example.org/graphs","campaign":"Autumn",
                 "meetupId":"%s"}\
                """
                        .formatted(meetup.id());
        refuses(403, "not-allowed", json(ADA, post("/api/links"), body));
        refuses(403, "not-allowed", json(FINN, post("/api/links"), body));
        var link = made(NOOR, body);
        String id = read(link, "$.id");
        String code = read(link, "$.code");
        assertThat(LinksStoryTest.<String>read(link, "$.address")).endsWith("/l/" + code);
        assertThat(LinksStoryTest.<String>read(link, "$.campaign")).isEqualTo("autumn");
        assertThat(link.getHeader("ETag")).isEqualTo("\"1\"");

        var answer = is(302, follow(code));
        assertThat(answer.getHeader("Location")).isEqualTo("https://www.example.org/graphs");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        is(302, follow(code.toUpperCase(Locale.ROOT)));
        is(302, mvc.perform(head("/l/" + code)).andReturn().getResponse());
        is(302, mvc.perform(get("/l/" + code + "/")).andReturn().getResponse());

        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    var clicks = is(200, send(NOOR, get("/api/links/" + id + "/clicks")));
                    assertThat(LinksStoryTest.<Integer>read(clicks, "$.total.people")).isEqualTo(2);
                    assertThat(LinksStoryTest.<Integer>read(clicks, "$.total.robots")).isEqualTo(2);
                });
        meetups.apply(Stage.reported(meetup, 4), 2);
        var clicks = is(200, send(NOOR, get("/api/links/" + id + "/clicks")));
        assertThat(LinksStoryTest.<Double>read(clicks, "$.meetups[0].perAttendee")).isEqualTo(0.5);
        assertThat(LinksStoryTest.<Integer>read(clicks, "$.days[0].people")).isEqualTo(2);
        is(404, send(ADA, get("/api/links/" + id + "/clicks")));
        is(200, send(SAM, get("/api/links/meetups/" + meetup.id() + "/clicks")));
        is(403, send(ADA, get("/api/links/meetups/" + meetup.id() + "/clicks")));

        var changed = body.replace("/graphs", "/graphs-2");
        is(404, json(ADA, put("/api/links/" + id), changed));
        is(412, json(NOOR, put("/api/links/" + id).header("If-Match", "\"7\""), changed));
        var after = is(200, json(NOOR, put("/api/links/" + id), changed));
        assertThat(LinksStoryTest.<String>read(after, "$.past[0].destination.url"))
                .isEqualTo("https://www.example.org/graphs");
        assertThat(follow(code).getHeader("Location")).endsWith("/graphs-2");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        LinksStoryTest.<List<String>>read(
                                                send(NOOR, get("/api/links/" + id + "/timeline")),
                                                "$.items[*].action"))
                                .containsExactly(
                                        "materials.link-created", "materials.link-changed"));
    }

    @Test
    void aLinkThatLeadsNowhereSaysSoOnAPageWithoutScript() throws Exception {
        var link = made(BELA, "{\"label\":\"Poster\",\"url\":\"https://a.example.net/\"}");
        String id = read(link, "$.id");
        String code = read(link, "$.code");

        is(404, json(ADA, post("/api/links/" + id + "/disable"), "{}"));
        is(200, json(SAM, post("/api/links/" + id + "/disable"), "{\"reason\":\"Complaint\"}"));
        var gone = is(410, follow(code));
        assertThat(gone.getContentAsString()).contains("switched off").doesNotContain("<script");
        assertThat(gone.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; img-src 'self'; style-src 'sha256-");
        assertThat(gone.getHeader("Cache-Control")).isEqualTo("no-store");
        refuses(409, "link-not-in-state", send(BELA, post("/api/links/" + id + "/enable")));
        is(200, send(SAM, post("/api/links/" + id + "/enable")));
        is(302, follow(code));

        var unknown = is(404, follow("nosuchcode234"));
        assertThat(unknown.getContentAsString()).contains("There is no such link");
        is(404, follow("a/b"));
        is(404, follow(""));
        is(404, follow("%2e%2e"));
        is(405, mvc.perform(post("/l/" + code)).andReturn().getResponse());
        is(405, mvc.perform(delete("/l/" + code)).andReturn().getResponse());
    }

    @Test
    void aDestinationIsRefusedBesideItsField() throws Exception {
        for (var hostile :
                List.of(
                        "javascript:alert(1)",
                        "//www.example.org",
                        "https://www.example.org@evil.example/",
                        "https://www.example.org/%0d%0aSet-Cookie:a=b",
                        "https://evil.example/")) {
            var answer =
                    json(
                            ADA,
                            post("/api/links"),
                            "{\"label\":\"Slides\",\"url\":\"%s\"}".formatted(hostile));
            is(422, answer);
            assertThat(LinksStoryTest.<List<String>>read(answer, "$.errors[*].field"))
                    .containsExactly("url");
        }
        is(422, json(ADA, post("/api/links"), "{\"label\":\"Slides\"}"));
        is(422, json(ADA, post("/api/links"), "{\"url\":\"https://www.example.org\"}"));
    }

    @Test
    void aWordIsChosenByStaffAndGivenOnce() throws Exception {
        var word = "story-" + UUID.randomUUID().toString().substring(0, 8);
        var body =
                "{\"label\":\"Slides\",\"url\":\"https://www.example.org\",\"word\":\"%s\"}"
                        .formatted(word);
        refuses(403, "not-allowed", json(ADA, post("/api/links"), body));
        made(SAM, body);
        refuses(422, "word-taken", json(SAM, post("/api/links"), body));
        refuses(422, "word-reserved", json(SAM, post("/api/links"), body.replace(word, "admin")));
        is(302, follow(word));
    }

    @Test
    void oneKeyMakesOneLink() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = "{\"label\":\"Once\",\"url\":\"https://www.example.org\"}";
        var first = json(ADA, post("/api/links").header("Idempotency-Key", key), body);
        var second = json(ADA, post("/api/links").header("Idempotency-Key", key), body);
        assertThat(second.getContentAsString()).isEqualTo(is(201, first).getContentAsString());
    }

    @Test
    void theListIsNarrowedAndDownloaded() throws Exception {
        var campaign = "c" + UUID.randomUUID();
        made(
                ADA,
                "{\"label\":\"=1+1\",\"url\":\"https://www.example.org\",\"campaign\":\"%s\"}"
                        .formatted(campaign));
        var list = "?campaign=" + campaign;
        assertThat(
                        LinksStoryTest.<List<String>>read(
                                send(SAM, get("/api/links" + list)), "$.items[*].label"))
                .containsExactly("=1+1");
        assertThat(
                        LinksStoryTest.<List<String>>read(
                                send(BELA, get("/api/links" + list)), "$.items[*].label"))
                .isEmpty();
        var csv = is(200, send(ADA, get("/api/links/export.csv" + list)));
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8))
                .contains("label,address,url", "'=1+1");
        is(403, send(FINN, get("/api/links/export.csv")));
        is(403, send(FINN, get("/api/links")));
    }

    @Test
    void theCodeIsDrawnForScreenAndPrint() throws Exception {
        String id =
                read(made(ADA, "{\"label\":\"QR\",\"url\":\"https://www.example.org\"}"), "$.id");
        var svg = is(200, send(ADA, get("/api/links/" + id + "/qr.svg?mark=false")));
        assertThat(svg.getContentType()).isEqualTo("image/svg+xml");
        assertThat(svg.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(svg.getContentAsString()).doesNotContain("<circle");
        var png = is(200, send(SAM, get("/api/links/" + id + "/qr.png?size=300")));
        assertThat(ImageIO.read(new ByteArrayInputStream(png.getContentAsByteArray())).getWidth())
                .isEqualTo(300);
        is(400, send(SAM, get("/api/links/" + id + "/qr.png?size=100000")));
        is(404, send(BELA, get("/api/links/" + id + "/qr.png")));
        is(404, send(BELA, get("/api/links/" + id + "/qr.svg")));
    }

    @Test
    void theListOfSitesIsStaffs() throws Exception {
        var sites = is(200, send(ADA, get("/api/links/destinations")));
        assertThat(LinksStoryTest.<List<String>>read(sites, "$.actions")).isEmpty();
        is(403, send(FINN, get("/api/links/destinations")));
        is(403, json(ADA, put("/api/links/destinations"), "{\"hosts\":[]}"));
        refuses(
                422,
                "host-not-fit",
                json(SAM, put("/api/links/destinations"), "{\"hosts\":[\"http://a.example\"]}"));
    }

    @Test
    void everyClickOfARoomIsCountedOnce() throws Exception {
        var link = made(ADA, "{\"label\":\"Room\",\"url\":\"https://www.example.org\"}");
        String id = read(link, "$.id");
        String code = read(link, "$.code");
        try (var room = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 500; i++) {
                people.add(() -> follow(code).getStatus());
            }
            for (var answer : room.invokeAll(people)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        LinksStoryTest.<Integer>read(
                                                send(ADA, get("/api/links/" + id)),
                                                "$.clicks.people"))
                                .isEqualTo(500));
    }
}
