package dev.embassy.materials.library;

import java.util.Optional;

/** Lets another capability hand materials to people who are not signed in, each under a code. */
public interface HandedOut {

    /**
     * @param code as a visitor's address names it
     * @return nothing if there is no such code, it has ended, or it does not lead to a material
     */
    Optional<MaterialId> behind(String code);
}
