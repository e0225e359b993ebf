package dev.embassy.ambassador.members.keycloak;

import dev.embassy.ambassador.members.SettleRoles;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tries what is not settled yet, again and again. */
@Component
class RoleSweep {

    private final SettleRoles settleRoles;

    RoleSweep(SettleRoles settleRoles) {
        this.settleRoles = settleRoles;
    }

    @Scheduled(fixedDelayString = "${embassy.members.role-sweep:2s}")
    void sweep() {
        settleRoles.settleDue();
    }
}
