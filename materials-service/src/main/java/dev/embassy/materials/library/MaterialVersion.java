package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/**
 * One uploaded content.
 *
 * @param number from 1
 * @param fileName as the uploader called it, without folders
 * @param mediaType as found in the content
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal: its address in the store
 */
public record MaterialVersion(
        int number,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Person uploadedBy,
        Instant uploadedAt) {}
