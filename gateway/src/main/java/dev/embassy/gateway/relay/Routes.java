package dev.embassy.gateway.relay;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import dev.embassy.gateway.problem.Problem;
import dev.embassy.gateway.problem.Refused;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The table of {@link RelaySettings} as routes. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> relayedPaths(RelaySettings settings, Passport passport) {
        var routes = RouterFunctions.route();
        settings.services()
                .forEach((name, service) -> {
                    routes.add(
                            route(name)
                                    .route(under(OwnedPaths.personalRoots(name, service)), http())
                                    .before(uri(service.url()))
                                    .before(passport::carried)
                                    .build());
                    var openRoots = OwnedPaths.openRoots(name, service);
                    if (!openRoots.isEmpty()) {
                        routes.add(
                                route(name)
                                        .route(under(openRoots), http())
                                        .before(uri(service.url()))
                                        .build());
                    }
                    routes.add(
                            route(name)
                                    .route(GET("/api/openapi/" + name), http())
                                    .before(uri(service.url()))
                                    .before(setPath("/v3/api-docs"))
                                    .build());
                });
        routes.add(
                RouterFunctions.route(
                        under(List.of("/api")).and(under(OwnedPaths.OF_THE_GATEWAY).negate()),
                        unknown -> {
                            throw new Refused(Problem.nothingHere());
                        }));
        return routes.build();
    }

    private static RequestPredicate under(List<String> roots) {
        return roots.stream()
                .map(root -> path(root).or(path(root + "/**")))
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
