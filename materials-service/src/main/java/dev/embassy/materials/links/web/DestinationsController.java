package dev.embassy.materials.links.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.web.Etags;
import dev.embassy.materials.links.AllowedHosts;
import dev.embassy.materials.links.ChangeDestinations;
import dev.embassy.materials.links.ReadDestinations;
import dev.embassy.materials.terms.Roles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sites that links may lead to. */
@RestController
@RequestMapping("/api/links/destinations")
class DestinationsController {

    private final ReadDestinations readDestinations;
    private final ChangeDestinations changeDestinations;

    DestinationsController(
            ReadDestinations readDestinations, ChangeDestinations changeDestinations) {
        this.readDestinations = readDestinations;
        this.changeDestinations = changeDestinations;
    }

    /**
     * @param hosts {@code www.example.org}, or {@code *.example.org} for all below it
     * @param changedAt null if it is still the list of the installation
     */
    record LinkDestinationsView(
            long version,
            List<String> hosts,
            @Nullable Person changedBy,
            @Nullable Instant changedAt,
            List<String> actions) {

        static LinkDestinationsView of(AllowedHosts hosts, Actor reader) {
            return new LinkDestinationsView(
                    hosts.version(),
                    hosts.entries(),
                    hosts.changedBy(),
                    hosts.changedAt(),
                    reader.has(Roles.STAFF) ? List.of("change") : List.of());
        }
    }

    record LinkDestinations(
            @NotNull @Size(max = AllowedHosts.MOST)
                    List<@NotBlank @Size(max = 260) String> hosts) {}

    @GetMapping
    ResponseEntity<LinkDestinationsView> getLinkDestinations(Actor actor) {
        return answer(readDestinations.hosts(actor), actor);
    }

    /** Links to a site that is taken off lead nowhere from then on. */
    @PutMapping
    ResponseEntity<LinkDestinationsView> changeLinkDestinations(
            @Valid @RequestBody LinkDestinations body, Expected expected, Actor actor) {
        return answer(changeDestinations.change(body.hosts(), expected, actor), actor);
    }

    private static ResponseEntity<LinkDestinationsView> answer(AllowedHosts hosts, Actor actor) {
        return Etags.ok(hosts, LinkDestinationsView.of(hosts, actor));
    }
}
