package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.notifications.GatheredMails.Pace;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A notification as a mail, or several that were gathered: the same words as in the bell, with a
 * greeting and the full address of the place.
 */
final class MailWords {

    /**
     * @param list of several, which have a line each
     * @param why the person gets it
     */
    private record Words(
            String title, String body, String link, List<Notification> list, String why) {

        Words(Notification one, String why) {
            this(one.title(), one.body(), one.link(), List.of(), why);
        }
    }

    private MailWords() {}

    /**
     * @param told what a gathered mail tells; empty for the mail of one notification
     */
    static Mail mail(
            QueuedMail queued,
            List<Notification> told,
            String name,
            String address,
            String publicUrl) {
        var words =
                switch (queued) {
                    case QueuedMail.OfOne one ->
                            new Words(one.title(), one.body(), one.link(), List.of(), why(one));
                    case QueuedMail.OfMany many ->
                            told.size() == 1
                                    ? new Words(told.getFirst(), why(many))
                                    : words(many, told);
                };
        return new Mail(
                queued.id().value(),
                name,
                address,
                words.title(),
                text(words, name, publicUrl),
                html(words, name, publicUrl));
    }

    private static Words words(QueuedMail.OfMany queued, List<Notification> told) {
        return switch (queued.pace()) {
            case HOURLY ->
                    new Words(
                            "%d things wait for your team".formatted(told.size()),
                            "Each of these waits for somebody of your team:",
                            "/home",
                            told,
                            why(queued));
            case DAILY ->
                    new Words(
                            "Your day in Embassy: %d things".formatted(told.size()),
                            "This came up for you since yesterday, and you have not read it yet:",
                            "/notifications",
                            told,
                            why(queued));
        };
    }

    private static String text(Words words, String name, String publicUrl) {
        var list =
                words.list().stream()
                        .map(one ->
                                "\n- %s\n  %s\n  %s\n"
                                        .formatted(
                                                one.title(),
                                                one.body().replace("\n", "\n  "),
                                                publicUrl + one.link()))
                        .collect(Collectors.joining());
        return """
        Hello %s,

        %s

        %s

        -- \s
        Embassy
        %s
        """
                .formatted(
                        name,
                        list.isEmpty() ? words.body() : words.body() + "\n" + list,
                        publicUrl + words.link(),
                        words.why());
    }

    private static String html(Words words, String name, String publicUrl) {
        var link = HtmlUtils.htmlEscape(publicUrl + words.link());
        return """
        <!doctype html>
        <html lang="en">
        <body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1c1b22">
        <p>Hello %s,</p>
        <p>%s</p>
        %s<p><a href="%s" style="display:inline-block;padding:10px 18px;border-radius:8px;\
        background:#2b4acb;color:#ffffff;text-decoration:none">Open in Embassy</a></p>
        <p style="font-size:13px;color:#66646f">%s<br>%s</p>
        </body>
        </html>
        """
                .formatted(
                        HtmlUtils.htmlEscape(name),
                        paragraph(words.body()),
                        htmlList(words.list(), publicUrl),
                        link,
                        link,
                        words.why());
    }

    private static String paragraph(String body) {
        return HtmlUtils.htmlEscape(body).replace("\n", "<br>");
    }

    private static String htmlList(List<Notification> list, String publicUrl) {
        if (list.isEmpty()) {
            return "";
        }
        return list.stream()
                .map(one ->
                        "<li><a href=\"%s\">%s</a><br>%s</li>\n"
                                .formatted(
                                        HtmlUtils.htmlEscape(publicUrl + one.link()),
                                        HtmlUtils.htmlEscape(one.title()),
                                        paragraph(one.body())))
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }

    private static String why(QueuedMail queued) {
        return switch (queued) {
            case QueuedMail.OfOne one when one.kind().mandatory() ->
                    "You get this mail because it needs you.";
            case QueuedMail.OfMany many when many.pace() == Pace.DAILY ->
                    "You get this mail because you chose it once a day. In your settings you choose"
                            + " which mails you get, and when.";
            default ->
                    "You get this mail because it concerns you. In your settings you choose which"
                            + " mails you get, and when.";
        };
    }
}
