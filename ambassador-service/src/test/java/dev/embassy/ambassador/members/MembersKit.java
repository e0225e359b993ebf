package dev.embassy.ambassador.members;

import static dev.embassy.ambassador.applications.ApplicationFixtures.START;
import static dev.embassy.ambassador.applications.ApplicationFixtures.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.ambassador.TestPeople;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of members does. */
public abstract class MembersKit {

    private final String city = "City" + UUID.randomUUID().toString().replace("-", "");

    protected abstract Members members();

    @Test
    void keepsEverythingOfAMember() {
        var member = joined();
        assertThat(members().get(member.id())).usingRecursiveComparison().isEqualTo(member);
    }

    @Test
    void listsInTheDirectoryOnlyThoseWhoAgreed() {
        var listed = joined();
        var shy = joined();
        new ChangeProfile(members(), Clock.fixed(START, ZoneOffset.UTC))
                .change(
                        new ProfileChange(null, null, null, null, null, null, null, false),
                        Expected.ANY,
                        new dev.embassy.chassis.actor.Actor(
                                shy.id().value(), shy.name(), null, Set.of()));
        assertThat(directory(null, null, null, null)).containsExactly(listed.id());
    }

    @Test
    void filtersTheDirectory() {
        var member = joined();
        assertThat(directory("php", null, null, null)).containsExactly(member.id());
        assertThat(directory("COBOL", null, null, null)).isEmpty();
        assertThat(directory(null, "ar", "OM", "accessibility")).containsExactly(member.id());
        assertThat(directory(null, "no", null, null)).isEmpty();
        assertThat(directory(null, null, "NO", null)).isEmpty();
    }

    @Test
    void listsMembersByState() {
        var member = joined();
        assertThat(page(Set.of(MemberState.ONBOARDING))).containsExactly(member.id());
        assertThat(page(Set.of(MemberState.ALUMNI))).isEmpty();
        assertThat(page(Set.of())).containsExactly(member.id());
    }

    @ParameterizedTest
    @EnumSource(MemberQuery.Order.class)
    void listsSeveralStatesInOneOrder(MemberQuery.Order order) {
        var all = new ArrayList<Member>();
        for (int i = 0; i < 4; i++) {
            var member = joinedAt(START.plusSeconds(i));
            if (i % 2 == 0) {
                var end = START.plusSeconds(20 + i);
                members().store(member, List.of(member.end("Moved on", TestPeople.SAM, end)));
            }
            all.add(member);
        }
        var states = Set.of(MemberState.ONBOARDING, MemberState.ALUMNI);
        var wanted = all.stream().sorted(comparing(order)).map(Member::id).toList();
        for (var country : new @Nullable String[] {null, "OM"}) {
            assertThat(pages(new MemberQuery(states, "", country, order, false)))
                    .filteredOn(wanted::contains)
                    .containsExactlyElementsOf(wanted);
            assertThat(pages(new MemberQuery(Set.of(), "", country, order, true)))
                    .filteredOn(wanted::contains)
                    .containsExactlyElementsOf(wanted.reversed());
        }
        assertThat(pages(new MemberQuery(states, "", "NO", order, false)))
                .doesNotContainAnyElementsOf(wanted);
    }

    private static Comparator<Member> comparing(MemberQuery.Order order) {
        Comparator<Member> first =
                switch (order) {
                    case NAME -> Comparator.comparing(Member::name);
                    case JOINED -> Comparator.comparing(Member::joinedAt);
                    case TERM_END -> Comparator.comparing(Member::termEndsAt);
                };
        return first.thenComparing(member -> member.id().value());
    }

    /** All of it, however long it is, in pages of two. */
    private List<MemberId> pages(MemberQuery query) {
        var ids = new ArrayList<MemberId>();
        var page = members().page(query, PageRequest.first(2));
        page.items().forEach(each -> ids.add(each.id()));
        while (page.next() != null) {
            page = members().page(query, new PageRequest(2, page.next()));
            page.items().forEach(each -> ids.add(each.id()));
        }
        return ids;
    }

    @Test
    void findsThoseWhoseRoleIsNotSettled() {
        var member = joined();
        assertThat(members().withRoleDue(START, 1000)).extracting(Member::id).contains(member.id());
        assertThat(members().withRoleDue(START.minusSeconds(1), 1000))
                .extracting(Member::id)
                .doesNotContain(member.id());
        var settled = members().get(member.id());
        settled.roleConfirmed(true);
        members().store(settled, List.of());
        assertThat(members().withRoleDue(START, 1000))
                .extracting(Member::id)
                .doesNotContain(member.id());
    }

    @Test
    void countsThoseWhoAreMembersNow() {
        long before = members().countCurrent();
        var member = joined();
        joined();
        assertThat(members().countCurrent()).isEqualTo(before + 2);
        var leaving = members().get(member.id());
        members().store(leaving, List.of(leaving.end("Moved on", TestPeople.SAM, START)));
        assertThat(members().countCurrent()).isEqualTo(before + 1);
        assertThat(members().countCountries()).isPositive();
    }

    private Member joined() {
        return joinedAt(START);
    }

    private Member joinedAt(Instant at) {
        var accepted = anApplication().of(TestPeople.stranger()).from(city).accepted();
        var member = Member.of(accepted, at);
        members().store(member, List.of(member.join(accepted, at).orElseThrow()));
        return member;
    }

    private List<MemberId> directory(
            @org.jspecify.annotations.Nullable String skill,
            @org.jspecify.annotations.Nullable String language,
            @org.jspecify.annotations.Nullable String country,
            @org.jspecify.annotations.Nullable String topic) {
        return members()
                .directory(
                        new DirectoryQuery(city, skill, language, country, topic),
                        PageRequest.first(10))
                .items()
                .stream()
                .map(Member::id)
                .toList();
    }

    private List<MemberId> page(Set<MemberState> states) {
        return members()
                .page(
                        new MemberQuery(states, city, null, MemberQuery.Order.NAME, false),
                        PageRequest.first(10))
                .items()
                .stream()
                .map(Member::id)
                .toList();
    }
}
