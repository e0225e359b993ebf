package dev.embassy.ambassador.notifications;

import org.springframework.web.util.HtmlUtils;

/**
 * A notification as a mail: the same words as in the bell, with a greeting and the full address of
 * the place.
 */
final class MailWords {

    private MailWords() {}

    static Mail mail(QueuedMail queued, String name, String address, String publicUrl) {
        var link = publicUrl + queued.link();
        return new Mail(
                queued.id().value(),
                name,
                address,
                queued.title(),
                text(queued, name, link),
                html(queued, name, link));
    }

    private static String text(QueuedMail queued, String name, String link) {
        return """
        Hello %s,

        %s

        %s

        -- \s
        Embassy
        %s
        """
                .formatted(name, queued.body(), link, why(queued));
    }

    private static String html(QueuedMail queued, String name, String link) {
        return """
        <!doctype html>
        <html lang="en">
        <body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1c1b22">
        <p>Hello %s,</p>
        <p>%s</p>
        <p><a href="%s" style="display:inline-block;padding:10px 18px;border-radius:8px;\
        background:#2b4acb;color:#ffffff;text-decoration:none">Open in Embassy</a></p>
        <p style="font-size:13px;color:#66646f">%s<br>%s</p>
        </body>
        </html>
        """
                .formatted(
                        HtmlUtils.htmlEscape(name),
                        HtmlUtils.htmlEscape(queued.body()).replace("\n", "<br>"),
                        HtmlUtils.htmlEscape(link),
                        HtmlUtils.htmlEscape(link),
                        why(queued));
    }

    private static String why(QueuedMail queued) {
        return queued.kind().mandatory()
                ? "You get this mail because it needs you."
                : "You get this mail because it concerns you. In your settings you choose which mails you get.";
    }
}
