package dev.embassy.ambassador.notifications.web;

import static dev.embassy.ambassador.TestPeople.SAM;
import static dev.embassy.ambassador.TestPeople.stranger;
import static dev.embassy.chassis.test.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.embassy.ambassador.notifications.MailQueue;
import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.NotificationId;
import dev.embassy.ambassador.notifications.Notifications;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.id.UuidV7;
import dev.embassy.chassis.test.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What those who operate the installation see of mails, and do about them. */
@ServiceTest
class UndeliveredMailHttpTest {

    private static final String MAILS = "/api/operations/ambassador/mails";
    private static final String ANSWER = "550 5.1.1 <…@example.org>: No such mailbox";

    @Autowired private MockMvc mvc;
    @Autowired private Notifications notifications;
    @Autowired private MailQueue queue;
    @Autowired private Clock clock;

    private final Actor admin = stranger(Roles.ADMIN);
    private final Actor recipient = stranger();
    private String mail = "";

    @BeforeEach
    void aMailIsGivenUp() throws Exception {
        mvc.perform(get("/api/me").with(as(recipient))).andExpect(status().isOk());
        var now = clock.instant();
        // Not due before the test ends, so that nobody else tries it.
        var id = new NotificationId(UuidV7.ordered(now, 1));
        notifications.add(
                id,
                Notice.to(
                        recipient.person(),
                        NotificationKind.DECISION,
                        "Welcome to the programme!",
                        "Body",
                        "/home"),
                new Notifications.Occasion("application", 1, now.plusSeconds(3600)));
        queue.giveUp(id, ANSWER);
        mail = id.value();
    }

    @Test
    void showsWhatWasGivenUpAndWhy() throws Exception {
        assertThat(found("GIVEN_UP"))
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown)
                            .containsEntry("title", "Welcome to the programme!")
                            .containsEntry("kind", "DECISION")
                            .containsEntry("answer", ANSWER)
                            .doesNotContainKey("nextTryAt");
                    assertThat(shown.get("to"))
                            .isEqualTo(Map.of("id", recipient.id(), "name", recipient.name()));
                });
    }

    @Test
    void showsItToThoseWhoOperateTheInstallationOnly() throws Exception {
        mvc.perform(get(MAILS)).andExpect(status().isUnauthorized());
        for (var other : List.of(SAM, recipient)) {
            mvc.perform(get(MAILS).with(as(other))).andExpect(status().isForbidden());
            mvc.perform(post(MAILS + "/" + mail + "/send-again").with(as(other)))
                    .andExpect(status().isForbidden());
        }
        assertThat(found("GIVEN_UP")).hasSize(1);
    }

    @Test
    void sendsItAgainAndKeepsWhoAsked() throws Exception {
        sendAgain();
        sendAgain();
        assertThat(found("GIVEN_UP")).isEmpty();
        assertThat(found("WAITING")).hasSize(1);
        mvc.perform(get("/api/operations/ambassador/audit").param("subject", mail).with(as(admin)))
                .andExpect(jsonPath("$.items[0].action").value("ambassador.mail-sent-again"))
                .andExpect(jsonPath("$.items[0].by.id").value(admin.id()))
                .andExpect(jsonPath("$.items[0].subjectName").value("Welcome to the programme!"));
    }

    @Test
    void saysSoWhereNoSuchMailWaits() throws Exception {
        mvc.perform(post(MAILS + "/none/send-again").with(as(admin)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("mail-not-waiting"));
    }

    private void sendAgain() throws Exception {
        mvc.perform(post(MAILS + "/" + mail + "/send-again").with(as(admin)))
                .andExpect(status().isNoContent());
    }

    private List<Map<String, Object>> found(String state) throws Exception {
        var answer =
                mvc.perform(get(MAILS).param("state", state).param("limit", "100").with(as(admin)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        List<Map<String, Object>> items = JsonPath.read(answer, "$.items");
        return items.stream().filter(item -> mail.equals(item.get("id"))).toList();
    }
}
