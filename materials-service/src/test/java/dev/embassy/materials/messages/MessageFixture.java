package dev.embassy.materials.messages;

import java.util.List;

/** Texts that are ready to be published. */
public final class MessageFixture {

    public static final Topic TOPIC = new Topic("developer", "nothing-yet", "getting-started");

    private MessageFixture() {}

    public static MessageText aText() {
        return claiming("A first graph in ten minutes");
    }

    public static MessageText claiming(String claim) {
        return about(TOPIC, claim);
    }

    public static MessageText about(Topic topic, String claim) {
        return new MessageText(
                topic,
                claim,
                "The **starter** brings data along, so that nobody begins with an empty page.",
                List.of(new Evidence("Timed with 31 newcomers", "https://example.org/timed")),
                "Then keep it. Ask what they would change if it cost nothing.",
                "Never say that theirs is slow.",
                "2027-01-31");
    }

    public static MessageText arguing(String argument) {
        var text = aText();
        return new MessageText(
                text.topic(),
                text.claim(),
                argument,
                text.evidence(),
                text.whenHappy(),
                text.neverSay(),
                text.reviewBy());
    }

    public static MessageText goodUntil(String day) {
        var text = aText();
        return new MessageText(
                text.topic(),
                text.claim(),
                text.argument(),
                text.evidence(),
                text.whenHappy(),
                text.neverSay(),
                day);
    }

    public static MessageText unfinished() {
        return new MessageText(Topic.OPEN, "", "", List.of(), "", "", null);
    }
}
