package dev.embassy.ambassador;

import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.test.Callers;
import java.util.Set;
import java.util.UUID;

/** The people of the tests. */
public final class TestPeople {

    public static final Actor SAM = Callers.somebody("Sam Okafor", Roles.STAFF);
    public static final Actor TESS = Callers.somebody("Tess Lindqvist", Roles.STAFF);
    public static final Actor ADA =
            Callers.somebody("Ada Mensah", Roles.AMBASSADOR, Roles.ORGANISER);
    public static final Actor BELA = Callers.somebody("Béla Kovács", Roles.AMBASSADOR);
    public static final Actor NOOR = Callers.somebody("Noor Haddad", Roles.ORGANISER);
    public static final Actor OMAR = Callers.somebody("Omar Al-Farsi");
    public static final Actor FINN = Callers.somebody("Finn Gallagher", Roles.FULFILMENT);

    private TestPeople() {}

    /** Somebody no other test knows. */
    public static Actor stranger(String... roles) {
        var id = UUID.randomUUID().toString();
        return new Actor(id, "Stranger " + id, id + "@example.org", Set.of(roles));
    }
}
