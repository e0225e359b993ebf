package dev.embassy.ambassador.applications.web;

import static dev.embassy.ambassador.TestPeople.FINN;
import static dev.embassy.ambassador.TestPeople.SAM;
import static dev.embassy.ambassador.TestPeople.TESS;
import static dev.embassy.ambassador.TestPeople.stranger;
import static dev.embassy.chassis.test.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.test.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServiceTest
class ApplicationHttpTest {

    private static final String COMPLETE =
            """
            {"motivation":"I have been showing this product to my neighbours for years.",
             "communityWork":"A monthly evening in the library.","links":["https://example.org/evenings"],
             "skills":[{"name":"PHP","level":"EXPERT"}],"languages":["ar","en"],"city":"Muscat","country":"OM",
             "topics":["Accessibility"],"listed":true,"codeOfConductVersion":"2026-1"}
            """;
    private static final String GOOD =
            """
            {"points":{"motivation":4,"community-work":5,"communication":4},"comment":"Convincing"}
            """;
    private static final String REASON =
            """
            {"reason":"You do this already."}
            """;

    @Autowired private MockMvc mvc;

    private final Actor omar = stranger();

    @Test
    void asksVisitorsToSignIn() throws Exception {
        mvc.perform(get("/api/applications/mine")).andExpect(status().isUnauthorized());
    }

    @Test
    void keepsADraftAndSaysWhatIsMissing() throws Exception {
        mvc.perform(get("/api/applications/mine").with(as(omar)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.application").doesNotExist())
                .andExpect(jsonPath("$.maySave").value(true));
        save("{\"motivation\":\"Because\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.application.state").value("DRAFT"))
                .andExpect(
                        jsonPath("$.application.actions", contains("save", "submit", "withdraw")));
        submit().andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("application-incomplete"))
                .andExpect(jsonPath("$.errors[*].field", hasItem("motivation")));
        mvc.perform(get("/api/applications/mine").with(as(omar)))
                .andExpect(jsonPath("$.application.content.motivation").value("Because"));
    }

    @Test
    void refusesWhatNoFormCouldHoldBesideTheField() throws Exception {
        save("{\"links\":[\"javascript:alert(1)\"],\"country\":\"Oman\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        jsonPath("$.errors[*].field", containsInAnyOrder("links[0]", "country")));
    }

    @Test
    void goesFromDraftToDecision() throws Exception {
        var id = submitted();
        mvc.perform(
                        get("/api/applications")
                                .param("state", "SUBMITTED")
                                .param("q", omar.name())
                                .with(as(SAM)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", hasItem(id)));
        mvc.perform(get("/api/applications/" + id).with(as(SAM)))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.actions", contains("score")))
                .andExpect(jsonPath("$.scores").doesNotExist());
        command(id, "scores", GOOD, SAM)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SCREENING"))
                .andExpect(jsonPath("$.scores", hasSize(1)));
        mvc.perform(get("/api/applications/" + id).with(as(TESS)))
                .andExpect(jsonPath("$.scores").doesNotExist())
                .andExpect(jsonPath("$.scoreCount").value(1))
                .andExpect(jsonPath("$.actions", not(hasItem("accept"))));
        command(id, "scores", GOOD, TESS)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.scores", hasSize(2)))
                .andExpect(jsonPath("$.actions", hasItem("accept")));
        command(id, "accept", REASON, TESS)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACCEPTED"));
        command(id, "decline", REASON, TESS)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("application-already-decided"));
        mvc.perform(get("/api/applications/" + id + "/timeline").with(as(omar)))
                .andExpect(
                        jsonPath(
                                "$.items[*].action",
                                contains(
                                        "ambassador.application-submitted",
                                        "ambassador.application-screening",
                                        "ambassador.application-accepted")))
                .andExpect(
                        jsonPath(
                                "$.items[*].by.name",
                                contains(omar.name(), "The programme team", "The programme team")));
        mvc.perform(get("/api/applications/" + id + "/timeline").with(as(TESS)))
                .andExpect(jsonPath("$.items[*].by.name", hasItem(TESS.name())));
    }

    @Test
    void tellsADeclinedApplicantRespectfullyWhenToComeBack() throws Exception {
        var id = submitted();
        command(id, "scores", GOOD, SAM).andExpect(status().isOk());
        command(id, "scores", GOOD, TESS).andExpect(status().isOk());
        command(id, "decline", REASON, TESS).andExpect(status().isOk());
        mvc.perform(get("/api/applications/mine").with(as(omar)))
                .andExpect(jsonPath("$.maySave").value(false))
                .andExpect(jsonPath("$.reapplyFrom").isNotEmpty())
                .andExpect(jsonPath("$.application.message").isNotEmpty())
                .andExpect(jsonPath("$.application.decision.by").doesNotExist())
                .andExpect(jsonPath("$.application.myScore").doesNotExist());
        save(COMPLETE)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("application-too-soon"));
    }

    @Test
    void needsAReasonForADecision() throws Exception {
        var id = submitted();
        command(id, "accept", "{\"reason\":\" \"}", SAM)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        command(id, "scores", GOOD, SAM).andExpect(status().isOk());
        command(id, "accept", REASON, SAM)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("too-few-scores"))
                .andExpect(jsonPath("$.given").value(1))
                .andExpect(jsonPath("$.needed").value(2));
    }

