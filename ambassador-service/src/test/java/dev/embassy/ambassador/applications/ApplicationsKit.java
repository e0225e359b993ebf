package dev.embassy.ambassador.applications;

import static dev.embassy.ambassador.applications.ApplicationFixtures.START;
import static dev.embassy.ambassador.applications.ApplicationFixtures.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.ambassador.TestPeople;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

/** What every store of applications does. */
public abstract class ApplicationsKit {

    private final String city = "City" + UUID.randomUUID().toString().replace("-", "");

    protected abstract Applications applications();

    @Test
    void keepsEverythingOfAnApplication() {
        var application = anApplication().of(TestPeople.stranger()).scored();
        applications().store(application, List.of());
        var found = applications().get(application.id());
        assertThat(found).usingRecursiveComparison().isEqualTo(application);
    }

    @Test
    void refusesASecondOpenApplicationOfOnePerson() {
        var person = TestPeople.stranger();
        var first = anApplication().of(person).draft();
        applications().store(first, List.of());
        var second = anApplication().of(person).draft();
        assertThatThrownBy(() -> applications().store(second, List.of()))
                .isInstanceOf(DuplicateKeyException.class);
        var found = applications().get(first.id());
        applications().store(found, List.of(found.withdraw(person, START)));
        applications().store(second, List.of());
        assertThat(applications().findOpenOf(person.id()))
                .map(Application::id)
                .contains(second.id());
    }

    @Test
    void findsTheLatestOfAPerson() {
        var person = TestPeople.stranger();
        var first = anApplication().of(person).submitted();
        first.withdraw(person, START);
        applications().store(first, List.of());
        var second = anApplication().of(person).at(START.plus(Duration.ofDays(1))).submitted();
        second.withdraw(person, START.plus(Duration.ofDays(2)));
        applications().store(second, List.of());
        assertThat(applications().findOpenOf(person.id())).isEmpty();
        assertThat(applications().findLatestOf(person.id()))
                .map(Application::id)
                .contains(second.id());
        assertThat(applications().findLatestOf("nobody")).isEmpty();
    }

    @Test
    void queuesWhatWasSubmittedOldestFirstAndNoDrafts() {
        var late =
                anApplication()
                        .of(TestPeople.stranger())
                        .from(city)
                        .at(START.plusSeconds(9))
                        .submitted();
        var early = anApplication().of(TestPeople.stranger()).from(city).submitted();
        var scored =
                anApplication()
                        .of(TestPeople.stranger())
                        .from(city)
                        .at(START.plusSeconds(5))
                        .scored();
        var draft = anApplication().of(TestPeople.stranger()).from(city).draft();
        List.of(late, early, scored, draft).forEach(each -> applications().store(each, List.of()));
        assertThat(ids(Set.of(), false)).containsExactly(early.id(), scored.id(), late.id());
        assertThat(ids(Set.of(), true)).containsExactly(late.id(), scored.id(), early.id());
        assertThat(ids(Set.of(ApplicationState.SCREENING), false)).containsExactly(scored.id());
    }

    @Test
    void continuesWhereThePageEnded() {
        for (int i = 0; i < 3; i++) {
            applications()
                    .store(
                            anApplication()
                                    .of(TestPeople.stranger())
                                    .from(city)
                                    .at(START.plusSeconds(i))
                                    .submitted(),
                            List.of());
        }
        var query = new ApplicationQuery(Set.of(), city, ApplicationQuery.Order.SUBMITTED, false);
        var first = applications().page(query, PageRequest.first(2));
        var second = applications().page(query, new PageRequest(2, first.next()));
        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
    }

    @ParameterizedTest
    @EnumSource(ApplicationQuery.Order.class)
    void listsSeveralStatesInOneOrder(ApplicationQuery.Order order) {
        var all = new ArrayList<Application>();
        for (int i = 0; i < 3; i++) {
            var when = START.plusSeconds(10 * i);
            var withdrawn = submittedAt(when.plusSeconds(2));
            withdrawn.withdraw(TestPeople.SAM, when.plusSeconds(2));
            all.addAll(
                    List.of(
                            submittedAt(when),
                            anApplication()
                                    .of(TestPeople.stranger())
                                    .at(when.plusSeconds(1))
                                    .scored(),
                            withdrawn));
        }
        all.forEach(each -> applications().store(each, List.of()));
        var states = Set.of(ApplicationState.SUBMITTED, ApplicationState.WITHDRAWN);
        var wanted =
                all.stream()
                        .filter(each -> states.contains(each.state()))
                        .sorted(comparing(order))
                        .map(Application::id)
                        .toList();
        assertThat(pages(new ApplicationQuery(states, "", order, false)))
                .filteredOn(wanted::contains)
                .containsExactlyElementsOf(wanted);
        assertThat(pages(new ApplicationQuery(states, "", order, true)))
                .filteredOn(wanted::contains)
                .containsExactlyElementsOf(wanted.reversed());
    }

    private static Application submittedAt(Instant at) {
        return anApplication().of(TestPeople.stranger()).at(at).submitted();
    }

    private static Comparator<Application> comparing(ApplicationQuery.Order order) {
        return switch (order) {
            case SUBMITTED -> Comparator.comparing(each -> each.submittedAt().orElseThrow());
            case UPDATED -> Comparator.comparing(Application::updatedAt);
            case NAME -> Comparator.comparing(each -> each.applicant().name());
        };
    }

    /** All of it, however long it is, in pages of two. */
    private List<ApplicationId> pages(ApplicationQuery query) {
        var ids = new ArrayList<ApplicationId>();
        var page = applications().page(query, PageRequest.first(2));
        page.items().forEach(each -> ids.add(each.id()));
        while (page.next() != null) {
            page = applications().page(query, new PageRequest(2, page.next()));
            page.items().forEach(each -> ids.add(each.id()));
        }
        return ids;
    }

    private List<ApplicationId> ids(Set<ApplicationState> states, boolean descending) {
        return applications()
                .page(
                        new ApplicationQuery(
                                states, city, ApplicationQuery.Order.SUBMITTED, descending),
                        PageRequest.first(10))
                .items()
                .stream()
                .map(Application::id)
                .toList();
    }
}
