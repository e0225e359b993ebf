package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Staff decide what the policy's numbers are. */
@Component
public class EditKitPolicy {

    private final KitPolicies policies;
    private final Clock clock;

    EditKitPolicy(KitPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    public KitPolicyDocument read(Actor reader) {
        requireStaff(reader);
        return policies.current();
    }

    /** Counts from the next judgement on; requests that were submitted before stay submitted. */
    public KitPolicyDocument change(
            KitSettings wanted, String reason, Expected expected, Actor by) {
        requireStaff(by);
        checkSizes(wanted);
        var policy = policies.current();
        expected.check(policy);
        policies.store(
                policy, List.of(policy.change(wanted, reason, by.person(), clock.instant())));
        return policy;
    }

    static void requireStaff(Actor by) {
        if (!by.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff decide about the kit policy.");
        }
    }

    static void checkSizes(KitSettings wanted) {
        if (wanted.peopleMedium() <= wanted.peopleSmall()) {
            throw new KitNotAsDescribed(
                    "peopleMedium",
                    "sizes-not-ascending",
                    "An M kit is for more people than an S kit.");
        }
        if (wanted.peopleLarge() <= wanted.peopleMedium()) {
            throw new KitNotAsDescribed(
                    "peopleLarge",
                    "sizes-not-ascending",
                    "An L kit is for more people than an M kit.");
        }
    }
}
