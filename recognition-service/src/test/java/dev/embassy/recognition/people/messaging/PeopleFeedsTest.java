package dev.embassy.recognition.people.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.test.Samples;
import dev.embassy.recognition.people.InMemoryPeople;
import dev.embassy.recognition.people.Member;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PeopleFeedsTest {

    private static final String AMBASSADOR = "ambassador-service";

    private final InMemoryPeople people = new InMemoryPeople();

    @Test
    void learnsPeopleAsAmbassadorServicePublishesThem() {
        var event = Samples.incoming(AMBASSADOR, "ambassador.person-changed.v1", "p-1", 2);
        var sample = JsonMapper.shared().readTree(event.json());
        var feed = new PeopleFeed(people);

        feed.on(event);
        feed.on(event);

        assertThat(people.find(sample.get("id").asString()))
                .hasValueSatisfying(person ->
                        assertThat(person.name()).isEqualTo(sample.get("name").asString()));
    }

    @Test
    void learnsMembersAsAmbassadorServicePublishesThem() {
        var feed = new MembersFeed(people);
        var left = Samples.incoming(AMBASSADOR, "ambassador.member-left.v1", "p-1", 3);
        var id = JsonMapper.shared().readTree(left.json()).get("id").asString();

        feed.on(Samples.incoming(AMBASSADOR, "ambassador.member-joined.v1", "p-1", 1));
        feed.on(left);
        feed.on(Samples.incoming(AMBASSADOR, "ambassador.member-changed.v1", "p-1", 2));

        assertThat(people.members(List.of(id)))
                .extracting(Member::state)
                .containsExactly(JsonMapper.shared().readTree(left.json()).get("state").asString());
    }
}
