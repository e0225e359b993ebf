package dev.embassy.acceptance.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * Copies of samples as a programme of some size has them over three years. People grow with the
 * programme, and each asks for ten kits; places, topics, tags and languages do not, so each of them
 * is found more often. Of the requests of the last three weeks most are open, older ones are done.
 */
final class Crowd {

    private static final Duration SPAN = Duration.ofDays(3 * 365);
    private static final Duration OPEN = Duration.ofDays(21);
    private static final int REQUESTS_OF_A_PERSON = 10;

    private static final List<String> FIRST_NAMES =
            words(
                    "Ada Bela Chidi Dana Emre Fatima Goran Hana Ines Jonas Kofi Lena Mario Nadia"
                            + " Oskar Petra Quentin Rosa Sven Tala");
    private static final List<String> SYLLABLES =
            words(
                    "ba do fer gu hal jo kim lan mor nes ol per qua ros sten tor ul ven wil xan yor"
                            + " zim");
    private static final List<String> PLACES =
            words(
                    "Accra Athens Austin Berlin Bern Bogota Boston Brno Cairo Cologne Dakar Delhi"
                            + " Dublin Essen Geneva Ghent Graz Haifa Hanoi Kyiv Lagos Leeds Lima"
                            + " Lisbon Lyon Madrid Malmo Milan Munich Nairobi Oslo Paris Porto"
                            + " Prague Quito Riga Seoul Sofia Vienna Zurich");
    private static final List<String> TOPICS =
            words(
                    "graphs streams queries indexes vectors models agents clusters drivers schemas"
                            + " imports exports");
    private static final List<String> LANGUAGES =
            words("en en en en de fr es pt it ja ko nl pl tr");
    private static final List<String> AUDIENCES = words("Developers Students Managers Scientists");
    private static final List<String> KINDS =
            words("SLIDES SLIDES SLIDES HANDOUT LOGO STICKER POSTER VIDEO SPEAKER_NOTES");
    private static final List<String> STATES_OPEN =
            words(
                    "SUBMITTED SUBMITTED SUBMITTED SUBMITTED NEEDS_INFO APPROVED APPROVED PICKING"
                            + " SHIPPED DRAFT");
    private static final List<String> STATES_DONE =
            words(
                    "REPORTED REPORTED REPORTED REPORTED CLOSED CLOSED CLOSED CLOSED CLOSED"
                            + " DELIVERED DECLINED CANCELLED");
    private static final List<String> STATES_OF_MATERIALS =
            words(
                    "PUBLISHED PUBLISHED PUBLISHED PUBLISHED PUBLISHED PUBLISHED PUBLISHED RETIRED"
                            + " DRAFT");

    private final Samples samples;
    private final int size;
    private final Instant now;
    private final Random random = new Random(7);