    @Test
    void letsTheApplicantWithdrawAndStartAnew() throws Exception {
        submitted();
        mvc.perform(post("/api/applications/mine/withdraw").with(as(omar)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.application.state").value("WITHDRAWN"))
                .andExpect(jsonPath("$.maySave").value(true));
        mvc.perform(post("/api/applications/mine/withdraw").with(as(omar)))
                .andExpect(status().isNotFound());
    }

    @Test
    void throwsNoDraftAwayThatWasHandedInMeanwhile() throws Exception {
        int seen =
                JsonPath.read(
                        save(COMPLETE).andReturn().getResponse().getContentAsString(),
                        "$.application.version");
        submit().andExpect(status().isOk());
        withdraw(seen)
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code").value("outdated-version"))
                .andExpect(jsonPath("$.currentVersion").value(seen + 1));
        mvc.perform(get("/api/applications/mine").with(as(omar)))
                .andExpect(jsonPath("$.application.state").value("SUBMITTED"));
        withdraw(seen + 1)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.application.state").value("WITHDRAWN"));
    }

    @Test
    void showsTheQueueToStaffOnly() throws Exception {
        mvc.perform(get("/api/applications").with(as(SAM))).andExpect(status().isOk());
        mvc.perform(get("/api/applications").with(as(omar))).andExpect(status().isForbidden());
        mvc.perform(get("/api/applications").with(as(FINN))).andExpect(status().isForbidden());
        mvc.perform(get("/api/applications").param("sort", "luck").with(as(SAM)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void hidesAnApplicationFromEverybodyElse() throws Exception {
        var id = submitted();
        mvc.perform(get("/api/applications/" + id).with(as(omar))).andExpect(status().isOk());
        mvc.perform(get("/api/applications/" + id).with(as(stranger())))
                .andExpect(status().isNotFound());
        command(id, "scores", GOOD, omar).andExpect(status().isForbidden());
        command(id, "accept", REASON, stranger()).andExpect(status().isForbidden());
    }

    @Test
    void letsNoStaffReviewThemselves() throws Exception {
        var id = submitted();
        var promoted = new Actor(omar.id(), omar.name(), omar.email(), Set.of("staff"));
        command(id, "scores", GOOD, promoted)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("own-application"));
        mvc.perform(get("/api/applications/" + id).with(as(promoted)))
                .andExpect(jsonPath("$.actions", not(hasItem("score"))));
    }

    @Test
    void refusesADecisionOnWhatHasChanged() throws Exception {
        var id = submitted();
        command(id, "scores", GOOD, SAM).andExpect(status().isOk());
        mvc.perform(
                        post("/api/applications/" + id + "/accept")
                                .header("If-Match", "\"1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(REASON)
                                .with(as(TESS)))
                .andExpect(status().isPreconditionFailed());
    }

    private String submitted() throws Exception {
        save(COMPLETE).andExpect(status().isOk());
        return JsonPath.read(
                submit().andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8),
                "$.application.id");
    }

    private ResultActions save(String draft) throws Exception {
        return mvc.perform(
                put("/api/applications/mine")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(draft)
                        .with(as(omar)));
    }

    private ResultActions submit() throws Exception {
        return mvc.perform(post("/api/applications/mine/submit").with(as(omar)));
    }

    private ResultActions withdraw(int seen) throws Exception {
        return mvc.perform(
                post("/api/applications/mine/withdraw")
                        .header("If-Match", "\"" + seen + "\"")
                        .with(as(omar)));
    }

    private ResultActions command(String id, String command, String body, Actor by)
            throws Exception {
        return mvc.perform(
                post("/api/applications/" + id + "/" + command)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(as(by)));
    }
}
