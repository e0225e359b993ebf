package dev.embassy.materials.messages;

import java.util.List;
import java.util.Optional;

/** Where the one vocabulary is kept. */
public interface Vocabularies {

    Optional<Vocabulary> find();

    void store(Vocabulary vocabulary, List<VocabularyEvent> events);

    /** The one in force; what a programme begins with as long as nobody changed it. */
    default Vocabulary current() {
        return find().orElseGet(Vocabulary::initial);
    }
}
