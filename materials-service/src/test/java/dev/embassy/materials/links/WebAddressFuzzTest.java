package dev.embassy.materials.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.Objects;

/**
 * Whatever is typed is refused with a reason, or is harmless and read by all alike. The normal
 * build tries the seeds beside it; {@code JAZZER_FUZZ=1} looks for more.
 */
class WebAddressFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void letsNothingThroughThatLeadsElsewhere(byte[] data) {
        var typed = new String(data, UTF_8);
        look(typed);
        look("https://" + typed);
        look("https://www.example.org/" + typed);
    }

    private static void look(String typed) {
        WebAddress address;
        try {
            address = WebAddress.parse(typed);
        } catch (DestinationRefused refused) {
            return;
        }
        var text = address.text();
        check(text.startsWith("https://" + address.host() + "/"), text);
        check(text.chars().allMatch(sign -> sign > ' ' && sign < 0x7F && sign != '\\'), text);
        var read = URI.create(text);
        check(Objects.equals(read.getHost(), address.host()), text);
        check(read.getUserInfo() == null && read.getPort() < 0, text);
        check(WebAddress.isHost(address.host()), text);
        check(URI.create("https://other.example/").resolve(read).equals(read), text);
        check(WebAddress.parse(text).equals(address), text);
    }

    private static void check(boolean holds, String text) {
        if (!holds) {
            throw new AssertionError(text);
        }
    }
}
