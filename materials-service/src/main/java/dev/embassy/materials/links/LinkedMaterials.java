package dev.embassy.materials.links;

import dev.embassy.materials.library.HandedOut;
import dev.embassy.materials.library.MaterialId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands out what links lead to, for as long as they lead anywhere. */
@Component
class LinkedMaterials implements HandedOut {

    private final TrackedLinks links;
    private final Clock clock;

    LinkedMaterials(TrackedLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Optional<MaterialId> behind(String code) {
        return Optional.ofNullable(LinkCode.asked(code))
                .flatMap(links::findByCode)
                .filter(link -> link.state(clock.instant()) == LinkState.ACTIVE)
                .map(link -> link.description().destination().materialId());
    }
}
