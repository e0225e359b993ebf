package dev.embassy.gateway.health;

import java.time.Duration;

/** Something Embassy needs, that can be asked whether it answers. */
interface Part {

    String name();

    /** What people know it by. */
    String title();

    /**
     * Returns when it has answered.
     *
     * @throws Exception when it does not answer, or not well
     */
    void ask(Duration patience) throws Exception;
}
