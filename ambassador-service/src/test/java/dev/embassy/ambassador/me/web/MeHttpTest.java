package dev.embassy.ambassador.me.web;

import static dev.embassy.ambassador.TestPeople.stranger;
import static dev.embassy.ambassador.applications.ApplicationFixtures.anApplication;
import static dev.embassy.chassis.test.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.embassy.ambassador.applications.Applications;
import dev.embassy.ambassador.members.JoinProgramme;
import dev.embassy.ambassador.members.MemberId;
import dev.embassy.ambassador.members.Members;
import dev.embassy.ambassador.members.SettledRoles;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.test.ServiceTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServiceTest
class MeHttpTest {

    @Autowired private MockMvc mvc;
    @Autowired private Applications applications;
    @Autowired private Members members;
    @Autowired private JoinProgramme joinProgramme;

    private final Actor omar = stranger();

    @Test
    void knowsWhoeverSignsInAndWhatTheyMayDoNext() throws Exception {
        mvc.perform(get("/api/me")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/me").with(as(omar)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value(omar.name()))
                .andExpect(jsonPath("$.email").value(omar.email()))
                .andExpect(jsonPath("$.membership").doesNotExist())
                .andExpect(jsonPath("$.next[*].kind", contains("APPLY")));
    }

    @Test
    void saysWhenAFreshTokenWouldShowMore() throws Exception {
        var accepted = anApplication().of(omar).accepted();
        applications.store(accepted, List.of());
        joinProgramme.accepted(accepted.id());
        mvc.perform(get("/api/me").with(as(omar)))
                .andExpect(jsonPath("$.membership.state").value("ONBOARDING"))
                .andExpect(jsonPath("$.tokenOutdated").value(false))
                .andExpect(
                        jsonPath(
                                "$.next[*].kind",
                                contains("COMPLETE_PROFILE", "PLAN_FIRST_MEETUP")));
        SettledRoles.settle(members, new MemberId(omar.id()));
        mvc.perform(get("/api/me").with(as(omar)))
                .andExpect(jsonPath("$.tokenOutdated").value(true));
        var refreshed = new Actor(omar.id(), omar.name(), omar.email(), Set.of(Roles.AMBASSADOR));
        mvc.perform(get("/api/me").with(as(refreshed)))
                .andExpect(jsonPath("$.tokenOutdated").value(false));
    }

    @Test
    void changesOnlyWhatIsGiven() throws Exception {
        change(
                        "{\"timeZone\":\"Asia/Muscat\","
                                + "\"notifications\":[{\"kind\":\"MEETUP\",\"mail\":\"NEVER\"},"
                                + "{\"kind\":\"KIT\",\"mail\":\"DAILY\"}]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.timeZone").value("Asia/Muscat"))
                .andExpect(jsonPath("$.locale").value("en"))
                .andExpect(jsonPath("$.notifications[?(@.kind=='MEETUP')].mail", hasItem("NEVER")))
                .andExpect(jsonPath("$.notifications[?(@.kind=='KIT')].mail", hasItem("DAILY")))
                .andExpect(
                        jsonPath("$.notifications[?(@.kind=='ADDRESS')].mail", hasItem("AT_ONCE")))
                .andExpect(jsonPath("$.dailyMail.at").value("08:00"))
                .andExpect(jsonPath("$.dailyMail.timeZone").value("Asia/Muscat"));
        change("{\"notifications\":[{\"kind\":\"KIT\",\"mail\":\"AT_ONCE\"}]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.notifications[?(@.kind=='KIT')].mail", hasItem("AT_ONCE")))
                .andExpect(jsonPath("$.notifications[?(@.kind=='MEETUP')].mail", hasItem("NEVER")));
        change("{\"notifications\":[{\"kind\":\"ADDRESS\",\"mail\":\"DAILY\"}]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("mail-always-comes"))
                .andExpect(jsonPath("$.errors[0].field").value("notifications"));
        change("{\"notifications\":[{\"kind\":\"KIT\"}]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("notifications[0].mail"));
        change("{\"timeZone\":\"Moon/Tycho\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("timeZone"));
    }

    @Test
    void findsPeopleByNameForThoseWhoTakePart() throws Exception {
        mvc.perform(get("/api/me").with(as(omar))).andExpect(status().isOk());
        mvc.perform(get("/api/people").param("q", omar.name()).with(as(stranger(Roles.ORGANISER))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id").value(omar.id()))
                .andExpect(jsonPath("$.items[0].email").doesNotExist());
        mvc.perform(get("/api/people").param("q", omar.name()).with(as(stranger())))
                .andExpect(status().isForbidden());
    }

    @Test
    void showsTheProgrammeToEverybody() throws Exception {
        mvc.perform(get("/api/public/programme"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.members.source").value("MEASURED"))
                .andExpect(jsonPath("$.peopleReached.source").value("SELF_REPORTED"))
                .andExpect(jsonPath("$.meetupsHeld.asOf").isNotEmpty());
    }

    private ResultActions change(String body) throws Exception {
        return mvc.perform(
                patch("/api/me")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(as(omar)));
    }
}
