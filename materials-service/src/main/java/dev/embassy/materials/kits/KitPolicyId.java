package dev.embassy.materials.kits;

import dev.embassy.chassis.id.Identifier;

/** There is one kit policy, so there is one of these. */
public record KitPolicyId(String value) implements Identifier {

    public static final KitPolicyId THE_ONE = new KitPolicyId("kit-policy");
}
