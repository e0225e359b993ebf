package dev.embassy.ambassador.members.web;

import static dev.embassy.ambassador.TestPeople.SAM;
import static dev.embassy.ambassador.TestPeople.stranger;
import static dev.embassy.ambassador.applications.ApplicationFixtures.anApplication;
import static dev.embassy.chassis.test.Callers.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.embassy.ambassador.applications.Applications;
import dev.embassy.ambassador.members.JoinProgramme;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.test.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServiceTest
class MemberHttpTest {

    @Autowired private MockMvc mvc;
    @Autowired private Applications applications;
    @Autowired private JoinProgramme joinProgramme;

    private final Actor omar = stranger();

    @BeforeEach
    void omarHasJoined() {
        var accepted = anApplication().of(omar).accepted();
        applications.store(accepted, List.of());
        joinProgramme.accepted(accepted.id());
    }

    @Test
    void showsTheDirectoryToEverybodyWithNothingPrivate() throws Exception {
        mvc.perform(
                        get("/api/public/members")
                                .param("q", omar.name())
                                .param("skill", "php")
                                .param("language", "ar")
                                .param("country", "OM")
                                .param("topic", ""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].id").value(omar.id()))
                .andExpect(jsonPath("$.items[0].email").doesNotExist());
        mvc.perform(get("/api/public/members/" + omar.id())).andExpect(status().isOk());
    }

    @Test
    void hidesWhoDoesNotWantToBeListed() throws Exception {
        change("{\"listed\":false}").andExpect(status().isOk());
        mvc.perform(get("/api/public/members/" + omar.id())).andExpect(status().isNotFound());
    }

    @Test
    void letsMembersKeepTheirOwnProfile() throws Exception {
        change("{\"bio\":\"Evenings in Muscat.\",\"languages\":[\"ar\"]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.profile.city").value("Muscat"))
                .andExpect(jsonPath("$.profile.languages", contains("ar")))
                .andExpect(jsonPath("$.actions", contains("edit")));
        change("{\"country\":\"XX\",\"languages\":[\"zz\"]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        jsonPath("$.errors[*].field", containsInAnyOrder("country", "languages")));
        mvc.perform(
                        patch("/api/members/me")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}")
                                .with(as(stranger())))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsAllMembersToStaffOnly() throws Exception {
        mvc.perform(get("/api/members").param("q", omar.name()).with(as(SAM)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].roleSettled").value(false));
        mvc.perform(get("/api/members").with(as(omar))).andExpect(status().isForbidden());
        mvc.perform(get("/api/members/" + omar.id()).with(as(SAM))).andExpect(status().isOk());
        mvc.perform(get("/api/members/" + omar.id()).with(as(omar))).andExpect(status().isOk());
        mvc.perform(get("/api/members/" + omar.id()).with(as(stranger())))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/members/" + omar.id() + "/timeline").with(as(stranger())))
                .andExpect(status().isForbidden());
    }

    @Test
    void isPutOnHoldResumedAndEndedByStaffOnly() throws Exception {
        command("hold", omar).andExpect(status().isForbidden());
        command("hold", SAM)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ON_HOLD"));
        command("resume", omar).andExpect(status().isForbidden());
        command("resume", SAM).andExpect(status().isOk());
        command("end", omar).andExpect(status().isForbidden());
        command("end", SAM)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ALUMNI"));
        command("end", SAM).andExpect(status().isConflict());
        mvc.perform(get("/api/members/" + omar.id() + "/timeline").with(as(SAM)))
                .andExpect(
                        jsonPath(
                                "$.items[*].action",
                                contains(
                                        "ambassador.member-joined",
                                        "ambassador.member-put-on-hold",
                                        "ambassador.member-resumed",
                                        "ambassador.member-left")));
    }

    private ResultActions change(String body) throws Exception {
        return mvc.perform(
                patch("/api/members/me")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(as(omar)));
    }

    private ResultActions command(String command, Actor by) throws Exception {
        return mvc.perform(
                post("/api/members/" + omar.id() + "/" + command)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"As agreed.\"}")
                        .with(as(by)));
    }
}
