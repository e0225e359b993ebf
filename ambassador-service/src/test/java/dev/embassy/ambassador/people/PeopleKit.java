package dev.embassy.ambassador.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of people does. */
public abstract class PeopleKit {

    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");

    protected abstract People people();

    protected abstract EmailSeal seal();

    private final String family = "F" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void keepsNameAddressAndPreferences() {
        var stored = store("Ada " + family);
        var found = people().get(stored.id());
        assertThat(found.name()).isEqualTo("Ada " + family);
        assertThat(found.email(seal())).contains("ada@example.org");
        assertThat(found.timeZone()).isNull();
        assertThat(found.version()).isEqualTo(1);
    }

    @Test
    void findsByTheBeginningsOfWordsWhateverTheAccents() {
        store("Béla " + family);
        store("Ada " + family);
        assertThat(names("bel " + family)).containsExactly("Béla " + family);
        assertThat(names(family)).containsExactly("Ada " + family, "Béla " + family);
        assertThat(names("eda " + family)).isEmpty();
    }

    @Test
    void continuesWhereThePageEnded() {
        store("Ada " + family);
        store("Béla " + family);
        store("Cleo " + family);
        var first = people().search(family, PageRequest.first(2));
        assertThat(first.items())
                .extracting(RegisteredPerson::name)
                .containsExactly("Ada " + family, "Béla " + family);
        var second = people().search(family, new PageRequest(2, first.next()));
        assertThat(second.items())
                .extracting(RegisteredPerson::name)
                .containsExactly("Cleo " + family);
        assertThat(second.next()).isNull();
    }

    @Test
    void findsThoseWhoHoldARole() {
        var role = "role-of-" + family;
        var holder = store("Ada " + family);
        var other = store("Béla " + family);
        holder.seenAs(Set.of(role, "another"));
        other.seenAs(Set.of("another"));
        people().store(holder, List.of());
        people().store(other, List.of());
        assertThat(people().holding(role))
                .extracting(RegisteredPerson::id)
                .containsExactly(holder.id());
        holder.seenAs(Set.of());
        people().store(holder, List.of());
        assertThat(people().holding(role)).isEmpty();
    }

    private List<String> names(String question) {
        return people().search(question, PageRequest.first(10)).items().stream()
                .map(RegisteredPerson::reference)
                .map(Person::name)
                .toList();
    }

    private RegisteredPerson store(String name) {
        var person = RegisteredPerson.unknown(new PersonId(UUID.randomUUID().toString()), NOW);
        var changed = person.signedIn(name, "ada@example.org", seal(), NOW).orElseThrow();
        people().store(person, List.of(changed));
        return person;
    }
}
