package dev.embassy.local;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** An SMTP server that sends nothing on: every mail lands in {@link Mails}. */
final class MailCatcher implements AutoCloseable {

    private static final String BOX = "caught";

    private final GreenMail server;
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().daemon().name("mail-sweep").unstarted(task));

    MailCatcher(int port, Mails mails) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        var users = server.getManagers().getUserManager();
        users.setMessageDeliveryHandler((moving, recipient) -> {
            try {
                mails.add(moving.getMessage(), recipient.getEmail());
            } catch (MessagingException | IOException e) {
                throw new UserException("The mail could not be kept", e);
            }
            var box = users.getUser(BOX);
            return box != null ? box : users.createUser(BOX, BOX, BOX);
        });
        // The catcher's own copy is not needed once the mail is in its file.
        sweeper.scheduleWithFixedDelay(this::forgetCopies, 1, 1, TimeUnit.MINUTES);
    }

    private void forgetCopies() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
        server.stop();
    }
}