    /**
     * @param size how many requests, and how many materials
     */
    Crowd(Samples samples, int size, Instant now) {
        this.samples = samples;
        this.size = size;
        this.now = now;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    /** A request and the meetup it is for. */
    record Kit(Document request, Document meetup) {

        String id() {
            return request.getString("_id");
        }
    }

    /** The request of this number, 0 being the oldest. */
    Kit kit(int number) {
        var at = time(number);
        boolean open = at.isAfter(now.minus(OPEN));
        return kit(at, one(open ? STATES_OPEN : STATES_DONE));
    }

    /** One more that waits for a decision since this moment. */
    Kit waiting(Instant since) {
        return kit(since, "SUBMITTED");
    }

    private Kit kit(Instant at, String state) {
        int person = random.nextInt(people());
        var place = one(PLACES);
        var title = "An evening on %s in %s".formatted(one(TOPICS), place);
        var startsAt = at.plus(Duration.ofDays(30 + random.nextInt(40)));
        var id = UUID.randomUUID().toString();
        var meetupId = UUID.randomUUID().toString();
        var request = copy(samples.request(), id, meetupId);
        var told = request.get("state", Document.class);
        told.get("meetup", Document.class)
                .append("title", title)
                .append("startsAt", Date.from(startsAt));
        told.get("requester", Document.class).append("person", person(person));
        told.append("createdAt", Date.from(at))
                .append("submittedAt", Date.from(at))
                .append("updatedAt", Date.from(at.plus(Duration.ofHours(random.nextInt(400)))))
                .append("state", state)
                .append("orderByDay", day(startsAt.minus(Duration.ofDays(14))).toString())
                .append("words", wordsOf(title, name(person)));
        var meetup = copy(samples.meetup(), meetupId, meetupId);
        meetup.get("state", Document.class)
                .append("title", title)
                .append("city", place)
                .append("state", startsAt.isAfter(now) ? "ANNOUNCED" : "REPORTED")
                .append("startsAt", Date.from(startsAt))
                .append("endsAt", Date.from(startsAt.plus(Duration.ofHours(3))))
                .append("organisers", List.of(person(person)))
                .append("organiserIds", List.of(personId(person)));
        return new Kit(request, meetup);
    }

    /** The material of this number, 0 being the oldest. */
    Document material(int number) {
        var at = Date.from(time(number));
        var topic = one(TOPICS);
        var title = "What %s do for %s, part %d".formatted(topic, one(PLACES), number % 100);
        var tags = List.of(topic, "tag" + random.nextInt(100));
        var audience = one(AUDIENCES);
        var material = copy(samples.material(), UUID.randomUUID().toString(), "");
        var state = material.get("state", Document.class);
        state.get("description", Document.class)
                .append("title", title)
                .append("kind", one(KINDS))
                .append("language", one(LANGUAGES))
                .append("audience", audience)
                .append("tags", tags);
        state.append("createdAt", at)
                .append("updatedAt", at)
                .append("state", one(STATES_OF_MATERIALS))
                .append(
                        "words",
                        wordsOf(title, String.join(" ", tags), audience, "CC-BY-4.0", "notes.md"));
        return material;
    }

    /** As materials-service takes texts apart; these have no accents. */
    private static List<String> wordsOf(String... texts) {
        List<String> all = new ArrayList<>();
        for (var word : String.join(" ", texts).toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (!all.contains(word)) {
                all.add(word);
            }
        }
        return all;
    }

    /** What people look for among requests: mostly somebody, often a place or a topic. */
    String soughtAmongRequests(int turn) {
        return switch (turn % 10) {
            case 0, 1, 2, 3, 4 -> name(random.nextInt(people()));
            case 5, 6, 7 -> one(PLACES);
            case 8 -> one(TOPICS);
            default -> "nobody of this name";
        };
    }

    /** What people look for among materials, some of it before they have typed all of it. */
    String soughtAmongMaterials(int turn) {
        return switch (turn % 10) {
            case 0, 1, 2 -> one(TOPICS) + " " + one(PLACES);
            case 3, 4, 5 -> one(PLACES) + " tag" + random.nextInt(100);
            case 6, 7 -> one(TOPICS).substring(0, 4);
            case 8 -> "tag" + random.nextInt(100);
            default -> "nothing of the kind";
        };
    }

    private Document copy(Document sample, String id, String meetupId) {
        var text =
                sample.toJson(JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build())
                        .replace(sample.getString("_id"), id)
                        .replace(samples.meetup().getString("_id"), meetupId);
        return Document.parse(text);
    }

    private Instant time(int number) {
        return now.minus(SPAN.multipliedBy(size - number).dividedBy(size));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private int people() {
        return Math.max(1, size / REQUESTS_OF_A_PERSON);
    }

    private static Document person(int number) {
        return new Document("id", personId(number)).append("name", name(number));
    }

    private static String personId(int number) {
        return "person-%06d".formatted(number);
    }

    /** No two of the first 200,000 are called the same. */
    private static String name(int number) {
        int rest = number / FIRST_NAMES.size();
        var last = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            last.append(SYLLABLES.get(rest % SYLLABLES.size()));
            rest /= SYLLABLES.size();
        }
        last.setCharAt(0, Character.toUpperCase(last.charAt(0)));
        return FIRST_NAMES.get(number % FIRST_NAMES.size()) + " " + last;
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
