package dev.embassy.chassis.web;

import static dev.embassy.chassis.test.Callers.as;
import static dev.embassy.chassis.test.Callers.somebody;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.sample.SampleApplication;
import dev.embassy.chassis.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest(classes = SampleApplication.class)
class HttpEdgeTest {

    @Autowired private MockMvc mvc;

    private final Actor ada = somebody("Ada", "ambassador");

    @Test
    void asksTheUnknownToSignIn() throws Exception {
        mvc.perform(get("/api/jars"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("not-signed-in"));
        mvc.perform(get("/api/jars").with(as(ada))).andExpect(status().isOk());
    }

    @Test
    void deniesWhatIsNotNamed() throws Exception {
        mvc.perform(get("/anything").with(as(ada))).andExpect(status().isForbidden());
        mvc.perform(get("/actuator/env").with(as(ada))).andExpect(status().isForbidden());
        mvc.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
    }

    @Test
    void saysBesideWhichFieldSomethingIsWrong() throws Exception {
        mvc.perform(
                        post("/api/jars")
                                .with(as(ada))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"label\":\" \",\"marbles\":0}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("invalid-fields"))
                .andExpect(jsonPath("$.errors[?(@.field=='label')].code").value("not-blank"))
                .andExpect(jsonPath("$.errors[?(@.field=='marbles')].code").value("min"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", ""})
    void refusesABodyThatIsNotTheJsonItTakes(String body) throws Exception {
        mvc.perform(
                        post("/api/jars")
                                .with(as(ada))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").exists());
    }

    @Test
    void namesTheFieldOfAValueOfTheWrongKind() throws Exception {
        mvc.perform(
                        post("/api/jars")
                                .with(as(ada))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"label\":\"x\",\"marbles\":\"many\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("marbles"));
    }

    @Test
    void showsNoInternalsOfABug() throws Exception {
        mvc.perform(post("/api/jars/break").with(as(ada)))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("internal-error"))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void refusesAChangeOfAnOutdatedVersion() throws Exception {
        var location =
                mvc.perform(
                                post("/api/jars")
                                        .with(as(ada))
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"label\":\"etag\",\"marbles\":1}"))
                        .andExpect(header().string("ETag", "\"1\""))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        mvc.perform(post(location + "/add").with(as(ada)).header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        mvc.perform(post(location + "/add").with(as(ada)).header("If-Match", "\"1\""))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code").value("outdated-version"))
                .andExpect(jsonPath("$.currentVersion").value(2));
        mvc.perform(post(location + "/add").with(as(ada)).header("If-Match", "two"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "many", "99999999999"})
    void refusesAPageOfAnotherSize(String limit) throws Exception {
        mvc.perform(get("/api/jars").param("limit", limit).with(as(ada)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
        mvc.perform(get("/api/jars").param("limit", "200").with(as(ada)))
                .andExpect(status().isOk());
    }

    @Test
    void tellsUnknownRecordsAndPathsAsProblems() throws Exception {
        mvc.perform(get("/api/jars/none").with(as(ada)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("jar-not-found"));
        mvc.perform(get("/api/nowhere").with(as(ada)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-found"));
    }

    @Test
    void describesItselfAsOpenApiWithRequiredAndOptionalMembers() throws Exception {
        mvc.perform(get("/v3/api-docs"))
                .andExpect(jsonPath("$.openapi").value("3.1.0"))
                .andExpect(jsonPath("$.components.schemas.JarView.required").isArray())
                .andExpect(
                        jsonPath("$.components.schemas.JarView.required[?(@=='label')]").exists())
                .andExpect(
                        jsonPath("$.components.schemas.JarView.required[?(@=='remark')]")
                                .doesNotExist())
                .andExpect(
                        jsonPath("$.paths['/api/jars'].get.parameters[?(@.name=='after')]")
                                .exists())
                .andExpect(
                        jsonPath(
                                        "$.paths['/api/jars/{id}/add'].post.parameters[?(@.name=='If-Match')]")
                                .exists());
    }
}
