package dev.embassy.materials.links;

import java.util.List;
import java.util.Optional;

/** Keeps the list of allowed sites. */
public interface Destinations {

    Optional<AllowedHosts> find();

    void store(AllowedHosts hosts, List<AllowedHosts.Changed> events);
}
