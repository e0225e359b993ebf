package dev.embassy.materials.links;

import dev.embassy.chassis.id.Identifier;

public record AllowedHostsId(String value) implements Identifier {

    public static final AllowedHostsId ONLY = new AllowedHostsId("link-destinations");
}
