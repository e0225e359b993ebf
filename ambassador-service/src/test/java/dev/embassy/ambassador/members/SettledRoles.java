package dev.embassy.ambassador.members;

/** Settles roles as the sweep would with a willing identity provider. */
public final class SettledRoles {

    private SettledRoles() {}

    public static void settle(Members members, MemberId id) {
        var member = members.get(id);
        member.roleConfirmed(member.role().wanted());
        members.storeRole(member);
    }
}
