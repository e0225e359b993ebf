package dev.embassy.materials.messages.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.messages.EditVocabulary;
import dev.embassy.materials.messages.MessageAccess;
import dev.embassy.materials.messages.Term;
import dev.embassy.materials.messages.Vocabularies;
import dev.embassy.materials.messages.Vocabulary;
import dev.embassy.materials.terms.Roles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/messages/vocabulary")
class VocabularyController {

    private final Vocabularies vocabularies;
    private final EditVocabulary editVocabulary;

    VocabularyController(Vocabularies vocabularies, EditVocabulary editVocabulary) {
        this.vocabularies = vocabularies;
        this.editVocabulary = editVocabulary;
    }

    record VocabularyView(
            List<Term> audiences,
            List<Term> competitors,
            List<Term> useCases,
            long version,
            List<String> actions) {

        static VocabularyView of(Vocabulary vocabulary, Actor actor) {
            var lists = vocabulary.lists();
            return new VocabularyView(
                    lists.audiences(),
                    lists.competitors(),
                    lists.useCases(),
                    vocabulary.version(),
                    actor.has(Roles.STAFF) ? List.of("change") : List.of());
        }
    }

    /**
     * @param id left out for a new one
     */
    record TermBody(@Nullable @Size(max = 100) String id, @NotBlank @Size(max = 60) String label) {}

    /** The lists as they are to be; a term that is left out goes, unless messages are under it. */
    record ChangeVocabulary(
            @NotEmpty @Size(max = 40) List<@Valid @NotNull TermBody> audiences,
            @NotEmpty @Size(max = 40) List<@Valid @NotNull TermBody> competitors,
            @NotEmpty @Size(max = 40) List<@Valid @NotNull TermBody> useCases) {

        EditVocabulary.Wanted wanted() {
            return new EditVocabulary.Wanted(
                    wanted(audiences), wanted(competitors), wanted(useCases));
        }

        private static List<Vocabulary.Wanted> wanted(List<TermBody> terms) {
            return terms.stream()
                    .map(term ->
                            new Vocabulary.Wanted(
                                    term.id() == null || term.id().isBlank() ? null : term.id(),
                                    term.label()))
                    .toList();
        }
    }

    @GetMapping
    ResponseEntity<VocabularyView> getMessageVocabulary(Actor actor) {
        MessageAccess.requireReader(actor);
        var vocabulary = vocabularies.current();
        return Etags.ok(vocabulary, VocabularyView.of(vocabulary, actor));
    }

    @PutMapping
    ResponseEntity<VocabularyView> changeMessageVocabulary(
            @Valid @RequestBody ChangeVocabulary body, Expected expected, Actor actor) {
        var vocabulary = editVocabulary.change(body.wanted(), expected, actor);
        return Etags.ok(vocabulary, VocabularyView.of(vocabulary, actor));
    }
}
