package dev.embassy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A story told step by step: somebody does something, then facts follow. Whoever acts behaves as a
 * good client does: no answer or a server's trouble means trying again with the same
 * Idempotency-Key.
 */
public abstract class Tale {

    /** What somebody does, and what is true afterwards, sooner or later. */
    record Step(String name, Runnable act, ThrowingRunnable facts) {}

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern ADDRESS_LINK = Pattern.compile("/address/([A-Za-z0-9_-]+)");

    /** Links of other parcels; who asks about links again and again is taken for a guesser. */
    private static final Set<String> LINKS_OF_OTHERS = ConcurrentHashMap.newKeySet();

    final Product product;

    /** Tells this telling of the story from others: in titles, names and keys. */
    final String number = UUID.randomUUID().toString().substring(0, 6);

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private int told;

    Tale(Product product) {
        this.product = product;
        product.everybodyWasHereBefore();
    }

    /** Looks at what must be there exactly once, when all is told. */
    abstract void everythingIsThereOnce();

    /** What the whole has to say of this story: the same as long as nothing new happens. */
    abstract String whatIsKnown();

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The token of the address link that somebody got by mail for this parcel. */
    String addressToken(String mailbox, String parcel) {
        for (var mail : product.mails().to(mailbox)) {
            var link = ADDRESS_LINK.matcher(mail.text());
            if (link.find() && !LINKS_OF_OTHERS.contains(link.group(1))) {
                var page = product.visitor().get("/api/public/addresses/" + link.group(1));
                if (page.isSuccess() && page.body().contains(parcel)) {
                    return link.group(1);
                }
                if (page.isSuccess() || page.status() == 404 || page.status() == 410) {
                    LINKS_OF_OTHERS.add(link.group(1));
                }
            }
        }
        throw new AssertionError("No mail with an address link for " + parcel);
    }

    void tell(Faults faults) {
        System.out.println(getClass().getSimpleName() + " " + number);
        for (int i = 0; i < steps.size(); i++) {
            Instant begun = Instant.now();
            faults.around(product, i, steps.get(i));
            System.out.printf(
                    "  %5.1f s  %s%n",
                    Duration.between(begun, Instant.now()).toMillis() / 1000.0,
                    steps.get(i).name());
        }
        everythingIsThereOnce();
    }

    /** Tells it without trouble as far as this step, which is left to somebody else. */
    public final void tellUntil(String step) {
        if (steps.stream().noneMatch(it -> it.name().equals(step))) {
            throw new IllegalArgumentException("There is no step: " + step);
        }
        for (Step next : steps.subList(told, steps.size())) {
            if (next.name().equals(step)) {
                return;
            }
            next.act().run();
            eventually(next.name(), next.facts());
            told++;
        }
    }

    /** Somebody else took the next step; its facts come true all the same. */
    public final void tookPlace() {
        Step next = steps.get(told);
        eventually(next.name(), next.facts());
        told++;
    }

    /** Somebody else took all steps before this one; the facts of the last are awaited. */
    public final void tookPlaceUntil(String step) {
        while (!steps.get(told + 1).name().equals(step)) {
            told++;
        }
        tookPlace();
    }

    final void step(String name, Runnable act, ThrowingRunnable facts) {
        steps.add(new Step(name, act, facts));
    }

    final void note(String name, String value) {
        known.put(name, value);
    }

    /** An identifier that a step learnt, such as {@code meetup}. */
    public final String noted(String name) {
        String value = known.get(name);
        if (value == null) {
            throw new IllegalStateException("Nobody told " + name);
        }
        return value;
    }

    /** Sends a command until it is answered for good. */
    final Answer command(String who, String path, @Nullable Object body) {
        String key = "tale-%s-%s-%08x".formatted(number, path, Objects.hashCode(body));
        return untilAnswered("POST " + path, () -> product.as(who).post(path, body, key));
    }

    /** Sends a change until it is answered for good. */
    final Answer change(String who, String path, Object body) {
        return untilAnswered("PUT " + path, () -> product.as(who).put(path, body));
    }

    /** As somebody with nothing but a link. */
    final Answer publicCommand(String path, Object body) {
        return untilAnswered("POST " + path, () -> product.visitor().post(path, body));
    }

    /** Where the item is that the story is about. */
    abstract String item();

    final JsonNode read(String who, String path) {
        return product.as(who).get(path).succeeded().json();
    }

    /** The sweep that counts the use of the stock begins a minute after a start. */
    final void coverIsCounted() {
        eventually(
                "the stock knows how long it will last",
                () ->
                        assertThat(read("sam", item()).path("variants"))
                                .isNotEmpty()
                                .allMatch(variant -> variant.has("daysOfCover")));
    }

    /** All items of a collection, page by page. */
    final List<JsonNode> all(String who, String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        do {
            String page = path + (path.contains("?") ? "&" : "?") + "limit=200" + after;
            JsonNode answer = read(who, page);
            answer.path("items").forEach(items::add);
            JsonNode next = answer.path("next");
            after = next.isNull() || next.isMissingNode() ? "" : "&after=" + next.asString();
        } while (!after.isEmpty());
        return items;
    }

    final List<JsonNode> timeline(String who, String path) {
        List<JsonNode> items = new ArrayList<>();
        read(who, path + "/timeline").path("items").forEach(items::add);
        return items;
    }

    /** No step of a record happened twice. */
    final void happenedOnce(String who, String path) {
        assertThat(timeline(who, path))
                .extracting(entry -> entry.path("action").asString())
                .as("timeline of " + path)
                .doesNotHaveDuplicates();
    }

    /** The person has exactly one mail with this subject, however often it was handed over. */
    final void oneMail(String username, String subject) {
        Set<String> ids = new HashSet<>();
        for (var mail : product.mails().to(username + "@embassy.example")) {
            if (mail.subject().equals(subject)) {
                ids.add(mail.id());
            }
        }
        assertThat(ids).as("mails to %s: %s", username, subject).hasSize(1);
    }

    final void noDeadLetters() {
        for (String service : List.of("ambassador", "materials", "recognition")) {
            assertThat(all("ingrid", "/api/operations/" + service + "/dead-letters"))
                    .as("dead letters of " + service)
                    .isEmpty();
        }
    }

    static void eventually(String what, ThrowingRunnable facts) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(150))
                .ignoreExceptionsInstanceOf(RuntimeException.class)
                .untilAsserted(facts);
    }

    /**
     * The first answer for good. After a try whose outcome is unknown a refusal is one as well: it
     * may only say that the try had its effect; the facts decide.
     */
    private static Answer untilAnswered(String call, Supplier<Answer> attempt) {
        AtomicBoolean unknown = new AtomicBoolean();
        AtomicReference<@Nullable Answer> last = new AtomicReference<>();
        try {
            Awaitility.await(call)
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        try {
                            Answer answer = attempt.get();
                            last.set(answer);
                            if (isForGood(answer)) {
                                return true;
                            }
                        } catch (UncheckedIOException cut) {
                            last.set(null);
                        }
                        unknown.set(true);
                        return false;
                    });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    call + " was never answered; the last answer: " + last.get(), e);
        }
        Answer answer = last.get();
        if (answer == null) {
            throw new AssertionError(call + " was not answered");
        }
        return unknown.get() ? answer : answer.succeeded();
    }

    private static boolean isForGood(Answer answer) {
        return answer.status() < 500
                && answer.status() != 429
                && answer.status() != 401
                && !answer.code().equals("still-running");
    }
}
