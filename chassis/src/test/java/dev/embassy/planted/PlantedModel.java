package dev.embassy.planted;

import dev.embassy.planted.web.PlantedController;
import java.time.Instant;

/** A model that knows its controller and asks for the time. */
public class PlantedModel {

    private final PlantedController controller = new PlantedController();

    public Instant now() {
        return controller.hashCode() == 0 ? Instant.EPOCH : Instant.now();
    }
}
