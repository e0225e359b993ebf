package dev.embassy.materials.kits.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.kits.EditKitPolicy;
import dev.embassy.materials.kits.KitPolicyDocument;
import dev.embassy.materials.kits.KitSettings;
import dev.embassy.materials.kits.PreviewKitPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/kits/policy")
class KitPolicyController {

    private final EditKitPolicy editKitPolicy;
    private final PreviewKitPolicy previewKitPolicy;

    KitPolicyController(EditKitPolicy editKitPolicy, PreviewKitPolicy previewKitPolicy) {
        this.editKitPolicy = editKitPolicy;
        this.previewKitPolicy = previewKitPolicy;
    }

    /**
     * Every number of the kit policy.
     *
     * @param valueLimitSmall in euro cents, for each S kit
     * @param valueLimitAbove in euro cents, for each larger kit
     * @param leastInPerson so many people have to be expected where people meet
     * @param moreThanOnline more than so many have to be expected online
     * @param reportGraceDays how long a report may take
     * @param kitsPerMeetup how many kits a meetup may have at a time, over all its requests
     * @param trustedAfterReports whose last so many meetups are reported is trusted; 0 trusts
     *     nobody
     * @param handlingDays from approval to the carrier
     * @param defaultTransitDays to countries that are not in the table
     * @param transitDays by ISO 3166-1 alpha-2 code
     * @param peopleSmall an S kit is for up to so many
     * @param peopleMedium an M kit is for up to so many
     * @param peopleLarge an L kit is for up to so many
     */
    record KitPolicyNumbers(
            @NotNull @Min(0) @Max(10_000_000) Long valueLimitSmall,
            @NotNull @Min(0) @Max(10_000_000) Long valueLimitAbove,
            @NotNull @Min(0) @Max(100_000) Integer leastInPerson,
            @NotNull @Min(0) @Max(100_000) Integer moreThanOnline,
            @NotNull @Min(0) @Max(365) Integer reportGraceDays,
            @NotNull @Min(1) @Max(20) Integer kitsPerMeetup,
            @NotNull @Min(0) @Max(50) Integer trustedAfterReports,
            @NotNull @Min(0) @Max(90) Integer handlingDays,
            @NotNull @Min(0) @Max(180) Integer defaultTransitDays,
            @NotNull @Size(max = 250)
                    Map<@Pattern(regexp = "[A-Z]{2}") String, @NotNull @Min(0) @Max(180) Integer>
                            transitDays,
            @NotNull @Min(1) @Max(100_000) Integer peopleSmall,
            @NotNull @Min(1) @Max(100_000) Integer peopleMedium,
            @NotNull @Min(1) @Max(100_000) Integer peopleLarge) {

        static KitPolicyNumbers of(KitSettings settings) {
            return new KitPolicyNumbers(
                    settings.valueLimitSmall(),
                    settings.valueLimitAbove(),
                    settings.leastInPerson(),
                    settings.moreThanOnline(),
                    settings.reportGraceDays(),
                    settings.kitsPerMeetup(),
                    settings.trustedAfterReports(),
                    settings.handlingDays(),
                    settings.defaultTransitDays(),
                    new TreeMap<>(settings.transitDays()),
                    settings.peopleSmall(),
                    settings.peopleMedium(),
                    settings.peopleLarge());
        }

        KitSettings settings() {
            return new KitSettings(
                    valueLimitSmall,
                    valueLimitAbove,
                    leastInPerson,
                    moreThanOnline,
                    reportGraceDays,
                    kitsPerMeetup,
                    trustedAfterReports,
                    handlingDays,
                    defaultTransitDays,
                    Map.copyOf(transitDays),
                    peopleSmall,
                    peopleMedium,
                    peopleLarge);
        }
    }

    record KitPolicyChange(
            @NotNull @Valid KitPolicyNumbers numbers, @NotBlank @Size(max = 1000) String reason) {}

    /**
     * @param version 0 as long as the programme's first numbers are in force
     * @param revisions the newest first, at most 100
     */
    record KitPolicyView(
            long version, KitPolicyNumbers numbers, List<KitPolicyRevisionView> revisions) {

        static KitPolicyView of(KitPolicyDocument policy) {
            return new KitPolicyView(
                    policy.version(),
                    KitPolicyNumbers.of(policy.settings()),
                    policy.revisions().stream()
                            .map(it ->
                                    new KitPolicyRevisionView(
                                            KitPolicyNumbers.of(it.before()),
                                            KitPolicyNumbers.of(it.after()),
                                            it.reason(),
                                            it.by(),
                                            it.at()))
                            .toList());
        }
    }

    record KitPolicyRevisionView(
            KitPolicyNumbers before,
            KitPolicyNumbers after,
            String reason,
            Person by,
            Instant at) {}

    /**
     * A page of past requests, judged by other numbers.
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
     * @param next the cursor of the next page; not there after the last
     */
    record KitPolicyPreviewView(
            @Nullable Long total,
            int looked,
            int judged,
            int passNow,
            int passThen,
            int automaticNow,
            int automaticThen,
            int reportsKept,
            List<KitPolicyEffectView> changes,
            @Nullable String next) {

        static KitPolicyPreviewView of(PreviewKitPolicy.Outcome outcome) {
            return new KitPolicyPreviewView(
                    outcome.total(),
                    outcome.looked(),
                    outcome.judged(),
                    outcome.passNow(),
                    outcome.passThen(),
                    outcome.automaticNow(),
                    outcome.automaticThen(),
                    outcome.reportsKept(),
                    outcome.changes().stream().map(KitPolicyEffectView::of).toList(),
                    outcome.next());
        }
    }

    /**
     * A request that fares otherwise.
     *
     * @param refused it was never submitted, since the policy refused
     * @param automaticNow nobody has to decide it
     * @param rules those that changed sides; none where only the requester's trust makes the
     *     difference
     */
    record KitPolicyEffectView(
            String id,
            String meetup,
            Person requester,
            Instant judgedAt,
            boolean refused,
            boolean passesNow,
            boolean passesThen,
            boolean automaticNow,
            boolean automaticThen,
            List<EligibilityView.RuleView> rules) {

        static KitPolicyEffectView of(PreviewKitPolicy.Change change) {
            return new KitPolicyEffectView(
                    change.id().value(),
                    change.meetup(),
                    change.requester(),
                    change.judgedAt(),
                    change.refused(),
                    change.passesNow(),
                    change.passesThen(),
                    change.automaticNow(),
                    change.automaticThen(),
                    change.rules().stream().map(EligibilityView.RuleView::of).toList());
        }
    }

    @GetMapping
    ResponseEntity<KitPolicyView> getKitPolicy(Actor actor) {
        return answer(editKitPolicy.read(actor));
    }

    @PutMapping
    ResponseEntity<KitPolicyView> changeKitPolicy(
            @Valid @RequestBody KitPolicyChange body, Expected expected, Actor actor) {
        return answer(
                editKitPolicy.change(
                        body.numbers().settings(), body.reason().strip(), expected, actor));
    }

    /** Changes nothing; page through it with limit and after, the newest requests come first. */
    @PostMapping("/preview")
    KitPolicyPreviewView previewKitPolicy(
            @Valid @RequestBody KitPolicyNumbers body, PageRequest page, Actor actor) {
        return KitPolicyPreviewView.of(previewKitPolicy.of(body.settings(), page, actor));
    }

    private static ResponseEntity<KitPolicyView> answer(KitPolicyDocument policy) {
        return Etags.ok(policy, KitPolicyView.of(policy));
    }
}
