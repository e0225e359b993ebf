package dev.embassy.acceptance;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What goes wrong while a story is told. */
interface Faults {

    /** Lets one step happen, with or without trouble, and sees its facts come true. */
    void around(Product product, int index, Tale.Step step);

    /** When a part is killed. */
    enum Moment {
        /** While the command is on its way. */
        DURING,
        /** After the answer, before anybody looked whether its effects came. */
        AFTER_ANSWER,
        /** After all effects came. */
        AFTER_FACTS
    }

    /** Nothing goes wrong. */
    Faults NONE =
            (product, index, step) -> {
                step.act().run();
                Tale.eventually(step.name(), step.facts());
            };

    /** One part after the other is killed, at one moment after the other. */
    static Faults rotating(List<Part> parts, long seed) {
        Random random = new Random(seed);
        int first = random.nextInt(parts.size());
        return (product, index, step) ->
                one(
                                parts.get((first + index) % parts.size()),
                                Moment.values()[index % Moment.values().length],
                                random)
                        .around(product, index, step);
    }

    /** This part is killed at this step only. */
    static Faults at(int when, Part part, Moment moment, long seed) {
        Random random = new Random(seed);
        return (product, index, step) ->
                (index == when ? one(part, moment, random) : NONE).around(product, index, step);
    }

    private static Faults one(Part part, Moment moment, Random random) {
        return (product, index, step) -> {
            System.out.printf("    %s: %s killed %s%n", step.name(), part, moment);
            switch (moment) {
                case DURING -> during(product, part, step, random.nextInt(40));
                case AFTER_ANSWER -> {
                    step.act().run();
                    product.killAndRestart(part);
                }
                case AFTER_FACTS -> {
                    step.act().run();
                    Tale.eventually(step.name(), step.facts());
                    product.killAndRestart(part);
                }
            }
            Tale.eventually(step.name() + ", though " + part + " was killed", step.facts());
        };
    }

    private static void during(Product product, Part part, Tale.Step step, int delay) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread killer =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                TimeUnit.MILLISECONDS.sleep(delay);
                                product.killAndRestart(part);
                            } catch (InterruptedException | RuntimeException e) {
                                failure.set(e);
                            }
                        });
        step.act().run();
        try {
            killer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (failure.get() != null) {
            throw new IllegalStateException(part + " did not come back", failure.get());
        }
    }
}
