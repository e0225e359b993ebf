package dev.embassy.recognition.people.messaging;

import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.recognition.people.Member;
import dev.embassy.recognition.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Learns who is a member. */
@Component
class MembersFeed implements Feed {

    private final People people;

    MembersFeed(People people) {
        this.people = people;
    }

    record MemberData(
            String id,
            String name,
            String state,
            @Nullable String city,
            @Nullable String country,
            boolean listed) {}

    @Override
    public String topic() {
        return "ambassador.members";
    }

    @Override
    public void on(IncomingEvent event) {
        var data = event.data(MemberData.class);
        people.learn(
                new Member(
                        data.id(),
                        data.name(),
                        data.state(),
                        data.city(),
                        data.country(),
                        data.listed()),
                event.sequence());
    }
}
