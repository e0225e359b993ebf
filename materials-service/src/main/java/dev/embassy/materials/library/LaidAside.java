package dev.embassy.materials.library;

/**
 * A content that was judged and waits to become a version of a material.
 *
 * @param name under which it waits: letters, digits and hyphens
 * @param fileName without folders
 * @param mediaType as found in the content
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 */
public record LaidAside(String name, String fileName, String mediaType, long size, String sha256) {}
