package dev.embassy.chassis.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

class StoreUnreachableTest {

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void answersThatItMayBeTriedAgainAndRefusesNothing() throws Exception {
        MongoOperations mongo = mock(MongoOperations.class, RETURNS_DEEP_STUBS);
        when(mongo.execute(anyString(), any(CollectionCallback.class)))
                .thenThrow(new DataAccessResourceFailureException("gone"));
        var filter =
                new IdempotencyFilter(
                        new IdempotencyRecords(mongo, Clock.systemUTC()),
                        JsonMapper.builder().build());
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("ada", "", "ROLE_staff"));
        var request = new MockHttpServletRequest("POST", "/api/jars");
        request.addHeader(IdempotencyFilter.HEADER, "some-key");
        request.setContentType("application/json");
        request.setContent("{}".getBytes(UTF_8));
        var response = new MockHttpServletResponse();

        filter.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("store-unreachable");
    }
}
