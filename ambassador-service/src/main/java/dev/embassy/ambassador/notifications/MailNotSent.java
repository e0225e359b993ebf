package dev.embassy.ambassador.notifications;

/** The mail server did not take a mail. */
public final class MailNotSent extends RuntimeException {

    private final boolean rejected;

    /**
     * @param rejected whether the server was there and refused this very mail, rather than being
     *     away
     */
    public MailNotSent(String message, boolean rejected, Throwable cause) {
        super(message, cause);
        this.rejected = rejected;
    }

    public boolean rejected() {
        return rejected;
    }
}
