package dev.embassy.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the portal who is signed in, and the token that its changes must carry. */
@RestController
@RequestMapping(SignInPaths.SESSION)
class SessionController {

    private final Callers callers;

    SessionController(Callers callers) {
        this.callers = callers;
    }

    @GetMapping
    ResponseEntity<SessionView> session(HttpServletRequest request) {
        return answer(callers.find(request).orElse(null), request);
    }

    /** Fetches a new token, so that a role granted a moment ago counts without a new sign-in. */
    @PostMapping("/refresh")
    ResponseEntity<SessionView> refreshSession(HttpServletRequest request) {
        return answer(callers.renewed(request), request);
    }

    private static ResponseEntity<SessionView> answer(
            @Nullable Caller caller, HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var csrf = token == null ? null : new CsrfView(token.getHeaderName(), token.getToken());
        var view =
                caller == null
                        ? new SessionView(false, null, null, null, List.of(), csrf)
                        : new SessionView(
                                true,
                                caller.id(),
                                caller.name(),
                                caller.email(),
                                caller.roles(),
                                csrf);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    /**
     * @param csrf null for callers with a bearer token, who need none
     */
    record SessionView(
            boolean signedIn,
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            List<String> roles,
            @Nullable CsrfView csrf) {}

    record CsrfView(String header, String token) {}
}
