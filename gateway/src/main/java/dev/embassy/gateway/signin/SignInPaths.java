package dev.embassy.gateway.signin;

/** The addresses of signing in and out. */
public final class SignInPaths {

    public static final String LOGIN = "/login";
    public static final String REGISTER = "/register";
    public static final String LOGOUT = "/logout";
    public static final String SESSION = "/api/session";

    static final String CALLBACK = "/login/oauth2/code";
    static final String FAILED = "/?sign-in=failed";
    static final String CANCELLED = "/?sign-in=cancelled";

    private SignInPaths() {}
}
