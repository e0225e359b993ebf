package dev.embassy.materials.members.messaging;

import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.materials.members.Member;
import dev.embassy.materials.members.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every event of a member carries the whole state. */
@Component
class MemberFeed implements Feed {

    private final Members members;

    MemberFeed(Members members) {
        this.members = members;
    }

    private record MemberMessage(String id, String name, String state, @Nullable String country) {}

    @Override
    public String topic() {
        return "ambassador.members";
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.type().startsWith("ambassador.member-")) {
            var told = event.data(MemberMessage.class);
            members.apply(
                    new Member(told.id(), told.name(), told.state(), told.country()),
                    event.sequence());
        }
    }
}
