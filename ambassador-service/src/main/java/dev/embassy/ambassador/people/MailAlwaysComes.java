package dev.embassy.ambassador.people;

import dev.embassy.chassis.problem.Refusal;

/** Nobody can do without mails of this kind, or have them later. */
public final class MailAlwaysComes extends Refusal {

    public MailAlwaysComes(NotificationKind kind) {
        super(
                Kind.UNPROCESSABLE,
                "mail-always-comes",
                "This mail always comes at once, because you need it. Choose for the others.");
        onField(
                "notifications",
                "mail-always-comes",
                "“" + kind + "” is always mailed at once. Leave it out.");
    }
}
