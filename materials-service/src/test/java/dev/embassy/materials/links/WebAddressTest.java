package dev.embassy.materials.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.example.org                 | https://www.example.org/",
                "  https://www.example.org/a  | https://www.example.org/a",
                "HTTPS://WWW.Example.ORG/Graphs          | https://www.example.org/Graphs",
                "https://www.example.org:443/a           | https://www.example.org/a",
                "https://www.example.org/a?q=1&r=%20#top | https://www.example.org/a?q=1&r=%20#top",
                "https://www.example.org/grüße           | https://www.example.org/gr%C3%BC%C3%9Fe",
                "https://www.example.org/?next=https%3A%2F%2Fwww.example.net%2F | https://www.example.org/?next=https%3A%2F%2Fwww.example.net%2F",
                "https://www.example.org/a//b            | https://www.example.org/a//b",
                "https://www.example.org/100%25          | https://www.example.org/100%25",
                "https://xn--bcher-kva.example.org/      | https://xn--bcher-kva.example.org/"
            })
    void takesThePlainAddressOfAPage(String typed, String text) {
        assertThat(WebAddress.parse(typed).text()).isEqualTo(text);
    }

    static Stream<String> hostile() {
        return List.of(
                // Not an address of the web, or not a whole one.
                "",
                "www.example.org",
                "//www.example.org/",
                "///www.example.org/",
                "/\\www.example.org",
                "/l/abc",
                "http://www.example.org/",
                "https:/www.example.org/",
                "https:www.example.org",
                "https:///www.example.org/",
                "https://",
                "https:///",
                "https://?",
                "https://#a",
                "ftp://www.example.org/",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java\nscript:alert(1)",
                "\u0001javascript:alert(1)",
                "javascript://www.example.org/%0Aalert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "blob:https://www.example.org/1",
                "view-source:https://www.example.org/",
                "intent://www.example.org/#Intent;scheme=https;end",
                "https%3A//www.example.org/",
                "https:%2F%2Fwww.example.org/",
                // Another site than it looks like.
                "https://www.example.org@evil.example/",
                "https://www.example.org:443@evil.example/",
                "https://www.example.org%40evil.example/",
                "https://user:secret@www.example.org/",
                "https://@www.example.org/",
                "https://www.example.org\\@evil.example/",
                "https://www.example.org\\.evil.example/",
                "https:\\\\www.example.org/",
                "https:/\\www.example.org/",
                "https://www.example.org\t.evil.example/",
                "https://www.example.org\n.evil.example/",
                "https://www.example.org .evil.example/",
                "https://www.example.org%00.evil.example/",
                "https://www.example.org%2Fevil.example/",
                "https://www.example.org%2eevil/",
                "https://www。example。org/",
                "https://www．example．org/",
                "https://ｗｗｗ.example.org/",
                "https://www.exаmple.org/", // a Cyrillic letter
                "https://www.example.оrg/",
                "https://www.ex\u00ADample.org/",
                "https://www.example\u200B.org/",
                "https://\u202Ewww.example.org/",
                "https://bücher.example.org/",
                // Hosts that are none, or are written oddly.
                "https://localhost/",
                "https://example/",
                "https://www.example.org./",
                "https://www..example.org/",
                "https://.example.org/",
                "https://-www.example.org/",
                "https://www-.example.org/",
                "https://www_a.example.org/",
                "https://*.example.org/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://0177.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::1]:443/",
                "https://[fe80::1%25eth0]/",
                "https://" + "a".repeat(64) + ".example.org/",
                "https://" + "a.".repeat(130) + "example.org/",
                // Ports.
                "https://www.example.org:80/",
                "https://www.example.org:8443/",
                "https://www.example.org:0443/",
                "https://www.example.org:/",
                "https://www.example.org:443:443/",
                "https://www.example.org:-443/",
                "https://www.example.org:４４３/",
                // Walking up.
                "https://www.example.org/../a",
                "https://www.example.org/a/..",
                "https://www.example.org/a/./b",
                "https://www.example.org/%2e%2e/a",
                "https://www.example.org/%2E./a",
                "https://www.example.org/a/%252e%252e/b",
                "https://www.example.org/a/%25252e%25252e/b",
                "https://www.example.org/a%2f..%2fb",
                "https://www.example.org/..;a=b/c",
                "https://www.example.org/..%5cb",
                // A second header, or a second line.
                "https://www.example.org/\r\nSet-Cookie: a=b",
                "https://www.example.org/%0d%0aSet-Cookie:%20a=b",
                "https://www.example.org/%0D%0ALocation:%20//evil.example",
                "https://www.example.org/?a=%0d%0ab",
                "https://www.example.org/?a=%250d%250ab",
                "https://www.example.org/#%0d%0a",
                "https://www.example.org/\u2028a",
                "https://www.example.org/\u0085a",
                "https://www.example.org/%00",
                "https://www.example.org/a\u0000b",
                // Signs an address does not have.
                "https://www.example.org/a b",
                "https://www.example.org/a\\b",
                "https://www.example.org/%5cb",
                "https://www.example.org/<b>",
                "https://www.example.org/\"b",
                "https://www.example.org/%",
                "https://www.example.org/%g0",
                "https://www.example.org/\uD800",
                "https://www.example.org/" + "a".repeat(2000))
                .stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWhatCouldLeadElsewhere(String typed) {
        assertThatThrownBy(() -> WebAddress.parse(typed)).isInstanceOf(DestinationRefused.class);
    }

    @Test
    void saysWhatTheBrowserWillSay() {
        var address = WebAddress.parse("https://WWW.example.org/a/b?c#d");

        var read = URI.create(address.text());
        assertThat(read.getHost()).isEqualTo(address.host()).isEqualTo("www.example.org");
        assertThat(read.getRawPath()).isEqualTo(address.path()).isEqualTo("/a/b");
        assertThat(WebAddress.parse(address.text())).isEqualTo(address);
    }
}
