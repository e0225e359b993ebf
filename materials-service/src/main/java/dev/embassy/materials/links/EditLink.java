package dev.embassy.materials.links;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes a link, switches it off and on. */
@Component
public class EditLink {

    private final TrackedLinks links;
    private final LinkAccess access;
    private final LinkWish wish;
    private final FollowLink followLink;
    private final Clock clock;

    EditLink(
            TrackedLinks links,
            LinkAccess access,
            LinkWish wish,
            FollowLink followLink,
            Clock clock) {
        this.links = links;
        this.access = access;
        this.wish = wish;
        this.followLink = followLink;
        this.clock = clock;
    }

    public TrackedLink change(LinkId id, LinkWish.Wanted wanted, Expected expected, Actor by) {
        var link = expected(id, expected, by);
        var description = wish.describe(wanted, link.description(), by);
        return stored(link, link.change(description, by.person(), clock.instant()));
    }

    public TrackedLink disable(LinkId id, @Nullable String reason, Expected expected, Actor by) {
        var link = expected(id, expected, by);
        return stored(
                link, link.disable(LinkAccess.isStaff(by), reason, by.person(), clock.instant()));
    }

    public TrackedLink enable(LinkId id, Expected expected, Actor by) {
        var link = expected(id, expected, by);
        return stored(link, link.enable(LinkAccess.isStaff(by), by.person(), clock.instant()));
    }

    private TrackedLink expected(LinkId id, Expected expected, Actor by) {
        var link = access.get(id, by);
        expected.check(link);
        return link;
    }

    private TrackedLink stored(TrackedLink link, LinkEvent event) {
        links.store(link, List.of(event));
        followLink.forget(link.code());
        return link;
    }
}
