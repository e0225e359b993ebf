package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How past requests would have fared under other numbers: the facts that were judged when somebody
 * submitted are judged again. Drafts that nobody tried to submit are left out.
 */
@Component
public class PreviewKitPolicy {

    private static final KitRequests.Order NEWEST_FIRST =
            new KitRequests.Order(KitRequests.Order.By.CREATED, true);

    private final KitRequests requests;
    private final KitPolicies policies;

    PreviewKitPolicy(KitRequests requests, KitPolicies policies) {
        this.requests = requests;
        this.policies = policies;
    }

    /** One page of past requests, the newest first; the caller adds the pages up. */
    public Outcome of(KitSettings wanted, PageRequest page, Actor reader) {
        EditKitPolicy.requireStaff(reader);
        EditKitPolicy.checkSizes(wanted);
        var inForce = policies.current().settings();
        var past = requests.page(KitRequests.Filter.ALL, NEWEST_FIRST, page);
        int judged = 0;
        int passNow = 0;
        int passThen = 0;
        var changes = new ArrayList<Change>();
        for (var request : past.items()) {
            var facts = request.facts();
            if (facts == null) {
                continue;
            }
            judged++;
            var now = KitPolicy.judge(facts, inForce);
            var then = KitPolicy.judge(facts, wanted);
            passNow += now.eligible() ? 1 : 0;
            passThen += then.eligible() ? 1 : 0;
            if (!failing(now).equals(failing(then))) {
                changes.add(change(request, facts.now(), now, then));
            }
        }
        return new Outcome(past.items().size(), judged, passNow, passThen, changes, past.next());
    }

    private static Change change(
            KitRequest request, Instant judgedAt, Eligibility now, Eligibility then) {
        var before = failing(now);
        return new Change(
                request.id(),
                request.meetup().title(),
                request.requester().person(),
                judgedAt,
                request.state() == KitRequestState.DRAFT,
                now.eligible(),
                then.eligible(),
                then.rules().stream()
                        .filter(rule -> before.contains(rule.rule()) == rule.passed())
                        .toList());
    }

    private static Set<String> failing(Eligibility eligibility) {
        var names = new TreeSet<String>();
        eligibility.rules().stream()
                .filter(rule -> !rule.passed())
                .forEach(rule -> names.add(rule.rule()));
        return names;
    }

    /**
     * What a page of past requests says.
     *
     * @param looked how many requests were looked at
     * @param judged how many of them had been submitted, or were tried to
     * @param passNow how many of those pass under the numbers in force
     * @param passThen how many pass under the others
     * @param changes those of which a rule says something else
     * @param next the cursor of the next page; null after the last
     */
    public record Outcome(
            int looked,
            int judged,
            int passNow,
            int passThen,
            List<Change> changes,
            @Nullable String next) {}

    /**
     * One request that fares otherwise.
     *
     * @param refused it was never submitted, since the policy refused
     * @param rules those that changed sides, as they would speak under the other numbers
     */
    public record Change(
            KitRequestId id,
            String meetup,
            Person requester,
            Instant judgedAt,
            boolean refused,
            boolean passesNow,
            boolean passesThen,
            List<Eligibility.Rule> rules) {}
}
