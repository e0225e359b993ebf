package dev.embassy.ambassador.members;

import dev.embassy.ambassador.applications.Memberships;
import org.springframework.stereotype.Component;

/** Tells applications who need not apply. */
@Component
class CurrentMemberships implements Memberships {

    private final Members members;

    CurrentMemberships(Members members) {
        this.members = members;
    }

    @Override
    public boolean isMember(String personId) {
        return members.find(new MemberId(personId))
                .filter(member -> member.state().isCurrent())
                .isPresent();
    }
}
