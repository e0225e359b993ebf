package dev.embassy.gateway.health;

import dev.embassy.gateway.signin.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

    private final WholeHealth health;
    private final Callers callers;
    private final Clock clock;

    HealthController(WholeHealth health, Callers callers, Clock clock) {
        this.health = health;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping("/api/operations/health")
    ResponseEntity<HealthView> health(HttpServletRequest request) {
        callers.callerWith("admin", request);
        var parts = health.look();
        var view =
                new HealthView(
                        clock.instant(),
                        parts.stream().allMatch(WholeHealth.PartHealth::up),
                        parts);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    record HealthView(Instant at, boolean up, List<WholeHealth.PartHealth> items) {}
}
