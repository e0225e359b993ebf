package dev.embassy.ambassador.notifications.web;

import static dev.embassy.ambassador.TestPeople.SAM;
import static dev.embassy.ambassador.TestPeople.TESS;
import static dev.embassy.ambassador.TestPeople.stranger;
import static dev.embassy.ambassador.applications.ApplicationFixtures.anApplication;
import static dev.embassy.chassis.test.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.embassy.ambassador.applications.Applications;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.test.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** From a decision in one capability, through the broker, into the bell. */
@ServiceTest
class NotificationHttpTest {

    @Autowired private MockMvc mvc;
    @Autowired private Applications applications;
    @Autowired private Clock clock;

    private final Actor omar = stranger();

    @BeforeEach
    void omarIsAccepted() {
        var application = anApplication().of(omar).scored();
        applications.store(
                application,
                List.of(application.accept(TESS, "You do this already.", 1, clock.instant())));
        await().atMost(Duration.ofSeconds(90))
                .until(() ->
                        titles(omar)
                                .containsAll(
                                        List.of(
                                                "Welcome to the programme!",
                                                "Three steps to arrive")));
    }

    @Test
    void tellsWhomItConcernsAndNobodyElse() throws Exception {
        assertThat(titles(omar)).containsOnlyOnce("Welcome to the programme!");
        assertThat(titles(stranger())).isEmpty();
        mvc.perform(get("/api/notifications")).andExpect(status().isUnauthorized());
    }

    @Test
    void isReadByItsOwnerOnly() throws Exception {
        String id = JsonPath.read(bell(omar), "$.items[0].id");
        mvc.perform(post("/api/notifications/" + id + "/read").with(as(SAM)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/api/notifications/" + id + "/read").with(as(omar)))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/notifications").with(as(omar)))
                .andExpect(jsonPath("$.items[0].read").value(true))
                .andExpect(jsonPath("$.unread").value(1));
        mvc.perform(post("/api/notifications/read-all").with(as(omar)))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/notifications").with(as(omar)))
                .andExpect(jsonPath("$.unread").value(0));
    }

    private List<String> titles(Actor actor) throws Exception {
        return JsonPath.read(bell(actor), "$.items[*].title");
    }

    private String bell(Actor actor) throws Exception {
        return mvc.perform(get("/api/notifications").with(as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
