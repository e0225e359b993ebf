package dev.embassy.ambassador.members;

import java.util.HashSet;
import java.util.Set;

/** An identity provider that can be away. */
public final class InMemoryRoleDirectory implements RoleDirectory {

    private final Set<MemberId> holders = new HashSet<>();
    private boolean away;

    @Override
    public void grant(MemberId member) {
        refuseIfAway();
        holders.add(member);
    }

    @Override
    public void revoke(MemberId member) {
        refuseIfAway();
        holders.remove(member);
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    public boolean holds(MemberId member) {
        return holders.contains(member);
    }

    private void refuseIfAway() {
        if (away) {
            throw new RoleDirectoryFailed("away", null);
        }
    }
}
