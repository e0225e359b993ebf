package dev.embassy.recognition;

import static dev.embassy.chassis.test.Callers.somebody;

import dev.embassy.chassis.actor.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Who plays in the tests, and when. */
public final class Cast {

    public static final Actor ADA = somebody("Ada Mensah", "ambassador", "organiser");
    public static final Actor BELA = somebody("Bela Kovacs", "ambassador");
    public static final Actor YUKI = somebody("Yuki Yuuki", "ambassador");
    public static final Actor LEO = somebody("Leo Brandt", "ambassador");
    public static final Actor NOOR = somebody("Noor Haddad", "organiser");
    public static final Actor OMAR = somebody("Omar Al-Farsi");
    public static final Actor SAM = somebody("Sam Okafor", "staff");
    public static final Actor TESS = somebody("Tess Lindqvist", "staff");
    public static final Actor INGRID = somebody("Ingrid Aasen", "admin", "staff");

    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    public static final Instant LATER = NOW.plusSeconds(3600);
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private Cast() {}
}
