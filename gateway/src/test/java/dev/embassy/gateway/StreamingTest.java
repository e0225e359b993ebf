package dev.embassy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.gateway.rig.Browser;
import dev.embassy.gateway.rig.FakeService;
import dev.embassy.gateway.rig.Rig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamingTest {

    private static final long SIZE = 32L * 1024 * 1024;

    private final Rig rig = Rig.shared();
    private String token = "";

    @BeforeEach
    void people() {
        token = "Bearer " + rig.keycloak.accessToken(rig.keycloak.person("Tess", "staff"));
    }

    @Test
    void passesALargeDownloadThroughUnchanged() throws Exception {
        var answer =
                rig.browser().stream(
                        "GET",
                        "/api/materials/1/bytes?" + SIZE,
                        BodyPublishers.noBody(),
                        "Authorization",
                        token);

        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(SIZE);
        assertThat(FakeService.digestOf(answer.body()))
                .isEqualTo(FakeService.digestOf(FakeService.content(SIZE)));
    }

    @Test
    void passesALargeUploadThroughUnchanged() throws Exception {
        for (var body :
                new java.net.http.HttpRequest.BodyPublisher[] {
                    BodyPublishers.fromPublisher(
                            BodyPublishers.ofInputStream(() -> FakeService.content(SIZE)), SIZE),
                    BodyPublishers.ofInputStream(() -> FakeService.content(SIZE))
                }) {
            var answer =
                    rig.browser()
                            .send(
                                    "POST",
                                    "/api/materials/1/digest",
                                    body,
                                    "Authorization",
                                    token,
                                    "Content-Type",
                                    "multipart/form-data; boundary=x");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(FakeService.digestOf(FakeService.content(SIZE)));
        }
    }

    @Test
    void needsNoMemoryForTheBodyItPassesOn() throws Exception {
        // 512 MB through a heap in which a second copy of it would show.
        var size = 512L * 1024 * 1024;
        var answer =
                rig.browser().stream(
                        "GET",
                        "/api/materials/1/bytes?" + size,
                        BodyPublishers.noBody(),
                        "Authorization",
                        token);
        var highest = 0L;
        var read = 0L;
        try (var body = answer.body()) {
            var piece = new byte[1 << 20];
            int some;
            while ((some = body.read(piece)) >= 0) {
                read += some;
                if (read % (64 << 20) < some) {
                    System.gc();
                    var runtime = Runtime.getRuntime();
                    highest = Math.max(highest, runtime.totalMemory() - runtime.freeMemory());
                }
            }
        }
        assertThat(read).isEqualTo(size);
        assertThat(highest).isLessThan(size / 2);
    }

    @Test
    void sendsEachEventAtOnce() throws Exception {
        var answer =
                rig.browser().stream(
                        "GET",
                        "/api/notifications/events",
                        BodyPublishers.noBody(),
                        "Authorization",
                        token);
        try (var lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            rig.ambassador.sendNextEvent();
            lines.readLine();
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void breaksOffWhereTheServiceBreaksOff() throws Exception {
        try (var dying = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var gateway =
                        rig.another(
                                "embassy.relay.services.materials.url=http://127.0.0.1:"
                                        + dying.getLocalPort())) {
            var dies = Thread.ofVirtual().start(() -> answersHalf(dying));

            var answer =
                    gateway.browser().stream(
                            "GET", "/api/public/materials/1", BodyPublishers.noBody());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
            dies.join();
        }
    }

    /** Two pieces of 64 KB are announced, one is sent. */
    private static void answersHalf(ServerSocket dying) {
        try (var socket = dying.accept()) {
            assertThat(socket.getInputStream().read(new byte[4096])).isPositive();
            var out = socket.getOutputStream();
            out.write(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10000\r\n"));
            out.write(new byte[0x10000]);
            out.write(ascii("\r\n10000\r\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void takesAnOrdinaryBodyUpToItsBoundAndNotBeyond() {
        var most = 1024 * 1024;
        assertThat(posted("/api/applications", "application/json", most, true).statusCode())
                .isEqualTo(200);

        for (var sized : new boolean[] {true, false}) {
            var refused = posted("/api/applications", "application/json", most + 1, sized);
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(Browser.json(refused).get("detail").asString()).contains("1 MB");
        }
    }

    @Test
    void boundsJsonWhereUploadsGoAndUploadsWhereJsonGoes() {
        var twoMegabytes = 2 * 1024 * 1024;

        assertThat(posted("/api/materials", "application/json", twoMegabytes, true).statusCode())
                .isEqualTo(413);
        assertThat(
                        posted("/api/meetups", "application/octet-stream", twoMegabytes, true)
                                .statusCode())
                .isEqualTo(413);
        assertThat(
                        posted("/api/materials", "application/octet-stream", twoMegabytes, true)
                                .statusCode())
                .isEqualTo(200);
    }

    private java.net.http.HttpResponse<String> posted(
            String path, String type, int size, boolean sized) {
        var stream = BodyPublishers.ofInputStream(() -> FakeService.content(size));
        return rig.browser()
                .send(
                        "POST",
                        path,
                        sized ? BodyPublishers.fromPublisher(stream, size) : stream,
                        "Authorization",
                        token,
                        "Content-Type",
                        type);
    }
}
