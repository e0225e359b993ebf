package dev.embassy.ambassador.me;

import dev.embassy.ambassador.applications.Application;
import dev.embassy.ambassador.members.Member;
import dev.embassy.ambassador.people.RegisteredPerson;
import java.util.List;
import java.util.Optional;

/**
 * Where a person stands.
 *
 * @param application the open or else the newest one
 * @param tokenOutdated whether the roles in the token are older than the membership, so that a
 *     fresh token shows more
 */
public record Me(
        RegisteredPerson person,
        Optional<Member> membership,
        Optional<Application> application,
        boolean tokenOutdated,
        List<NextStep> next) {}
