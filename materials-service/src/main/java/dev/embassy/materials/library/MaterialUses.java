package dev.embassy.materials.library;

import java.util.Optional;

/** Lets another capability say that it is made of materials, so that none goes that it needs. */
public interface MaterialUses {

    /** Where the material is used, such as {@code kit template “Medium kit”}. */
    Optional<String> of(MaterialId material);
}
