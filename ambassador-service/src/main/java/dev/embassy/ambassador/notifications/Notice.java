package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.chassis.actor.Person;

/**
 * What somebody is to be told about one event.
 *
 * @param to whom
 * @param title one line, also the subject of the mail
 * @param body two or three sentences
 * @param link the place in the portal, a path
 * @param byMail whether a mail of its own says the same
 * @param asks whether it asks somebody to do something; once that is settled, nobody needs to read
 *     it any more
 */
public record Notice(
        Audience to,
        NotificationKind kind,
        String title,
        String body,
        String link,
        boolean byMail,
        boolean asks) {

    /** For one person, in the bell and by mail. */
    public static Notice to(
            Person person, NotificationKind kind, String title, String body, String link) {
        return new Notice(Audience.person(person.id()), kind, title, body, link, true, false);
    }

    /** For one person, in the bell only: good to know, not worth a mail. */
    public static Notice quietlyTo(
            Person person, NotificationKind kind, String title, String body, String link) {
        return new Notice(Audience.person(person.id()), kind, title, body, link, false, false);
    }

    /**
     * For everybody with a role, in the bell and gathered into one mail with what else they are
     * asked: one of them is to do something.
     */
    public static Notice toRole(String role, String title, String body, String link) {
        return new Notice(
                Audience.role(role), NotificationKind.WORK_QUEUE, title, body, link, false, true);
    }

    /** The same, asking for something. */
    public Notice asking() {
        return new Notice(to, kind, title, body, link, byMail, true);
    }
}
