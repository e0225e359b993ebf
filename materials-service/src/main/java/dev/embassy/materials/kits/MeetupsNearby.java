package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The next meetups nearby, to which what is left of a kit may be passed on. */
@Component
public class MeetupsNearby {

    /** How many are offered. */
    static final int MOST = 10;

    /** Enough to leave out one's own and still find as many as are offered. */
    private static final int LOOKED_AT = 100;

    private final KitRequests requests;
    private final Meetups meetups;
    private final Clock clock;

    MeetupsNearby(KitRequests requests, Meetups meetups, Clock clock) {
        this.requests = requests;
        this.meetups = meetups;
        this.clock = clock;
    }

    /** Those in the same city first, then those in the same country; the soonest first. */
    public List<Meetup> of(KitRequestId id, Actor reader) {
        var request = requests.get(id);
        if (!reader.is(request.requester().person())) {
            throw new NotYourKitRequest();
        }
        var country = request.meetup().country();
        if (country == null) {
            return List.of();
        }
        var city = meetups.find(new MeetupId(request.meetup().id())).map(Meetup::city).orElse(null);
        var inTheCity = city == null ? List.<Meetup>of() : soonest(country, city);
        var nearby = new LinkedHashMap<String, Meetup>();
        Stream.concat(inTheCity.stream(), soonest(country, null).stream())
                .forEach(meetup -> nearby.putIfAbsent(meetup.id(), meetup));
        var rules = rules(request, List.copyOf(nearby.values()));
        return nearby.values().stream()
                .filter(meetup -> rules.refusal(rules.find(new MeetupId(meetup.id()))) == null)
                .limit(MOST)
                .toList();
    }

    private List<Meetup> soonest(String country, @Nullable String city) {
        return meetups.announcedAfter(clock.instant(), country, city, LOOKED_AT);
    }

    /** What may be said of the meetups that answers name. */
    NextMeetups named(KitRequest request, List<FollowUp.Answer> answers) {
        return rules(
                request,
                answers.stream()
                        .map(FollowUp.Answer::passedOnTo)
                        .filter(Objects::nonNull)
                        .distinct()
                        .flatMap(id -> meetups.find(id).stream())
                        .toList());
    }

    private NextMeetups rules(KitRequest request, List<Meetup> named) {
        return new NextMeetups(
                named, request.meetup().country(), request.requester().person(), clock.instant());
    }
}
