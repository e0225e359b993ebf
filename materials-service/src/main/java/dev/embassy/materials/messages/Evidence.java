package dev.embassy.materials.messages;

import org.jspecify.annotations.Nullable;

/**
 * Why a claim may be believed.
 *
 * @param text one sentence
 * @param url where it can be read; null for what is not on the web
 */
public record Evidence(String text, @Nullable String url) {}
