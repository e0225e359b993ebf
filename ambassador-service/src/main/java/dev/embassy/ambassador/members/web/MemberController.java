package dev.embassy.ambassador.members.web;

import dev.embassy.ambassador.members.ChangeProfile;
import dev.embassy.ambassador.members.ManageMembership;
import dev.embassy.ambassador.members.Member;
import dev.embassy.ambassador.members.MemberId;
import dev.embassy.ambassador.members.MemberQuery;
import dev.embassy.ambassador.members.MemberState;
import dev.embassy.ambassador.members.ReadMembers;
import dev.embassy.ambassador.members.web.MemberRequests.MemberProfileChange;
import dev.embassy.ambassador.members.web.MemberRequests.MembershipReason;
import dev.embassy.ambassador.members.web.MemberViews.MemberTimeline;
import dev.embassy.ambassador.members.web.MemberViews.MemberTimelineEntry;
import dev.embassy.ambassador.members.web.MemberViews.MemberView;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.InvalidParameter;
import dev.embassy.chassis.web.Etags;
import jakarta.validation.Valid;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/members")
class MemberController {

    private final ReadMembers readMembers;
    private final ChangeProfile changeProfile;
    private final ManageMembership manageMembership;

    MemberController(
            ReadMembers readMembers,
            ChangeProfile changeProfile,
            ManageMembership manageMembership) {
        this.readMembers = readMembers;
        this.changeProfile = changeProfile;
        this.manageMembership = manageMembership;
    }

    @GetMapping
    Page<MemberView> listMembers(
            @RequestParam(required = false) @Nullable Set<MemberState> state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(defaultValue = "name") String sort,
            PageRequest page,
            Actor actor) {
        var descending = sort.startsWith("-");
        var query =
                new MemberQuery(
                        state == null ? Set.of() : state,
                        q,
                        country,
                        order(descending ? sort.substring(1) : sort),
                        descending);
        return readMembers.list(query, page, actor).map(member -> MemberView.of(member, actor));
    }

    @GetMapping("/me")
    ResponseEntity<MemberView> getMyMembership(Actor actor) {
        return view(readMembers.read(new MemberId(actor.id()), actor), actor);
    }

    @PatchMapping("/me")
    ResponseEntity<MemberView> changeMyProfile(
            @Valid @RequestBody MemberProfileChange change, Expected expected, Actor actor) {
        return view(changeProfile.change(change.change(), expected, actor), actor);
    }

    @GetMapping("/{id}")
    ResponseEntity<MemberView> getMember(@PathVariable MemberId id, Actor actor) {
        return view(readMembers.read(id, actor), actor);
    }

    @GetMapping("/{id}/timeline")
    MemberTimeline getMemberTimeline(@PathVariable MemberId id, Actor actor) {
        return new MemberTimeline(
                readMembers.timeline(id, actor).stream().map(MemberTimelineEntry::of).toList());
    }

    @PostMapping("/{id}/hold")
    ResponseEntity<MemberView> holdMembership(
            @PathVariable MemberId id,
            @Valid @RequestBody MembershipReason reason,
            Expected expected,
            Actor actor) {
        return view(manageMembership.putOnHold(id, reason.reason(), expected, actor), actor);
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<MemberView> resumeMembership(
            @PathVariable MemberId id, Expected expected, Actor actor) {
        return view(manageMembership.resume(id, expected, actor), actor);
    }

    @PostMapping("/{id}/end")
    ResponseEntity<MemberView> endMembership(
            @PathVariable MemberId id,
            @Valid @RequestBody MembershipReason reason,
            Expected expected,
            Actor actor) {
        return view(manageMembership.end(id, reason.reason(), expected, actor), actor);
    }

    private static ResponseEntity<MemberView> view(Member member, Actor actor) {
        return Etags.ok(member, MemberView.of(member, actor));
    }

    private static MemberQuery.Order order(String field) {
        return switch (field) {
            case "name" -> MemberQuery.Order.NAME;
            case "joinedAt" -> MemberQuery.Order.JOINED;
            case "termEndsAt" -> MemberQuery.Order.TERM_END;
            default ->
                    throw new InvalidParameter(
                            "sort",
                            "Sort by name, joinedAt or termEndsAt, with a leading - for descending.");
        };
    }
}
