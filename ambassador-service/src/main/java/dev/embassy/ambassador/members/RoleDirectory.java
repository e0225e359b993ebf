package dev.embassy.ambassador.members;

/**
 * Where the role that goes with membership is kept. Both commands may be repeated and then change
 * nothing.
 */
public interface RoleDirectory {

    /**
     * @throws RoleDirectoryFailed if it could not be done now
     */
    void grant(MemberId member);

    /**
     * Takes the role away; somebody who is unknown there has none.
     *
     * @throws RoleDirectoryFailed if it could not be done now
     */
    void revoke(MemberId member);
}
