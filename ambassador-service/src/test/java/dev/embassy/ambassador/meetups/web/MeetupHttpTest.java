package dev.embassy.ambassador.meetups.web;

import static dev.embassy.ambassador.TestPeople.SAM;
import static dev.embassy.ambassador.TestPeople.stranger;
import static dev.embassy.chassis.test.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
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

import biweekly.Biweekly;
import com.jayway.jsonpath.JsonPath;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.test.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServiceTest
class MeetupHttpTest {

    @Autowired private MockMvc mvc;
    @Autowired private Clock clock;
    @Autowired private MongoOperations mongo;

    private final Actor ada = stranger(Roles.AMBASSADOR);
    private final Actor bela = stranger(Roles.AMBASSADOR);
    private final Actor noor = stranger(Roles.ORGANISER);
    private final Actor omar = stranger();
    private Instant soon;

    @BeforeEach
    void belaHasSignedIn() throws Exception {
        soon = clock.instant().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.SECONDS);
        mvc.perform(get("/api/me").with(as(bela))).andExpect(status().isOk());
    }

    @Test
    void isPlannedByMembersAndOrganisersOnly() throws Exception {
        plan(ada, soon).andExpect(status().isCreated()).andExpect(header().exists("Location"));
        plan(noor, soon).andExpect(status().isCreated());
        plan(omar, soon).andExpect(status().isForbidden());
        mvc.perform(
                        post("/api/meetups")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body(soon, "Library")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void isPlannedOnceHoweverOftenItIsSent() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = planWithKey(key, body(soon, "Library")).andExpect(status().isCreated());
        var second = planWithKey(key, body(soon, "Library")).andExpect(status().isCreated());
        assertThat(id(second)).isEqualTo(id(first));
        planWithKey(key, body(soon, "Elsewhere")).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/meetups").param("mine", "true").with(as(ada)))
                .andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void isPlannedOnceWhenTheFirstRequestDiedBeforeItAnswered() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = planWithKey(key, body(soon, "Library")).andExpect(status().isCreated());
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(ada.id() + " " + key)),
                new Update().unset("status").set("leasedUntil", Instant.EPOCH),
                "idempotency_keys");
        var second = planWithKey(key, body(soon, "Library")).andExpect(status().isCreated());
        assertThat(id(second)).isEqualTo(id(first));
        mvc.perform(get("/api/meetups").param("mine", "true").with(as(ada)))
                .andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() throws Exception {
        mvc.perform(
                        post("/api/meetups")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"title\":\" \",\"expectedAttendance\":0}")
                                .with(as(ada)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        jsonPath(
                                "$.errors[*].field",
                                containsInAnyOrder(
                                        "title",
                                        "kind",
                                        "format",
                                        "startsAt",
                                        "endsAt",
                                        "timeZone",
                                        "expectedAttendance")));
    }

    @Test
    void goesFromPlanToReport() throws Exception {
        var begun = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var id = id(plan(ada, begun));
        mvc.perform(get("/api/meetups/" + id).with(as(ada)))
                .andExpect(
                        jsonPath(
                                "$.actions",
                                contains("edit", "announce", "hold", "cancel", "report")))
                .andExpect(jsonPath("$.speakers[0].person.id").value(bela.id()));
        command(id, "announce", "{}", ada)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ANNOUNCED"));
        var report =
                """
                {"attendance":34,"talks":[{"speakerId":"%s","attendance":30}],
                 "questions":["Does it run on a phone?"],"kitLeftover":"Five shirts"}
                """
                        .formatted(bela.id());
        command(id, "report", report, bela).andExpect(status().isForbidden());
        command(id, "report", report, ada)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REPORTED"))
                .andExpect(jsonPath("$.report.attendanceSource").value("SELF_REPORTED"))
                .andExpect(jsonPath("$.report.talks[0].title").value("Live demo"))
                .andExpect(jsonPath("$.actions", contains("correct-report")));
        mvc.perform(get("/api/meetups/" + id).with(as(omar)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.report").doesNotExist());
        mvc.perform(get("/api/meetups/" + id + "/timeline").with(as(ada)))
                .andExpect(
                        jsonPath(
                                "$.items[*].action",
                                contains(
                                        "ambassador.meetup-planned",
                                        "ambassador.meetup-announced",
                                        "ambassador.meetup-held",
                                        "ambassador.meetup-reported")));
    }

    @Test
    void hasItsReportCorrectedByOrganisersAndStaffOnTheVersionTheySaw() throws Exception {
        var begun = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var id = id(plan(ada, begun));
        var right = "{\"attendance\":31,\"questions\":[],\"note\":\"Two chairs.\"}";
        correct(id, "\"1\"", right, ada).andExpect(status().isConflict());
        var reported =
                command(id, "report", "{\"attendance\":33}", ada)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getHeader("ETag");
        correct(id, reported, right, bela).andExpect(status().isForbidden());
        correct(id, reported, right, omar).andExpect(status().isForbidden());
        correct(id, reported, "{\"attendance\":-1}", ada)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("attendance"));
        correct(id, reported, right, ada)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REPORTED"))
                .andExpect(jsonPath("$.report.attendance").value(31))
                .andExpect(jsonPath("$.report.correctedAt").isNotEmpty());
        correct(id, reported, right, ada).andExpect(status().isPreconditionFailed());
        correct(id, null, "{\"attendance\":32}", SAM)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.report.attendance").value(32));
        mvc.perform(get("/api/meetups/" + id + "/timeline").with(as(ada)))
                .andExpect(
                        jsonPath(
                                "$.items[*].action",
                                contains(
                                        "ambassador.meetup-planned",
                                        "ambassador.meetup-held",
                                        "ambassador.meetup-reported",
                                        "ambassador.meetup-report-corrected",
                                        "ambassador.meetup-report-corrected")))
                .andExpect(jsonPath("$.items[3].note").value("Two chairs."));
    }

    @Test
    void showsEverybodyWhoReallySpoke() throws Exception {
        var begun = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var id = id(plan(ada, begun));
        var talk = "{\"attendance\":34,\"talks\":[{\"speakerId\":\"%s\",\"attendance\":30,%s}]}";
        command(id, "report", talk.formatted(bela.id(), "\"standInId\":\"nobody\""), ada)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("talks[0].standInId"));
        var byGuest = talk.formatted(bela.id(), "\"guest\":\"Imani Abara\"");
        command(id, "report", byGuest, bela).andExpect(status().isForbidden());
        command(id, "report", byGuest, ada)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.report.talks[0].speaker.name").value("Imani Abara"))
                .andExpect(jsonPath("$.report.talks[0].speaker.id").value(""))
                .andExpect(jsonPath("$.report.talks[0].insteadOf.id").value(bela.id()));
        mvc.perform(get("/api/public/meetups/" + id))
                .andExpect(jsonPath("$.speakers[*].person.name", contains("Imani Abara")));
        mvc.perform(get("/api/meetups/" + id).with(as(bela)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.report").doesNotExist());

        var missed =
                """
                {"attendance":34,"missed":[{"speakerId":"%s"}]}
                """
                        .formatted(bela.id());
        correct(id, null, missed, bela).andExpect(status().isForbidden());
        correct(id, null, missed, ada)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.report.talks", hasSize(0)))
                .andExpect(jsonPath("$.report.missed[0].talk").value("Live demo"));
        mvc.perform(get("/api/public/meetups/" + id)).andExpect(jsonPath("$.speakers", hasSize(0)));
    }

    @Test
    void isCancelledByItsOrganisersWhenItDidNotTakePlace() throws Exception {
        var begun = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var id = id(plan(ada, begun));
        command(id, "hold", "{}", ada)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.actions", contains("cancel", "report")));
        var reason = "{\"reason\":\"The room was locked.\"}";
        command(id, "cancel", reason, bela).andExpect(status().isForbidden());
        command(id, "cancel", "{\"reason\":\" \"}", ada)
                .andExpect(status().isUnprocessableContent());
        command(id, "cancel", reason, ada)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CANCELLED"))
                .andExpect(jsonPath("$.cancelReason").value("The room was locked."))
                .andExpect(jsonPath("$.actions", hasSize(0)));
        command(id, "report", "{\"attendance\":3}", ada).andExpect(status().isConflict());
    }

    @Test
    void isReportedOnlyOnceItHasBegun() throws Exception {
        var id = id(plan(ada, soon));
        command(id, "report", "{\"attendance\":3}", ada)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("meetup-not-started"));
    }

    @Test
    void isChangedByItsOrganisersOnTheVersionTheySaw() throws Exception {
        var id = id(plan(ada, soon));
        change(id, "\"1\"", noor).andExpect(status().isNotFound());
        change(id, "\"1\"", bela).andExpect(status().isForbidden());
        change(id, "\"1\"", ada)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        change(id, "\"1\"", ada).andExpect(status().isPreconditionFailed());
    }

    @Test
    void isPublicOnceAnnounced() throws Exception {
        var id = id(plan(ada, soon));
        mvc.perform(get("/api/public/meetups/" + id)).andExpect(status().isNotFound());
        command(id, "announce", "{}", ada).andExpect(status().isOk());
        mvc.perform(get("/api/public/meetups/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.report").doesNotExist())
                .andExpect(jsonPath("$.expectedAttendance").doesNotExist());
        mvc.perform(get("/api/public/meetups").param("limit", "200"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", hasItem(id)));
        command(id, "cancel", "{\"reason\":\"Rain\"}", SAM).andExpect(status().isOk());
        mvc.perform(get("/api/public/meetups").param("limit", "200"))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(id))));
        mvc.perform(get("/api/public/meetups/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CANCELLED"))
                .andExpect(jsonPath("$.cancelReason").value("Rain"));
        var calendar =
                mvc.perform(get("/api/public/meetups/" + id + "/calendar.ics"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(calendar).contains("STATUS:CANCELLED");
        var draft = id(plan(ada, soon));
        command(draft, "cancel", "{\"reason\":\"Never mind\"}", ada).andExpect(status().isOk());
        mvc.perform(get("/api/public/meetups/" + draft)).andExpect(status().isNotFound());
        mvc.perform(get("/api/public/meetups/" + draft + "/calendar.ics"))
                .andExpect(status().isNotFound());
    }

    @Test
    void isReadByCalendars() throws Exception {
        var id = id(plan(ada, soon));
        command(id, "announce", "{}", ada).andExpect(status().isOk());
        var one =
                mvc.perform(get("/api/public/meetups/" + id + "/calendar.ics"))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        var event = Biweekly.parse(one).first().getEvents().getFirst();
        assertThat(event.getSummary().getValue())
                .isEqualTo("Evening, with; commas\\ and Ünïcode " + ada.id());
        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(soon));
        assertThat(event.getLocation().getValue()).isEqualTo("Library, Accra, GH");
        assertThat(one.lines()).allMatch(line -> line.length() <= 75).contains("VERSION:2.0");
        assertThat(one).contains("DTSTART:", "\r\n");
        var feed =
                mvc.perform(get("/api/public/meetups.ics"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Biweekly.parse(feed).first().getEvents())
                .anyMatch(other -> other.getUid().getValue().equals(id + "@embassy"));
    }

    private ResultActions plan(Actor by, Instant startsAt) throws Exception {
        return mvc.perform(
                post("/api/meetups")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(startsAt, "Library"))
                        .with(as(by)));
    }

    private ResultActions planWithKey(String key, String body) throws Exception {
        return mvc.perform(
                post("/api/meetups")
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(as(ada)));
    }

    private ResultActions change(String id, String version, Actor by) throws Exception {
        return mvc.perform(
                put("/api/meetups/" + id)
                        .header("If-Match", version)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(soon, "Town hall"))
                        .with(as(by)));
    }

    private ResultActions correct(String id, @Nullable String version, String body, Actor by)
            throws Exception {
        var request =
                put("/api/meetups/" + id + "/report")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(as(by));
        return mvc.perform(version == null ? request : request.header("If-Match", version));
    }

    private ResultActions command(String id, String command, String body, Actor by)
            throws Exception {
        return mvc.perform(
                post("/api/meetups/" + id + "/" + command)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(as(by)));
    }

    private String body(Instant startsAt, String venue) {
        return """
        {"title":"Evening, with; commas\\\\ and Ünïcode %s","kind":"GRASSROOTS","format":"IN_PERSON",
         "startsAt":"%s","endsAt":"%s","timeZone":"Africa/Accra","city":"Accra","country":"GH",
         "venue":"%s","expectedAttendance":40,"description":"Come as you are.",
         "speakers":[{"personId":"%s","talk":"Live demo"}]}
        """
                .formatted(
                        ada.id(), startsAt, startsAt.plus(Duration.ofHours(3)), venue, bela.id());
    }

    private static String id(ResultActions answer) throws Exception {
        return JsonPath.read(
                answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8),
                "$.id");
    }
}
