package dev.embassy.ambassador.members;

import dev.embassy.ambassador.people.IsoCodes;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A member keeps their own profile. */
@Component
public class ChangeProfile {

    private final Members members;
    private final Clock clock;

    ChangeProfile(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    public Member change(ProfileChange change, Expected expected, Actor by) {
        var member = members.get(new MemberId(by.id()));
        expected.check(member);
        var profile = change.appliedTo(member.profile());
        var invalid = new ProfileInvalid();
        if (profile.country() != null && !IsoCodes.isCountry(profile.country())) {
            invalid.field("country", "Choose a country from the list.");
        }
        if (!profile.languages().stream().allMatch(IsoCodes::isLanguage)) {
            invalid.field("languages", "Choose languages from the list.");
        }
        if (!invalid.fields().isEmpty()) {
            throw invalid;
        }
        var listed = change.listed() == null ? member.listed() : change.listed();
        members.store(member, member.change(profile, listed, by, clock.instant()));
        return member;
    }
}
