package dev.embassy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.embassy.engines.FreePorts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailsTest {

    @TempDir Path folder;

    @Test
    void showsACaughtMailAlsoAfterARestart() throws Exception {
        var mails = new Mails(folder);
        int port = FreePorts.next();
        try (var catcher = new MailCatcher(port, mails)) {
            assertThat(catcher).isNotNull();
            GreenMailUtil.sendTextEmail(
                    "ada@embassy.example",
                    "embassy@embassy.example",
                    "Your kit left today",
                    "It arrives on Tuesday.",
                    new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        }
        assertThat(mails.list("ADA@embassy.example"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("Your kit left today");
                    assertThat(mail.text()).contains("It arrives on Tuesday.");
                });
        assertThat(mails.list("somebody@else.example")).isEmpty();
        assertThat(new Mails(folder).list(null)).hasSize(1);
    }

    @Test
    void answersProgramsAndPeople() throws Exception {
        try (var page = new MailPage(0, new Mails(folder))) {
            assertThat(get(page, "/api/mails").body()).isEqualTo("{\"items\":[]}");
            assertThat(get(page, "/").body()).contains("Caught mails");
            assertThat(get(page, "/elsewhere").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(MailPage page, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page.port() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
