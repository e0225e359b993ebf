package dev.embassy.materials.links;

import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.materials.world.TestClock;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    private final AllowedHosts hosts = AllowedHosts.of(List.of("www.example.org", "*.example.net"));

    @ParameterizedTest
    @ValueSource(strings = {"www.example.org", "a.example.net", "a.b.example.net"})
    void allowsWhatIsOnTheList(String host) {
        assertThat(hosts.allow(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org", "www.example.org.evil.example", "xwww.example.org", "example.net",
                "evilexample.net", "a.example.net.evil.example", "net", ""
            })
    void allowsNothingElse(String host) {
        assertThat(hosts.allow(host)).isFalse();
    }

    @Test
    void saysWhatAChangeAddsAndTakesAway() {
        var changed =
                hosts.change(
                        List.of(" WWW.example.org ", "docs.example.org", "docs.example.org"),
                        SAM.person(),
                        TestClock.START);
        assertThat(changed.entries()).containsExactly("docs.example.org", "www.example.org");
        assertThat(changed.added()).containsExactly("docs.example.org");
        assertThat(changed.removed()).containsExactly("*.example.net");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*.",
                "*.*",
                "https://www.example.org",
                "www.example.org/a",
                "localhost",
                "127.0.0.1",
                "www.example.org:443",
                "a@example.org",
                "exаmple.org",
                "example.org.",
                "*.*.example.org",
                "ex*mple.org"
            })
    void refusesWhatIsNoSite(String entry) {
        assertThatThrownBy(() -> hosts.change(List.of(entry), SAM.person(), TestClock.START))
                .isInstanceOf(HostNotFit.class);
        assertThat(hosts.entries()).containsExactly("*.example.net", "www.example.org");
    }

    @Test
    void hasAnEnd() {
        assertThatThrownBy(() ->
                        hosts.change(
                                Collections.nCopies(201, "a.example.org"),
                                SAM.person(),
                                TestClock.START))
                .isInstanceOf(HostNotFit.class);
    }
}
