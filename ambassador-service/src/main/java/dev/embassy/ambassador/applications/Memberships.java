package dev.embassy.ambassador.applications;

/** Who is a member, as far as applying is concerned. */
public interface Memberships {

    boolean isMember(String personId);
}
