package dev.embassy.ambassador.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What every role directory does. */
public abstract class RoleDirectoryKit {

    protected static final MemberId MEMBER = new MemberId("8b7a6d1e-0000-4000-8000-000000000001");

    protected abstract RoleDirectory directory();

    protected abstract boolean holds(MemberId member);

    protected abstract void goAway();

    @Test
    void grantsOnceHoweverOftenItIsAsked() {
        directory().grant(MEMBER);
        directory().grant(MEMBER);
        assertThat(holds(MEMBER)).isTrue();
    }

    @Test
    void takesTheRoleAwayAndIsContentIfThereIsNone() {
        directory().grant(MEMBER);
        directory().revoke(MEMBER);
        directory().revoke(MEMBER);
        assertThat(holds(MEMBER)).isFalse();
    }

    @Test
    void revokesFromSomebodyUnknownWithoutComplaint() {
        directory().revoke(new MemberId("8b7a6d1e-0000-4000-8000-00000000dead"));
    }

    @Test
    void saysSoIfItIsAway() {
        goAway();
        assertThatThrownBy(() -> directory().grant(MEMBER)).isInstanceOf(RoleDirectoryFailed.class);
        assertThatThrownBy(() -> directory().revoke(MEMBER))
                .isInstanceOf(RoleDirectoryFailed.class);
    }
}
