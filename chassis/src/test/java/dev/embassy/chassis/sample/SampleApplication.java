package dev.embassy.chassis.sample;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.events.OutboxTap;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.Refusal;
import dev.embassy.chassis.web.Etags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
public class SampleApplication {

    @Bean
    MongoAggregates<Jar, Jar.JarEvent> jars(MongoAggregatesFactory factory) {
        return factory.create(Jar.class, "jars", "sample.jars", Jar::wire);
    }

    @Bean
    Deliveries deliveries() {
        return new Deliveries();
    }

    @Bean
    BrokenTap brokenTap() {
        return new BrokenTap();
    }

    @Bean
    LateTap lateTap() {
        return new LateTap();
    }

    /** Notes what arrives; refuses labels it was told to choke on. */
    public static final class Deliveries implements Feed {

        public final List<IncomingEvent> received = Collections.synchronizedList(new ArrayList<>());
        public final Set<String> chokesOn = ConcurrentHashMap.newKeySet();

        @Override
        public String topic() {
            return "sample.jars";
        }

        @Override
        public void on(IncomingEvent event) {
            var marble = event.data(Jar.MarbleAdded.class);
            if (chokesOn.contains(marble.label())) {
                throw new IllegalStateException("choked on " + marble.label());
            }
            received.add(event);
        }

        public List<Integer> marblesOf(String subject) {
            synchronized (received) {
                return received.stream()
                        .filter(event -> event.subject().equals(subject))
                        .map(event -> event.data(Jar.MarbleAdded.class).marbles())
                        .toList();
            }
        }
    }

    /** Stands for whatever fails between the write and the publication. */
    public static final class BrokenTap implements OutboxTap {

        public final Set<String> refuses = ConcurrentHashMap.newKeySet();

        @Override
        public void record(OutboxEvent event) {
            if (refuses.contains(event.subject())) {
                throw new IllegalStateException("killed before publication");
            }
        }
    }

    /** Stands for whatever fails between the publication and the removal from the outbox. */
    public static final class LateTap implements OutboxTap {

        public final Set<String> refuses = ConcurrentHashMap.newKeySet();

        @Override
        public void record(OutboxEvent event) {
            if (refuses.contains(event.subject())) {
                throw new IllegalStateException("killed after publication");
            }
        }

        @Override
        public boolean precedesPublication() {
            return false;
        }
    }

    /** No jar of that name. */
    static final class JarNotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        JarNotFound() {
            super(Kind.NOT_FOUND, "jar-not-found", "There is no such jar.");
        }
    }

    /** A jar as callers see it. */
    record JarView(String id, long version, String label, int marbles, @Nullable String remark) {
        static JarView of(Jar jar) {
            return new JarView(jar.id().value(), jar.version(), jar.label(), jar.marbles(), null);
        }
    }

    /** What a new jar needs. */
    record NewJar(@NotBlank String label, @Min(1) int marbles) {}

    @RestController
    @RequestMapping("/api/jars")
    static class JarController {

        private final MongoAggregates<Jar, Jar.JarEvent> jars;
        private final Ids ids;
        private final Clock clock;

        JarController(MongoAggregates<Jar, Jar.JarEvent> jars, Ids ids, Clock clock) {
            this.jars = jars;
            this.ids = ids;
            this.clock = clock;
        }

        @PostMapping
        ResponseEntity<JarView> createJar(@Valid @RequestBody NewJar wanted, Actor by) {
            var jar = new Jar(new JarId(ids.next()), wanted.label(), by.person());
            jars.store(jar, List.of(jar.add(wanted.marbles(), by.person(), clock.instant())));
            return Etags.created(jar, "/api/jars/" + jar.id().value(), JarView.of(jar));
        }

        @GetMapping("/{id}")
        ResponseEntity<JarView> getJar(@PathVariable JarId id) {
            var jar = jars.find(id.value()).orElseThrow(JarNotFound::new);
            return Etags.ok(jar, JarView.of(jar));
        }

        @PostMapping("/{id}/add")
        ResponseEntity<JarView> addMarble(@PathVariable JarId id, Expected expected, Actor by) {
            var jar = jars.find(id.value()).orElseThrow(JarNotFound::new);
            expected.check(jar);
            jars.store(jar, List.of(jar.add(1, by.person(), clock.instant())));
            return Etags.ok(jar, JarView.of(jar));
        }

        @GetMapping
        Page<JarView> listJars(PageRequest page) {
            return jars.page(new Criteria(), Sorting.ascending("state.label"), page)
                    .map(JarView::of);
        }

        @PostMapping("/drop")
        void createJarAndDropIt(@Valid @RequestBody NewJar wanted, Actor by) {
            createJar(wanted, by);
            throw new IllegalStateException("dropped after it was stored");
        }

        @PostMapping("/break")
        void breakJar() {
            throw new IllegalStateException("secret internals");
        }
    }
}
