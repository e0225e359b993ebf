package dev.embassy.ambassador.notifications;

/**
 * A mail as it is sent.
 *
 * @param id stays the same when a mail has to be sent again, so that a mailbox can tell
 */
public record Mail(
        String id, String toName, String toAddress, String subject, String text, String html) {}
