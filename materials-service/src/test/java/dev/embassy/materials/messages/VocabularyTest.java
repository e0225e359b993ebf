package dev.embassy.materials.messages;

import static dev.embassy.materials.messages.MessageFixture.aText;
import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.RAVI;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.OutdatedVersion;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private static List<Vocabulary.Wanted> kept(List<Term> terms) {
        return terms.stream().map(it -> new Vocabulary.Wanted(it.id(), it.label())).toList();
    }

    private static EditVocabulary.Wanted audiences(List<Vocabulary.Wanted> audiences) {
        var lists = Vocabulary.initial().lists();
        return new EditVocabulary.Wanted(
                audiences, kept(lists.competitors()), kept(lists.useCases()));
    }

    private Vocabulary change(List<Vocabulary.Wanted> audiences) {
        return world.get(EditVocabulary.class).change(audiences(audiences), Expected.ANY, SAM);
    }

    @Test
    void givesNewTermsReadableIdentifiersThatStay() {
        var changed =
                change(
                        List.of(
                                new Vocabulary.Wanted("developer", "Software developer"),
                                new Vocabulary.Wanted(null, "  Data scientist "),
                                new Vocabulary.Wanted(null, "Étudiante"),
                                new Vocabulary.Wanted(null, "学生"),
                                new Vocabulary.Wanted(null, "Developer")));
        assertThat(changed.lists().audiences())
                .containsExactly(
                        new Term("developer", "Software developer"),
                        new Term("data-scientist", "Data scientist"),
                        new Term("etudiante", "Étudiante"),
                        new Term("term", "学生"),
                        new Term("developer-2", "Developer"));
    }

    @Test
    void refusesATermTwiceAndOneOfAnotherList() {
        assertThatThrownBy(() ->
                        change(
                                List.of(
                                        new Vocabulary.Wanted("developer", "Developer"),
                                        new Vocabulary.Wanted(null, "developer"))))
                .isInstanceOf(TermsNotUsable.class);
        assertThatThrownBy(() -> change(List.of(new Vocabulary.Wanted("nothing-yet", "Nothing"))))
                .isInstanceOf(TermsNotUsable.class);
    }

    @Test
    void keepsTermsThatMessagesAreFiledUnder() {
        world.get(EditMessage.class).draft(aText(), RAVI);
        var without = List.of(new Vocabulary.Wanted("manager", "Manager"));
        assertThatThrownBy(() -> change(without)).isInstanceOf(TermInUse.class);
        assertThat(change(List.of(new Vocabulary.Wanted("developer", "Coder"))).lists().audiences())
                .containsExactly(new Term("developer", "Coder"));
    }

    @Test
    void belongsToStaff() {
        var edit = world.get(EditVocabulary.class);
        var same = audiences(kept(Vocabulary.initial().lists().audiences()));
        assertThatThrownBy(() -> edit.change(same, Expected.ANY, RAVI))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> edit.change(same, Expected.ANY, ADA))
                .isInstanceOf(NotAllowed.class);
        assertThat(edit.change(same, new Expected(0L), SAM).version()).isEqualTo(1);
        assertThatThrownBy(() -> edit.change(same, new Expected(0L), SAM))
                .isInstanceOf(OutdatedVersion.class);
    }

    @Test
    void refusesMessagesUnderTermsItLacks() {
        var text = MessageFixture.about(new Topic("pilot", null, null), "For pilots");
        assertThatThrownBy(() -> world.get(EditMessage.class).draft(text, RAVI))
                .isInstanceOf(TermUnknown.class);
    }
}
