package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How past requests would have fared under other numbers: the facts that were judged when somebody
 * submitted are judged again, by each rule and by whether anybody had to decide. Drafts that nobody
 * tried to submit are left out. Whether the stock would have been there is not looked at.
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
        int automaticNow = 0;
        int automaticThen = 0;
        int reportsKept = 0;
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
            boolean byItselfNow = isAutomatic(now, facts, inForce);
            boolean byItselfThen = isAutomatic(then, facts, wanted);
            automaticNow += byItselfNow ? 1 : 0;
            automaticThen += byItselfThen ? 1 : 0;
            reportsKept += facts.reportedInARow() == null ? 0 : 1;
            if (byItselfNow != byItselfThen || !outcomes(now).equals(outcomes(then))) {
                changes.add(change(request, facts.now(), now, then, byItselfNow, byItselfThen));
            }
        }
        return new Outcome(
                page.after() == null ? requests.count() : null,
                past.items().size(),
                judged,
                passNow,
                passThen,
                automaticNow,
                automaticThen,
                reportsKept,
                changes,
                past.next());
    }

    private static boolean isAutomatic(
            Eligibility eligibility, KitFacts facts, KitSettings settings) {
        return eligibility.eligible() && !eligibility.isLeftToStaff() && facts.isTrusted(settings);
    }

    private static Change change(
            KitRequest request,
            Instant judgedAt,
            Eligibility now,
            Eligibility then,
            boolean automaticNow,
            boolean automaticThen) {
        var before = outcomes(now);
        return new Change(
                request.id(),
                request.meetup().title(),
                request.requester().person(),
                judgedAt,
                request.state() == KitRequestState.DRAFT,
                now.eligible(),
                then.eligible(),
                automaticNow,
                automaticThen,
                then.rules().stream().filter(rule -> !before.contains(outcome(rule))).toList());
    }

    private static List<RuleOutcome> outcomes(Eligibility eligibility) {
        return eligibility.rules().stream().map(PreviewKitPolicy::outcome).toList();
    }

    private static RuleOutcome outcome(Eligibility.Rule rule) {
        return new RuleOutcome(rule.rule(), rule.passed(), rule.leftToStaff());
    }

    /** What a rule comes to, whatever it says of it. */
    private record RuleOutcome(String rule, boolean passed, boolean leftToStaff) {}

    /**
     * What a page of past requests says.
     *
     * @param total how many requests there are; told with the first page
     * @param looked how many requests were looked at
     * @param judged how many of them had been submitted, or were tried to
     * @param passNow how many of those pass under the numbers in force
     * @param passThen how many pass under the others
     * @param automaticNow how many of the judged nobody has to decide under the numbers in force
     * @param automaticThen how many nobody has to decide under the others
     * @param reportsKept of how many of the judged it is known what their requesters had reported;
     *     the others count as decided by staff, now as then
     * @param changes those of which a rule says something else
     * @param next the cursor of the next page; null after the last
     */
    public record Outcome(
            @Nullable Long total,
            int looked,
            int judged,
            int passNow,
            int passThen,
            int automaticNow,
            int automaticThen,
            int reportsKept,
            List<Change> changes,
            @Nullable String next) {}

    /**
     * One request that fares otherwise.
     *
     * @param refused it was never submitted, since the policy refused
     * @param automaticNow nobody has to decide it
     * @param rules those that changed sides, as they would speak under the other numbers; none
     *     where only the requester's trust makes the difference
     */
    public record Change(
            KitRequestId id,
            String meetup,
            Person requester,
            Instant judgedAt,
            boolean refused,
            boolean passesNow,
            boolean passesThen,
            boolean automaticNow,
            boolean automaticThen,
            List<Eligibility.Rule> rules) {}
}
