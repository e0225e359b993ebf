package dev.embassy.materials.kits;

import java.util.List;

/** Where the kit policy is kept. */
public interface KitPolicies {

    /** The one in force: what staff decided last, or what the programme started with. */
    KitPolicyDocument current();

    /** Refuses with {@code changed-meanwhile} when another change was first. */
    void store(KitPolicyDocument policy, List<KitPolicyEvent> events);
}
