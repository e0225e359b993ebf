package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Staff say which audiences, competitors and use cases there are. */
@Component
public class EditVocabulary {

    private final Vocabularies vocabularies;
    private final Messages messages;
    private final Clock clock;

    EditVocabulary(Vocabularies vocabularies, Messages messages, Clock clock) {
        this.vocabularies = vocabularies;
        this.messages = messages;
        this.clock = clock;
    }

    /** The three lists as staff wrote them. */
    public record Wanted(
            List<Vocabulary.Wanted> audiences,
            List<Vocabulary.Wanted> competitors,
            List<Vocabulary.Wanted> useCases) {}

    public Vocabulary change(Wanted wanted, Expected expected, Actor by) {
        if (!by.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff change what messages are filed under.");
        }
        var vocabulary = vocabularies.current();
        expected.check(vocabulary);
        var lists =
                new Vocabulary.Lists(
                        checked(vocabulary, Messages.Facet.AUDIENCE, wanted.audiences()),
                        checked(vocabulary, Messages.Facet.COMPETITOR, wanted.competitors()),
                        checked(vocabulary, Messages.Facet.USE_CASE, wanted.useCases()));
        try {
            vocabularies.store(
                    vocabulary, List.of(vocabulary.change(lists, by.person(), clock.instant())));
        } catch (AlreadyExists another) {
            throw new ChangedMeanwhile();
        }
        return vocabulary;
    }

    private List<Term> checked(
            Vocabulary vocabulary, Messages.Facet facet, List<Vocabulary.Wanted> wanted) {
        var terms = vocabulary.named(facet, wanted);
        for (var before : vocabulary.lists().of(facet)) {
            boolean kept = terms.stream().anyMatch(term -> term.id().equals(before.id()));
            if (!kept && messages.uses(facet, before.id())) {
                throw new TermInUse(facet.field(), before);
            }
        }
        return terms;
    }
}
