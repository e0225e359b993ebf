package dev.embassy.materials.world;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.messages.Vocabularies;
import dev.embassy.materials.messages.Vocabulary;
import dev.embassy.materials.messages.VocabularyEvent;
import java.util.List;
import java.util.Optional;

public final class InMemoryVocabularies implements Vocabularies {

    private final Remembered<Vocabulary, VocabularyEvent> vocabularies;

    public InMemoryVocabularies(EventWire<VocabularyEvent> wire, Outbox outbox) {
        vocabularies = new Remembered<>(Vocabulary.class, wire, outbox, null);
    }

    @Override
    public Optional<Vocabulary> find() {
        return vocabularies.find(Vocabulary.ID.value());
    }

    @Override
    public void store(Vocabulary vocabulary, List<VocabularyEvent> events) {
        vocabularies.store(vocabulary, events);
    }
}
