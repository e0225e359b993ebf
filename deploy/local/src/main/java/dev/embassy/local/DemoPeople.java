package dev.embassy.local;

import static dev.embassy.local.DemoApi.object;
import static dev.embassy.local.DemoWorld.only;
import static dev.embassy.local.DemoWorld.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is there: the demo people sign in, apply, and are decided upon. */
final class DemoPeople {

    private final DemoWorld world;
    private final KeycloakAdmin keycloak;
    private final DemoApi api;

    DemoPeople(DemoWorld world, KeycloakAdmin keycloak) {
        this.world = world;
        this.keycloak = keycloak;
        this.api = world.api();
    }

    /** Those who are new have no role yet. */
    void signIn() throws IOException, InterruptedException {
        List<DemoUser> fresh = new ArrayList<>();
        for (JsonNode person : world.wanted("people")) {
            if (person.path("create").asBoolean()) {
                fresh.add(
                        new DemoUser(
                                text(person, "username"),
                                text(person, "firstName"),
                                text(person, "lastName"),
                                List.of(),
                                ""));
            }
        }
        keycloak.ensure(fresh);
        fresh.forEach(world::add);
        for (DemoUser person : world.everybody()) {
            world.signedIn(person, text(api.get(person, "/api/me"), "id"));
        }
    }

    void applications() throws IOException, InterruptedException {
        for (JsonNode person : world.wanted("people")) {
            if (!world.remembers("application-" + text(person, "username"))) {
                apply(person);
            }
        }
        api.rolesMayHaveChanged();
    }

    private void apply(JsonNode person) throws IOException, InterruptedException {
        DemoUser applicant = world.user(text(person, "username"));
        String outcome = text(person, "outcome");
        JsonNode mine = api.get(applicant, "/api/applications/mine");
        if (mine.path("maySave").asBoolean()) {
            ObjectNode draft =
                    only(
                            person,
                            "motivation",
                            "communityWork",
                            "skills",
                            "languages",
                            "city",
                            "country",
                            "topics");
            draft.putArray("links").add("https://example.org/" + applicant.username());
            draft.put("listed", true);
            draft.put("codeOfConductVersion", text(mine, "codeOfConductVersion"));
            api.put(applicant, "/api/applications/mine", draft);
            api.post(applicant, "/api/applications/mine/submit", null, null);
            mine = api.get(applicant, "/api/applications/mine");
        }
        String id = text(mine.path("application"), "id");
        String record = "/api/applications/" + id;
        if (!outcome.equals("SUBMITTED")) {
            score(record, world.user("tess"), 4);
        }
        if (outcome.equals("ACCEPTED")
                || outcome.equals("WAITLISTED")
                || outcome.equals("DECLINED")) {
            score(record, world.user("sam"), outcome.equals("ACCEPTED") ? 5 : 3);
        }
        switch (outcome) {
            case "ACCEPTED" ->
                    api.act(
                            world.user("sam"),
                            record,
                            "accept",
                            object().put(
                                            "reason",
                                            "A steady hand, and a community that trusts it."));
            case "WAITLISTED" ->
                    api.act(
                            world.user("sam"),
                            record,
                            "waitlist",
                            object().put(
                                            "reason",
                                            "We would like to see the first meetup happen."));
            case "DECLINED" ->
                    api.act(
                            world.user("sam"),
                            record,
                            "decline",
                            object().put(
                                            "reason",
                                            "Come to some evenings first, give a short talk, and"
                                                    + " apply again with it."));
            default -> {}
        }
        world.remember("application-" + applicant.username(), id);
    }

    private void score(String record, DemoUser reviewer, int points)
            throws IOException, InterruptedException {
        JsonNode application = api.get(reviewer, record);
        if (!DemoApi.offers(application, "score")) {
            return;
        }
        ObjectNode body = object();
        ObjectNode given = body.putObject("points");
        for (JsonNode criterion : application.path("criteria")) {
            given.put(criterion.asString(), points);
        }
        body.put(
                "comment",
                points > 3 ? "Would be glad to have them." : "Promising, a little early.");
        api.post(reviewer, record + "/scores", body, null);
    }
}
