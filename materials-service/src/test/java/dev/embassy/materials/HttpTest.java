package dev.embassy.materials;

import static dev.embassy.chassis.test.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import dev.embassy.chassis.actor.Actor;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A test that speaks to the service over HTTP, as one person or another. */
@MaterialsServiceTest
public abstract class HttpTest {

    @Autowired protected MockMvc mvc;

    protected record Answer(MockHttpServletResponse response) {

        /** What the path leads to in the JSON of the answer. */
        public <T> T read(String path) {
            return JsonPath.read(body(), path);
        }

        public String body() {
            return new String(content(), StandardCharsets.UTF_8);
        }

        public byte[] content() {
            return response.getContentAsByteArray();
        }

        public Answer is(int status) {
            assertThat(response.getStatus()).as(body()).isEqualTo(status);
            return this;
        }

        public Answer is(int status, String code) {
            assertThat(is(status).<String>read("$.code")).isEqualTo(code);
            return this;
        }
    }

    protected Answer send(Actor who, MockHttpServletRequestBuilder request) throws Exception {
        return new Answer(mvc.perform(request.with(as(who))).andReturn().getResponse());
    }

    protected Answer read(Actor who, String path) throws Exception {
        return send(who, get(path));
    }

    protected Answer write(Actor who, String path, String json) throws Exception {
        return write(who, post(path), json);
    }

    protected Answer write(Actor who, MockHttpServletRequestBuilder request, String json)
            throws Exception {
        return send(who, request.contentType(MediaType.APPLICATION_JSON).content(json));
    }
}
