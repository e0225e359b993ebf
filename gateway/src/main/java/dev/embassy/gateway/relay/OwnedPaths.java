package dev.embassy.gateway.relay;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** Which addresses are open, which need somebody signed in, which nobody owns. */
@Component
public class OwnedPaths {

    /** Answered here, by controllers, which come after all routes. */
    static final List<String> OF_THE_GATEWAY =
            List.of("/api/session", "/api/operations/health", "/api/docs", "/api/openapi/gateway");

    private final List<String> personal = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<IpAddressMatcher> metricsFrom;

    OwnedPaths(RelaySettings settings) {
        settings.services()
                .forEach((name, service) -> {
                    personal.addAll(personalRoots(name, service));
                    open.addAll(openRoots(name, service));
                });
        personal.add("/api/operations/health");
        personal.add("/api/session/refresh");
        open.add("/api/public");
        open.add("/api/docs");
        open.add("/api/openapi");
        metricsFrom = settings.metricsFrom().stream().map(IpAddressMatcher::new).toList();
    }

    static List<String> personalRoots(String name, RelaySettings.Service service) {
        return Stream.concat(
                        service.resources().stream().map(resource -> "/api/" + resource),
                        Stream.of("/api/operations/" + name))
                .toList();
    }

    static List<String> openRoots(String name, RelaySettings.Service service) {
        return Stream.concat(
                        service.open().stream().map(resource -> "/api/public/" + resource),
                        service.openPaths().stream())
                .toList();
    }

    public boolean isPersonal(HttpServletRequest request) {
        return isUnderAny(personal, request.getRequestURI());
    }

    public boolean isOpen(HttpServletRequest request) {
        return isUnderAny(open, request.getRequestURI());
    }

    /** The gateway's own measurements, asked for from somewhere that may not read them. */
    public boolean isPrivateMetric(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/actuator/")
                && !path.startsWith("/actuator/health")
                && metricsFrom.stream()
                        .noneMatch(address -> address.matches(request.getRemoteAddr()));
    }

    private static boolean isUnderAny(List<String> roots, String path) {
        for (var root : roots) {
            if (path.startsWith(root)
                    && (path.length() == root.length() || path.charAt(root.length()) == '/')) {
                return true;
            }
        }
        return false;
    }
}
