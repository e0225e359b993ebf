package dev.embassy.materials.terms;

/** The roles of the realm that this service decides by. */
public final class Roles {

    public static final String AMBASSADOR = "ambassador";
    public static final String ORGANISER = "organiser";
    public static final String ADVOCATE = "advocate";
    public static final String STAFF = "staff";
    public static final String FULFILMENT = "fulfilment";
    public static final String ADMIN = "admin";

    private Roles() {}
}
