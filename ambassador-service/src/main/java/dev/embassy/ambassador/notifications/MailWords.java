package dev.embassy.ambassador.notifications;

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
     */
    private record Words(String title, String body, String link, List<Notification> list) {}

    private MailWords() {}

    /**
     * @param told what a gathered mail tells; empty where it has words of its own
     */
    static Mail mail(
            QueuedMail queued,
            List<Notification> told,
            String name,
            String address,
            String publicUrl) {
        var words = words(queued, told);
        return new Mail(
                queued.id().value(),
                name,
                address,
                words.title(),
                text(queued, words, name, publicUrl),
                html(queued, words, name, publicUrl));
    }

    private static Words words(QueuedMail queued, List<Notification> told) {
        return switch (told.size()) {
            case 0 -> new Words(queued.title(), queued.body(), queued.link(), List.of());
            case 1 -> {
                var one = told.getFirst();
                yield new Words(one.title(), one.body(), one.link(), List.of());
            }
            default ->
                    new Words(
                            "%d things wait for your team".formatted(told.size()),
                            "Each of these waits for somebody of your team:",
                            "/home",
                            told);
        };
    }

    private static String text(QueuedMail queued, Words words, String name, String publicUrl) {
        var list =
                words.list().stream()
                        .map(one -> "\n- %s\n  %s".formatted(one.title(), publicUrl + one.link()))
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
                        why(queued));
    }

    private static String html(QueuedMail queued, Words words, String name, String publicUrl) {
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
                        HtmlUtils.htmlEscape(words.body()).replace("\n", "<br>"),
                        htmlList(words.list(), publicUrl),
                        link,
                        link,
                        why(queued));
    }

    private static String htmlList(List<Notification> list, String publicUrl) {
        if (list.isEmpty()) {
            return "";
        }
        return list.stream()
                .map(one ->
                        "<li><a href=\"%s\">%s</a></li>\n"
                                .formatted(
                                        HtmlUtils.htmlEscape(publicUrl + one.link()),
                                        HtmlUtils.htmlEscape(one.title())))
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }

    private static String why(QueuedMail queued) {
        return queued.kind().mandatory()
                ? "You get this mail because it needs you."
                : "You get this mail because it concerns you. In your settings you choose which mails you get.";
    }
}
