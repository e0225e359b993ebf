package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Actor;

/** Lets people without a role in the programme read what another capability hands to them. */
public interface OtherReaders {

    /** Whether this person was handed the material, whatever its state. */
    boolean mayRead(MaterialId material, Actor reader);
}
