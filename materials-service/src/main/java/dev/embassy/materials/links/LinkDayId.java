package dev.embassy.materials.links;

import dev.embassy.chassis.id.Identifier;

/** Follows from link, day and meetup. */
public record LinkDayId(String value) implements Identifier {

    static LinkDayId of(Click click) {
        var meetup = click.meetup();
        var base = click.link().value() + "_" + click.day();
        return new LinkDayId(meetup == null ? base : base + "_" + meetup.value());
    }
}
