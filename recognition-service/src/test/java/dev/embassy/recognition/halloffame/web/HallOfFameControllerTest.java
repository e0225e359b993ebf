package dev.embassy.recognition.halloffame.web;

import static dev.embassy.chassis.test.Callers.as;
import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.SAM;
import static dev.embassy.recognition.contributions.ContributionFixtures.aContribution;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.contributions.ContributionKind;
import dev.embassy.recognition.contributions.Contributions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class HallOfFameControllerTest {

    @Autowired private MockMvc mvc;
    @Autowired private Contributions contributions;

    @Test
    void isOpenToEverybodyAndShowsWhatARankComesFrom() throws Exception {
        counts(ADA, 40, "2025-03-10T10:00:00Z");
        counts(BELA, 30, "2025-03-12T10:00:00Z");

        mvc.perform(get("/api/public/hall-of-fame?month=2025-03"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.month").value("2025-03"))
                .andExpect(jsonPath("$.boards[0].kind").value("TALK"))
                .andExpect(jsonPath("$.boards[0].figure").value("ATTENDEES"))
                .andExpect(jsonPath("$.boards[0].total.value").value(70))
                .andExpect(jsonPath("$.boards[0].total.low").value(63))
                .andExpect(jsonPath("$.boards[0].total.measuredPercent").value(0))
                .andExpect(
                        jsonPath("$.boards[0].total.sources[*].source", contains("SELF_REPORTED")))
                .andExpect(jsonPath("$.boards[0].total.sources[0].value").value(70))
                .andExpect(jsonPath("$.boards[0].total.asOf").isNotEmpty())
                .andExpect(jsonPath("$.boards[0].ranks[*].place", contains(1, 2)))
                .andExpect(
                        jsonPath("$.boards[0].ranks[0].contributions[0].reach.source")
                                .value("SELF_REPORTED"));
    }

    @Test
    void showsTheCurrentMonthUnlessAskedForAnother() throws Exception {
        mvc.perform(get("/api/public/hall-of-fame")).andExpect(status().isOk());
        mvc.perform(get("/api/public/hall-of-fame?month=Nonsense"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("month"));
        mvc.perform(get("/api/public/hall-of-fame?month=%2B12025-03"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void leavesOutWhoeverOptedOut() throws Exception {
        counts(ADA, 40, "2025-05-10T10:00:00Z");
        counts(BELA, 30, "2025-05-12T10:00:00Z");

        prefer(BELA, true);
        mvc.perform(get("/api/public/hall-of-fame?month=2025-05"))
                .andExpect(jsonPath("$.boards[0].ranks[*].person.id", contains(ADA.id())));
        mvc.perform(get("/api/hall-of-fame/preference").with(as(BELA)))
                .andExpect(jsonPath("$.optedOut").value(true));

        prefer(BELA, false);
        mvc.perform(get("/api/public/hall-of-fame?month=2025-05"))
                .andExpect(
                        jsonPath("$.boards[0].ranks[*].person.id", contains(ADA.id(), BELA.id())));
    }

    @Test
    void takesAPreferenceOnlyFromSomebodySignedIn() throws Exception {
        mvc.perform(
                        put("/api/hall-of-fame/preference")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"optedOut\":true}"))
                .andExpect(status().isUnauthorized());
        mvc.perform(
                        put("/api/hall-of-fame/preference")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}")
                                .with(as(ADA)))
                .andExpect(status().isUnprocessableContent());
    }

    private void prefer(Actor person, boolean optedOut) throws Exception {
        mvc.perform(
                        put("/api/hall-of-fame/preference")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"optedOut\":%s}".formatted(optedOut))
                                .with(as(person)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.optedOut").value(optedOut));
    }

    private void counts(Actor person, long reach, String on) {
        var contribution =
                aContribution().by(person).of(ContributionKind.TALK, reach).on(on).validatedBy(SAM);
        contributions.store(contribution, contribution.drafted());
    }
}
