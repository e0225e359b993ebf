package dev.embassy.ambassador.members;

import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the identity provider to where the memberships want it, as often as it takes. */
@Component
public class SettleRoles {

    private static final Logger LOG = LoggerFactory.getLogger(SettleRoles.class);
    private static final int AT_ONCE = 50;

    private final Members members;
    private final RoleDirectory directory;
    private final Clock clock;

    SettleRoles(Members members, RoleDirectory directory, Clock clock) {
        this.members = members;
        this.directory = directory;
        this.clock = clock;
    }

    /** Settles all that is due now. */
    public void settleDue() {
        members.withRoleDue(clock.instant(), AT_ONCE).forEach(this::settle);
    }

    /** Settles one membership if it is not settled yet. */
    public void settle(MemberId id) {
        members.find(id).filter(member -> !member.role().confirmed()).ifPresent(this::settle);
    }

    private void settle(Member member) {
        var wanted = member.role().wanted();
        try {
            if (wanted) {
                directory.grant(member.id());
            } else {
                directory.revoke(member.id());
            }
            member.roleConfirmed(wanted);
        } catch (RoleDirectoryFailed failed) {
            var problem = Objects.requireNonNullElse(failed.getMessage(), "no reason given");
            LOG.warn("The role of member {} is not settled yet: {}", member.id().value(), problem);
            member.roleFailed(problem, clock.instant());
        }
        try {
            members.storeRole(member);
        } catch (ChangedMeanwhile newer) {
            // The membership moved on, perhaps wanting the opposite: it stays unsettled and comes
            // up again.
            LOG.debug("Member {} changed while its role was settled", member.id().value());
        }
    }
}
