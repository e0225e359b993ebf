package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** The lists that messages are filed under; staff extend them. There is one. */
public final class Vocabulary extends Aggregate<VocabularyId> {

    public static final VocabularyId ID = new VocabularyId("vocabulary");

    private Lists lists;

    /** What is chosen from, in the order that people see. */
    public record Lists(List<Term> audiences, List<Term> competitors, List<Term> useCases) {

        public List<Term> of(Messages.Facet facet) {
            return switch (facet) {
                case AUDIENCE -> audiences;
                case COMPETITOR -> competitors;
                case USE_CASE -> useCases;
            };
        }
    }

    /**
     * A term as staff write it.
     *
     * @param id null for a new one
     */
    public record Wanted(@Nullable String id, String label) {}

    @PersistenceCreator
    Vocabulary(VocabularyId id, Lists lists) {
        super(id);
        this.lists = lists;
    }

    /** What a programme begins with. */
    public static Vocabulary initial() {
        return new Vocabulary(
                ID,
                new Lists(
                        List.of(
                                new Term("developer", "Developer"),
                                new Term("manager", "Manager"),
                                new Term("administrator", "Administrator")),
                        List.of(new Term("nothing-yet", "Nothing yet")),
                        List.of(new Term("getting-started", "Getting started"))));
    }

    public VocabularyEvent change(Lists changed, Person by, Instant at) {
        lists = changed;
        return new VocabularyEvent(lists, by, at);
    }

    /** Gives new terms an identifier that follows from their label. */
    public List<Term> named(Messages.Facet facet, List<Wanted> wanted) {
        var field = facet.field();
        Set<String> taken = new HashSet<>();
        Set<String> labels = new HashSet<>();
        var known = lists.of(facet);
        known.forEach(term -> taken.add(term.id()));
        var terms = new ArrayList<Term>();
        for (var one : wanted) {
            var label = one.label().strip();
            if (!labels.add(label.toLowerCase(Locale.ROOT))) {
                throw new TermsNotUsable(field, "'" + label + "' is there twice.");
            }
            if (one.id() == null) {
                var id = free(label, taken);
                taken.add(id);
                terms.add(new Term(id, label));
            } else if (known.stream().noneMatch(term -> term.id().equals(one.id()))
                    || terms.stream().anyMatch(term -> term.id().equals(one.id()))) {
                throw new TermsNotUsable(field, "'" + label + "' has an identifier not its own.");
            } else {
                terms.add(new Term(one.id(), label));
            }
        }
        return List.copyOf(terms);
    }

    private static String free(String label, Set<String> taken) {
        var plain =
                Normalizer.normalize(label, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        var wish = plain.isEmpty() ? "term" : plain;
        var id = wish;
        for (int i = 2; taken.contains(id); i++) {
            id = wish + "-" + i;
        }
        return id;
    }

    public Lists lists() {
        return lists;
    }

    public Optional<Term> find(Messages.Facet facet, String id) {
        return lists.of(facet).stream().filter(term -> term.id().equals(id)).findFirst();
    }

    /** How a term is called; its identifier if the list lost it. */
    public Term term(Messages.Facet facet, String id) {
        return find(facet, id).orElse(new Term(id, id));
    }
}
