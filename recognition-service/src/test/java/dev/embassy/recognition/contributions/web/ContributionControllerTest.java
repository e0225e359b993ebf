package dev.embassy.recognition.contributions.web;

import static dev.embassy.chassis.test.Callers.as;
import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.LEO;
import static dev.embassy.recognition.Cast.NOOR;
import static dev.embassy.recognition.Cast.OMAR;
import static dev.embassy.recognition.Cast.SAM;
import static dev.embassy.recognition.Cast.TESS;
import static dev.embassy.recognition.Cast.YUKI;
import static dev.embassy.recognition.contributions.ContributionFixtures.aMeetup;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.contributions.Contribution;
import dev.embassy.recognition.contributions.Contributions;
import dev.embassy.recognition.contributions.ProposeFromMeetupReport;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ContributionControllerTest {

    private static final String ARTICLE =
            """
            {"kind":"ARTICLE","title":"Streams without tears","link":"https://example.org/a",
             "reach":{"value":120,"source":"SELF_REPORTED"},"happenedAt":"2026-01-10T00:00:00Z"}
            """;
    private static final String BECAUSE = "{\"reason\":\"Not about the product\"}";

    @Autowired private MockMvc mvc;
    @Autowired private ProposeFromMeetupReport proposeFromMeetupReport;
    @Autowired private Contributions contributions;

    @Test
    void recordsForAmbassadorsAndNotForOutsiders() throws Exception {
        send(post("/api/contributions").content(ARTICLE), ADA)
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andExpect(jsonPath("$.figure").value("VIEWS"))
                .andExpect(jsonPath("$.reach.low").value(108))
                .andExpect(jsonPath("$.actions", contains("revise", "submit", "withdraw")));

        send(post("/api/contributions").content(ARTICLE), OMAR)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("not-allowed"));
        mvc.perform(
                        post("/api/contributions")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(ARTICLE))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void recordsOncePerIdempotencyKey() throws Exception {
        var key = UUID.randomUUID().toString();
        var first =
                send(
                        post("/api/contributions").content(ARTICLE).header("Idempotency-Key", key),
                        YUKI);
        var second =
                send(
                        post("/api/contributions").content(ARTICLE).header("Idempotency-Key", key),
                        YUKI);

        second.andExpect(status().isCreated()).andExpect(jsonPath("$.id").value(id(first)));
        send(
                        post("/api/contributions")
                                .content(ARTICLE.replace("120", "121"))
                                .header("Idempotency-Key", key),
                        YUKI)
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void tellsBesideTheFieldWhatIsWrong() throws Exception {
        send(
                        post("/api/contributions")
                                .content(
                                        """
                                        {"kind":"ARTICLE","title":" ","link":"javascript:alert(1)",
                                         "reach":{"value":-1,"source":"ESTIMATED"}}
                                        """),
                        ADA)
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        jsonPath(
                                "$.errors[*].field",
                                containsInAnyOrder("title", "link", "reach.value", "happenedAt")));
        send(post("/api/contributions").content(ARTICLE.replace("SELF_REPORTED", "MEASURED")), ADA)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reach.source"));
        send(post("/api/contributions").content(ARTICLE.replace("2026-", "2126-")), ADA)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("happenedAt"));
    }

    @Test
    void reopensForStaffAloneAndWithAReason() throws Exception {
        var id = drafted(ADA);
        act(id, "submit", ADA);
        act(id, "validate", SAM).andExpect(jsonPath("$.state").value("VALIDATED"));
        var because = "{\"reason\":\"Counted twice\"}";
        var reopen = "/api/contributions/" + id + "/reopen";

        send(post(reopen).content(because), ADA).andExpect(status().isForbidden());
        send(post(reopen).content(because), BELA).andExpect(status().isForbidden());
        send(post(reopen).content("{}"), SAM)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        send(post(reopen).content(because).header("If-Match", "\"1\""), SAM)
                .andExpect(status().isPreconditionFailed());
        send(post(reopen).content(because), SAM)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SUBMITTED"))
                .andExpect(jsonPath("$.decision").doesNotExist());
        send(post(reopen).content(because), SAM)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("contribution-has-moved-on"));
        send(get("/api/contributions/" + id + "/timeline"), ADA)
                .andExpect(jsonPath("$.items[3].action").value("recognition.contribution-reopened"))
                .andExpect(jsonPath("$.items[3].note").value("Counted twice"));
    }

    @Test
    void revisesForItsPersonAndNobodyElse() throws Exception {
        var id = drafted(ADA);
        var changed = ARTICLE.replace("without", "with");

        send(put("/api/contributions/" + id).content(changed), BELA)
                .andExpect(status().isNotFound());
        send(put("/api/contributions/" + id).content(changed).header("If-Match", "\"1\""), ADA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Streams with tears"));
        send(put("/api/contributions/" + id).content(ARTICLE).header("If-Match", "\"1\""), ADA)
                .andExpect(status().isPreconditionFailed());
    }

    @Test
    void submitsForItsPersonAndNobodyElse() throws Exception {
        var id = drafted(ADA);

        act(id, "submit", SAM).andExpect(status().isNotFound());
        act(id, "submit", ADA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SUBMITTED"));
        act(id, "submit", ADA)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("contribution-has-moved-on"))
                .andExpect(jsonPath("$.state").value("SUBMITTED"));
    }

    @Test
    void confirmsWhatAReportProposedForItsPersonAndNobodyElse() throws Exception {
        var id = proposed(ADA);

        act(id, "confirm", SAM).andExpect(status().isForbidden());
        act(id, "confirm", BELA).andExpect(status().isNotFound());
        act(id, "confirm", ADA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SUBMITTED"))
                .andExpect(jsonPath("$.meetup.title").value("Lagos Streams Night"));
    }

    @Test
    void validatesForStaffAndNeverForItsPerson() throws Exception {
        var id = submitted(ADA);

        act(id, "validate", ADA)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("own-contribution"));
        act(id, "validate", OMAR).andExpect(status().isNotFound());
        send(
                        post("/api/contributions/" + id + "/validate")
                                .content("{\"highImpactReason\":\"Rare\",\"measuredReach\":133}"),
                        SAM)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("VALIDATED"))
                .andExpect(jsonPath("$.highImpact.reason").value("Rare"))
                .andExpect(jsonPath("$.reach.source").value("MEASURED"));
    }

    @Test
    void validatesForThreePeers() throws Exception {
        var id = submitted(ADA);

        act(id, "validate", BELA).andExpect(jsonPath("$.state").value("SUBMITTED"));
        act(id, "validate", BELA)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("already-vouched"));
        act(id, "validate", YUKI).andExpect(jsonPath("$.vouches", hasSize(2)));
        act(id, "validate", LEO).andExpect(jsonPath("$.state").value("VALIDATED"));
    }

    @Test
    void declinesForStaffAloneAndWithAReason() throws Exception {
        var id = submitted(ADA);

        send(post("/api/contributions/" + id + "/decline").content(BECAUSE), BELA)
                .andExpect(status().isForbidden());
        send(post("/api/contributions/" + id + "/decline").content("{\"reason\":\" \"}"), SAM)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        send(post("/api/contributions/" + id + "/decline").content(BECAUSE), SAM)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.decision.reason").value("Not about the product"));
    }

    @Test
    void appealsForItsPersonToAnotherJudge() throws Exception {
        var id = submitted(ADA);
        send(post("/api/contributions/" + id + "/decline").content(BECAUSE), SAM);

        send(post("/api/contributions/" + id + "/appeal").content(BECAUSE), TESS)
                .andExpect(status().isForbidden());
        send(post("/api/contributions/" + id + "/appeal").content(BECAUSE), ADA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("APPEALED"));
        act(id, "validate", SAM)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("same-judge-again"));
        act(id, "validate", TESS).andExpect(jsonPath("$.state").value("VALIDATED"));
    }

    @Test
    void withdrawsForItsPersonAndNobodyElse() throws Exception {
        var id = submitted(ADA);

        act(id, "withdraw", SAM).andExpect(status().isForbidden());
        act(id, "withdraw", ADA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.actions", empty()));
    }

    @Test
    void showsTheQueueToStaffAndPeersAndOwnOnesToAll() throws Exception {
        var adas = submitted(ADA);
        var leos = drafted(LEO);

        send(get("/api/contributions?state=SUBMITTED,APPEALED&limit=200"), SAM)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", hasItem(adas)));
        send(get("/api/contributions?mine=false&limit=200"), LEO)
                .andExpect(jsonPath("$.items[*].id", hasItem(adas)))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(leos))));
        send(get("/api/contributions?mine=true&kind=ARTICLE&limit=200"), LEO)
                .andExpect(jsonPath("$.items[*].id", hasItem(leos)))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(adas))));
        send(get("/api/contributions?mine=false"), NOOR).andExpect(status().isForbidden());
        send(get("/api/contributions?state=NONSENSE"), SAM).andExpect(status().isBadRequest());
    }

    @Test
    void tellsTheTimelineToThoseWhoMayKnow() throws Exception {
        var id = submitted(ADA);

        send(get("/api/contributions/" + id + "/timeline"), ADA)
                .andExpect(
                        jsonPath(
                                "$.items[*].action",
                                contains(
                                        "recognition.contribution-drafted",
                                        "recognition.contribution-submitted")));
        send(get("/api/contributions/" + id + "/timeline"), OMAR).andExpect(status().isNotFound());
        send(get("/api/contributions/" + id), OMAR)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("contribution-not-found"));
    }

    @Test
    void namesTheFigureOfEachKind() throws Exception {
        send(get("/api/contributions/kinds"), ADA)
                .andExpect(jsonPath("$.items", hasSize(16)))
                .andExpect(jsonPath("$.items[0].figure").value("ATTENDEES"));
    }

    private String drafted(Actor by) throws Exception {
        return id(send(post("/api/contributions").content(ARTICLE), by));
    }

    private String submitted(Actor by) throws Exception {
        var id = drafted(by);
        act(id, "submit", by);
        return id;
    }

    private String proposed(Actor organiser) {
        var meetup = aMeetup().withId(UUID.randomUUID().toString()).reportedAs(5, 42).asItIs();
        proposeFromMeetupReport.propose(meetup, organiser.person());
        return contributions.ofMeetup(meetup.id()).stream()
                .map(Contribution::id)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private ResultActions act(String id, String step, Actor by) throws Exception {
        return send(post("/api/contributions/" + id + "/" + step), by);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Actor by) throws Exception {
        return mvc.perform(request.contentType(MediaType.APPLICATION_JSON).with(as(by)));
    }

    private static String id(ResultActions answer) throws Exception {
        return JsonMapper.shared()
                .readTree(answer.andReturn().getResponse().getContentAsString())
                .get("id")
                .asString();
    }
}
