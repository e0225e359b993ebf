package dev.embassy.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/meetups",
                "/kit-requests?state=OPEN&after=x#top",
                "/loginhelp",
                "/apis",
                "/a/b?next=https://example.org"
            })
    void keepsOwnPages(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "meetups",
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/x\r\nSet-Cookie: a=b",
                "/x\u0000",
                "/login",
                "/login?returnTo=/",
                "/logout",
                "/oauth2/x",
                "/api/me"
            })
    void leadsHomeInsteadOfElsewhere(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo("/");
    }

    @Test
    void leadsHomeWhenNothingOrTooMuchIsWanted() {
        assertThat(ReturnPath.of(null)).isEqualTo("/");
        assertThat(ReturnPath.of("/" + "a".repeat(1000))).isEqualTo("/");
    }

    @Test
    void writesForeignLettersSoThatAHeaderCarriesThem() {
        assertThat(ReturnPath.of("/members?city=Łódź"))
                .isEqualTo("/members?city=%C5%81%C3%B3d%C5%BA");
    }
}
