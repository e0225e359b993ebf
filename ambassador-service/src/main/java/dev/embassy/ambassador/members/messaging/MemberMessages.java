package dev.embassy.ambassador.members.messaging;

import dev.embassy.ambassador.members.MemberEvent;
import dev.embassy.ambassador.members.MemberState;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Members on the wire. */
@Component
class MemberMessages implements EventWire<MemberEvent> {

    @Override
    public Outgoing describe(MemberEvent event) {
        return switch (event) {
            case MemberEvent.Joined e -> message("joined", e, null, null);
            case MemberEvent.ProfileChanged e -> message("changed", e, null, null);
            case MemberEvent.Activated e -> message("changed", e, null, "Onboarding complete");
            case MemberEvent.PutOnHold e -> message("put-on-hold", e, e.reason(), e.reason());
            case MemberEvent.Resumed e -> message("resumed", e, null, null);
            case MemberEvent.Left e -> message("left", e, e.reason(), e.reason());
        };
    }

    private static Outgoing message(
            String what, MemberEvent event, @Nullable String reason, @Nullable String note) {
        var member = event.member();
        return new Outgoing(
                "ambassador.member-" + what + ".v1",
                new MemberMessage(
                        member.person().id(),
                        member.person().name(),
                        member.state(),
                        member.city(),
                        member.country(),
                        member.listed(),
                        member.joinedAt(),
                        member.termEndsAt(),
                        reason),
                event.by(),
                event.at(),
                note);
    }

    record MemberMessage(
            String id,
            String name,
            MemberState state,
            String city,
            @Nullable String country,
            boolean listed,
            Instant joinedAt,
            Instant termEndsAt,
            @Nullable String reason) {}
}
