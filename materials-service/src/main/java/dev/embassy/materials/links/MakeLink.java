package dev.embassy.materials.links;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a link: anybody of the programme, to where links may lead. */
@Component
public class MakeLink {

    private final TrackedLinks links;
    private final LinkWish wish;
    private final Ids ids;
    private final Clock clock;

    MakeLink(TrackedLinks links, LinkWish wish, Ids ids, Clock clock) {
        this.links = links;
        this.wish = wish;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param word the code in letters that people remember; only staff choose one
     */
    public TrackedLink make(LinkWish.Wanted wanted, @Nullable String word, Actor by) {
        LinkAccess.requireMaker(by);
        if (word != null && !LinkAccess.isStaff(by)) {
            throw new NotAllowed(
                    "Only staff choose the word of a link. Leave it out to get a code.");
        }
        var code = word == null ? LinkCode.random() : LinkCode.word(word);
        var link =
                TrackedLink.made(
                        new LinkId(ids.next()),
                        code,
                        wish.describe(wanted, null, by),
                        by.person(),
                        clock.instant());
        try {
            links.store(link, List.of(link.created()));
        } catch (AlreadyExists repeated) {
            return links.get(link.id());
        }
        return link;
    }
}
