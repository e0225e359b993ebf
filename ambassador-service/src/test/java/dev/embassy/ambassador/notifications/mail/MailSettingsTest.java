package dev.embassy.ambassador.notifications.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.embassy.ambassador.notifications.Mail;
import dev.embassy.ambassador.notifications.MailNotSent;
import java.util.Base64;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The service's own settings, with the variables that an installation sets. */
class MailSettingsTest {

    private static final String PLAIN = "AUTH PLAIN ";
    private static final Mail MAIL =
            new Mail("mail-1", "Ada Mensah", "ada@example.org", "Subject", "Text", "<p>Text</p>");

    @Test
    void logsInWhereAUserIsSet() {
        try (var server = new ScriptedMailServer().wantingLogin()) {
            send(server.port(), "EMBASSY_SMTP_USER=embassy", "EMBASSY_SMTP_PASSWORD=a secret");
            assertThat(server.mails()).hasSize(1);
            assertThat(server.commands())
                    .filteredOn(command -> command.startsWith(PLAIN))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .satisfies(command ->
                            assertThat(decoded(command)).endsWith("\0embassy\0a secret"));
        }
    }

    @Test
    void logsInNowhereWithoutAUser() {
        try (var server = new ScriptedMailServer()) {
            send(server.port());
            assertThat(server.mails()).hasSize(1);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH"));
        }
    }

    @Test
    void tellsThePasswordToNobodyWithoutTlsWhereItIsWanted() {
        try (var server = new ScriptedMailServer().wantingLogin()) {
            assertThatThrownBy(() ->
                            send(
                                    server.port(),
                                    "EMBASSY_SMTP_USER=embassy",
                                    "EMBASSY_SMTP_PASSWORD=a secret",
                                    "EMBASSY_SMTP_STARTTLS=true"))
                    .isInstanceOf(MailNotSent.class)
                    .hasMessageContaining("STARTTLS is required");
            assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH"));
        }
    }

    @Test
    void speaksTlsFromTheFirstByteOnWhereItIsWanted() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            server.setUser("embassy@example.org", "embassy", "a secret");
            send(
                    server.getSmtps().getPort(),
                    "EMBASSY_SMTP_TLS=true",
                    "EMBASSY_SMTP_USER=embassy",
                    "EMBASSY_SMTP_PASSWORD=a secret",
                    // Its certificate is its own.
                    "spring.mail.properties.mail.smtp.ssl.trust=*",
                    "spring.mail.properties.mail.smtp.ssl.checkserveridentity=false");
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    private static void send(int port, String... variables) {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withPropertyValues("EMBASSY_SMTP_HOST=127.0.0.1", "EMBASSY_SMTP_PORT=" + port)
                .withPropertyValues(variables)
                .run(context ->
                        new SmtpMailer(
                                        context.getBean(JavaMailSenderImpl.class),
                                        "Embassy <embassy@example.org>")
                                .send(MAIL));
    }

    private static String decoded(String command) {
        return new String(Base64.getDecoder().decode(command.substring(PLAIN.length())), UTF_8);
    }
}
