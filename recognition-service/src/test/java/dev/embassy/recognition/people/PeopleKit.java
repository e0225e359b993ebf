package dev.embassy.recognition.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.actor.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of people does. */
public abstract class PeopleKit {

    /** Empty. */
    protected abstract People people();

    @Test
    void knowsWhoSignedInAndWhoIsAMember() {
        people().learn(new Person("p-1", "Omar"), 1);
        people().learn(member("p-2", "Ada"), 1);

        assertThat(people().find("p-1")).contains(new Person("p-1", "Omar"));
        assertThat(people().find("p-2")).contains(new Person("p-2", "Ada"));
        assertThat(people().find("p-3")).isEmpty();
    }

    @Test
    void keepsTheNewest() {
        people().learn(new Person("p-1", "Omar Al-Farsi"), 2);
        people().learn(new Person("p-1", "Omar"), 1);
        people().learn(member("p-2", "Ada Mensah"), 5);
        people().learn(member("p-2", "Ada"), 4);

        assertThat(people().find("p-1")).map(Person::name).contains("Omar Al-Farsi");
        assertThat(people().find("p-2")).map(Person::name).contains("Ada Mensah");
    }

    @Test
    void listsTheMembersAmongSomePeople() {
        people().learn(member("p-1", "Ada"), 1);
        people().learn(member("p-2", "Bela"), 1);

        assertThat(people().members(List.of("p-1", "p-9"))).containsExactly(member("p-1", "Ada"));
        assertThat(people().members(List.of())).isEmpty();
    }

    private static Member member(String id, String name) {
        return new Member(id, name, "ACTIVE", "Lagos", null, true);
    }
}
