package dev.embassy.recognition.rewards.web;

import static dev.embassy.chassis.test.Callers.as;
import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.INGRID;
import static dev.embassy.recognition.Cast.SAM;
import static dev.embassy.recognition.Cast.TESS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.people.People;
import dev.embassy.recognition.rewards.FollowShipment;
import dev.embassy.recognition.rewards.RewardFixtures;
import dev.embassy.recognition.rewards.RewardId;
import dev.embassy.recognition.rewards.Rewards;
import dev.embassy.recognition.rewards.ShipmentNews.Progress;
import dev.embassy.recognition.rewards.SwagChoices;
import dev.embassy.recognition.rewards.SwagStock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class RewardControllerTest {

    private static final String SHIRT =
            """
            {"receiverId":"person-ada-mensah","kind":"SWAG","citation":"For a year of meetups",
             "swag":{"itemId":"shirt","variantId":"shirt-m"}}
            """;
    private static final String NOTE =
            """
            {"receiverId":"person-ada-mensah","kind":"THANK_YOU_NOTE","citation":"For a year"}
            """;
    private static final String MUG = "{\"swag\":{\"itemId\":\"mug\"}}";
    private static final String BECAUSE = "{\"reason\":\"Had one in May\"}";

    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private SwagChoices choices;
    @Autowired private Rewards rewards;
    @Autowired private FollowShipment followShipment;

    @BeforeEach
    void knowPeopleAndStock() {
        people.learn(ADA.person(), 1);
        people.learn(SAM.person(), 1);
        people.learn(TESS.person(), 1);
        choices.learn(
                new SwagStock("l-1", "shirt", "shirt-m", SwagStock.WAREHOUSE, "T-shirt · M", 3), 1);
        choices.learn(new SwagStock("l-2", "mug", "mug", SwagStock.WAREHOUSE, "Mug", 9), 1);
    }

    @Test
    void nominatesForStaffAndNobodyElse() throws Exception {
        send(post("/api/rewards").content(SHIRT), BELA).andExpect(status().isForbidden());
        send(post("/api/rewards").content(SHIRT), SAM)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("NOMINATED"))
                .andExpect(jsonPath("$.receiver.name").value("Ada Mensah"))
                .andExpect(jsonPath("$.swag.label").value("T-shirt · M"))
                .andExpect(jsonPath("$.actions", contains("decline")));
        mvc.perform(post("/api/rewards").contentType(MediaType.APPLICATION_JSON).content(SHIRT))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void tellsBesideTheFieldWhatIsWrong() throws Exception {
        send(post("/api/rewards").content(SHIRT.replace("person-ada-mensah", "nobody")), SAM)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("receiverId"));
        send(post("/api/rewards").content(SHIRT.replace("shirt-m", "shirt-x")), SAM)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("swag.itemId"));
        send(post("/api/rewards").content(NOTE.replace("THANK_YOU_NOTE", "SWAG")), SAM)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("swag"));
        send(post("/api/rewards").content(NOTE.replace("For a year", " ")), SAM)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("citation"));
    }

    @Test
    void approvesForAnotherMemberOfStaffAlone() throws Exception {
        var id = nominated(SHIRT);

        act(id, "approve", SAM)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("own-nomination"));
        act(id, "approve", ADA).andExpect(status().isForbidden());
        act(id, "approve", TESS)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("AWAITING_SHIPMENT"))
                .andExpect(jsonPath("$.attempt").value(1));
        act(id, "approve", INGRID)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("reward-has-moved-on"));
    }

    @Test
    void neverLetsTheReceiverDecide() throws Exception {
        var id = nominated(SHIRT.replace("person-ada-mensah", TESS.id()));

        act(id, "approve", TESS)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("own-reward"));
        act(id, "approve", INGRID).andExpect(status().isOk());
    }

    @Test
    void handsANoteOverAtOnce() throws Exception {
        var id = nominated(NOTE);

        send(get("/api/rewards/" + id), ADA).andExpect(status().isNotFound());
        act(id, "approve", TESS).andExpect(jsonPath("$.state").value("FULFILLED"));
        send(get("/api/rewards/" + id), ADA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.citation").value("For a year"))
                .andExpect(jsonPath("$.actions", empty()));
    }

    @Test
    void declinesForStaffAloneAndWithAReason() throws Exception {
        var id = nominated(SHIRT);

        send(post("/api/rewards/" + id + "/decline").content(BECAUSE), BELA)
                .andExpect(status().isForbidden());
        send(post("/api/rewards/" + id + "/decline").content("{}"), TESS)
                .andExpect(status().isUnprocessableContent());
        send(post("/api/rewards/" + id + "/decline").content(BECAUSE), TESS)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reason").value("Had one in May"));
    }

    @Test
    void retriesAndReplacesWhatIsOutOfStock() throws Exception {
        var id = outOfStock();

        act(id, "retry", BELA).andExpect(status().isForbidden());
        act(id, "retry", SAM).andExpect(status().isOk()).andExpect(jsonPath("$.attempt").value(2));
        act(id, "retry", SAM).andExpect(status().isConflict());

        var other = outOfStock();
        send(post("/api/rewards/" + other + "/replace").content(MUG), BELA)
                .andExpect(status().isForbidden());
        send(post("/api/rewards/" + other + "/replace").content(MUG), SAM)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.swag.label").value("Mug"))
                .andExpect(jsonPath("$.attempt").value(2));
    }

    @Test
    void revokesForStaffAlone() throws Exception {
        var id = nominated(SHIRT);
        act(id, "approve", TESS);

        send(post("/api/rewards/" + id + "/revoke").content(BECAUSE), ADA)
                .andExpect(status().isForbidden());
        send(
                        post("/api/rewards/" + id + "/revoke")
                                .content(BECAUSE)
                                .header("If-Match", "\"1\""),
                        SAM)
                .andExpect(status().isPreconditionFailed());
        send(post("/api/rewards/" + id + "/revoke").content(BECAUSE), SAM)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REVOKED"));
    }

    @Test
    void keepsFromTheReceiverWhyItWasTakenBack() throws Exception {
        var id = nominated(SHIRT);
        act(id, "approve", TESS);
        send(post("/api/rewards/" + id + "/revoke").content(BECAUSE), TESS);

        send(get("/api/rewards/" + id), ADA)
                .andExpect(jsonPath("$.state").value("REVOKED"))
                .andExpect(jsonPath("$.reason").doesNotExist());
        send(get("/api/rewards?mine=true&state=REVOKED"), ADA)
                .andExpect(jsonPath("$.items[*].id", hasItem(id)))
                .andExpect(content().string(not(containsString("Had one in May"))));
        send(get("/api/rewards/" + id + "/timeline"), ADA)
                .andExpect(jsonPath("$.items[2].action").value("recognition.reward-cancelled"))
                .andExpect(jsonPath("$.items[2].note").doesNotExist())
                .andExpect(jsonPath("$.items[0].note").value("For a year of meetups"));

        send(get("/api/rewards/" + id), SAM)
                .andExpect(jsonPath("$.reason").value("Had one in May"));
        send(get("/api/rewards/" + id + "/timeline"), SAM)
                .andExpect(jsonPath("$.items[2].note").value("Had one in May"));
    }

    @Test
    void keepsTheReasonAlsoFromAReceiverWhoIsStaff() throws Exception {
        var id = nominated(SHIRT.replace("person-ada-mensah", TESS.id()));
        send(post("/api/rewards/" + id + "/decline").content(BECAUSE), INGRID);

        send(get("/api/rewards/" + id), TESS).andExpect(jsonPath("$.reason").doesNotExist());
        send(get("/api/rewards/" + id + "/timeline"), TESS)
                .andExpect(jsonPath("$.items[1].note").doesNotExist());
    }

    @Test
    void listsAllToStaffAndTheirsToReceivers() throws Exception {
        var nominated = nominated(SHIRT);
        var approved = nominated(SHIRT);
        act(approved, "approve", TESS);

        send(get("/api/rewards?state=NOMINATED&limit=200"), SAM)
                .andExpect(jsonPath("$.items[*].id", hasItem(nominated)))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(approved))));
        send(get("/api/rewards?mine=true&limit=200"), ADA)
                .andExpect(jsonPath("$.items[*].id", hasItem(approved)))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(nominated))));
        send(get("/api/rewards?mine=false"), ADA).andExpect(status().isForbidden());
        send(get("/api/rewards?mine=true"), BELA).andExpect(jsonPath("$.items", empty()));
    }

    @Test
    void offersSwagToStaffAlone() throws Exception {
        send(get("/api/rewards/swag"), SAM)
                .andExpect(jsonPath("$.items[*].label", contains("Mug", "T-shirt · M")))
                .andExpect(jsonPath("$.items[1].available").value(3));
        send(get("/api/rewards/swag"), ADA).andExpect(status().isForbidden());
    }

    @Test
    void tellsTheTimelineToThoseWhoMayKnow() throws Exception {
        var id = outOfStock();

        send(get("/api/rewards/" + id + "/timeline"), ADA)
                .andExpect(
                        jsonPath(
                                "$.items[*].action",
                                contains(
                                        "recognition.reward-nominated",
                                        "recognition.reward-approved",
                                        "recognition.reward-out-of-stock")))
                .andExpect(jsonPath("$.items[2].note").value("T-shirt · M: 1 wanted, 0 left"));
        send(get("/api/rewards/" + id + "/timeline"), BELA).andExpect(status().isNotFound());
    }

    private String nominated(String body) throws Exception {
        return JsonMapper.shared()
                .readTree(
                        send(post("/api/rewards").content(body), SAM)
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .get("id")
                .asString();
    }

    private String outOfStock() throws Exception {
        var id = nominated(SHIRT);
        act(id, "approve", TESS);
        followShipment.follow(
                RewardFixtures.news(rewards.get(new RewardId(id)), 2, Progress.OUT_OF_STOCK));
        return id;
    }

    private ResultActions act(String id, String step, Actor by) throws Exception {
        return send(post("/api/rewards/" + id + "/" + step), by);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Actor by) throws Exception {
        return mvc.perform(request.contentType(MediaType.APPLICATION_JSON).with(as(by)));
    }
}
