package dev.embassy.chassis.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The identity of a thing, as a record with one text component named {@code value}. It is a plain
 * string in JSON, in path variables and in the database.
 */
public interface Identifier {

    /** The text form; never blank. */
    @JsonValue
    String value();
}
