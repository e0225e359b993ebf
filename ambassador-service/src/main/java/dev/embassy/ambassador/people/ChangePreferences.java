package dev.embassy.ambassador.people;

import dev.embassy.chassis.actor.Actor;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person says how they want to be addressed. */
@Component
public class ChangePreferences {

    private final SignIn signIn;
    private final People people;
    private final EmailSeal seal;
    private final Clock clock;

    ChangePreferences(SignIn signIn, People people, EmailSeal seal, Clock clock) {
        this.signIn = signIn;
        this.people = people;
        this.seal = seal;
        this.clock = clock;
    }

    public RegisteredPerson change(Preferences preferences, Actor by) {
        var timeZone = preferences.timeZone();
        if (timeZone != null && !timeZone.isEmpty() && !TimeZones.isKnown(timeZone)) {
            throw new UnknownTimeZone(timeZone);
        }
        preferences
                .mails()
                .forEach((kind, timing) -> {
                    if (kind.mandatory() && timing != MailTiming.AT_ONCE) {
                        throw new MailAlwaysComes(kind);
                    }
                });
        var person = signIn.signedIn(by);
        people.store(person, List.of(person.prefer(preferences, seal, clock.instant())));
        return person;
    }
}
