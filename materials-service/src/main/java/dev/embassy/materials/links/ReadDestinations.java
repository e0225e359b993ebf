package dev.embassy.materials.links;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.library.Materials;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where links may lead: to sites on the list, to this site's own pages, to materials. */
@Component
public class ReadDestinations {

    /** Addresses of this site that are no pages; a link to a link would count twice and loop. */
    private static final List<String> NO_PAGES =
            List.of("/api", "/l", "/login", "/logout", "/register", "/oauth2", "/actuator");

    private final Destinations destinations;
    private final Materials materials;
    private final LinkSettings settings;

    ReadDestinations(Destinations destinations, Materials materials, LinkSettings settings) {
        this.destinations = destinations;
        this.materials = materials;
        this.settings = settings;
    }

    /** The list as it is now. */
    public AllowedHosts hosts() {
        return destinations.find().orElseGet(() -> AllowedHosts.of(settings.allowedHosts()));
    }

    public AllowedHosts hosts(Actor reader) {
        LinkAccess.requireMaker(reader);
        return hosts();
    }

    /**
     * The destination that somebody typed or chose.
     *
     * @throws DestinationRefused if no link may lead there
     */
    Destination checked(@Nullable String url, @Nullable MaterialId material) {
        if ((url == null || url.isBlank()) == (material == null)) {
            throw new DestinationRefused(
                    "destination-missing",
                    "Say where the link leads: give the address of a page, or choose a material.");
        }
        if (material != null) {
            return materials
                    .find(material)
                    .filter(it -> it.state() == MaterialState.PUBLISHED)
                    .map(it -> Destination.to(it.id()))
                    .orElseThrow(() ->
                            new DestinationRefused(
                                    "materialId",
                                    "destination-not-published",
                                    "There is no such published material in the library."));
        }
        var address = WebAddress.parse(url == null ? "" : url);
        if (isOwn(address.host())) {
            refuseNoPage(address.path());
        } else if (!hosts().allow(address.host())) {
            throw new DestinationRefused(
                    "destination-not-allowed",
                    "Links may not lead to %s. Ask staff to put it on the list of allowed sites."
                            .formatted(address.host()));
        }
        return Destination.to(address);
    }

    private static void refuseNoPage(String path) {
        var plain = path.toLowerCase(Locale.ROOT);
        if (plain.indexOf('%') >= 0
                || NO_PAGES.stream()
                        .anyMatch(root -> plain.equals(root) || plain.startsWith(root + "/"))) {
            throw new DestinationRefused(
                    "destination-no-page",
                    "This address of our own is no page that people can look at.");
        }
    }

    /** Whether a destination, once checked, is still on the list. */
    boolean allow(URI checked) {
        var host = checked.getHost();
        return host != null && (isOwn(host) || hosts().allow(host));
    }

    private boolean isOwn(String host) {
        return "https".equals(settings.publicUrl().getScheme())
                && settings.publicUrl().getPort() < 0
                && host.equals(settings.publicUrl().getHost());
    }
}
