package dev.embassy.ambassador.notifications.messaging;

import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.Notify;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rewards: the receiver is thanked, the nominator follows, staff sees what waits. */
@Component
class RewardNotices implements Feed {

    private static final Set<String> SETTLING =
            Set.of(
                    "recognition.reward-approved.v1",
                    "recognition.reward-declined.v1",
                    "recognition.reward-replaced.v1",
                    "recognition.reward-retried.v1",
                    "recognition.reward-resumed.v1",
                    "recognition.reward-shipped.v1",
                    "recognition.reward-fulfilled.v1",
                    "recognition.reward-cancelled.v1");

    private final Notify notify;

    RewardNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String topic() {
        return "recognition.rewards";
    }

    @Override
    public void on(IncomingEvent event) {
        notify.about(event, SETTLING, notices(event));
    }

    private static List<Notice> notices(IncomingEvent event) {
        var reward = event.data(RewardMessage.class);
        var receiver = reward.receiver();
        var nominator = reward.nominator();
        var what = reward.swag() == null ? "a thank-you" : reward.swag().label();
        var link = "/rewards/" + event.subject();
        return switch (event.type()) {
            case "recognition.reward-nominated.v1" ->
                    List.of(
                            Notice.toRole(
                                    Roles.STAFF,
                                    nominator.name()
                                            + " nominates "
                                            + receiver.name()
                                            + " for a reward",
                                    "Somebody else than the two decides: "
                                            + what
                                            + "."
                                            + Words.because(reward.citation()),
                                    link));
            case "recognition.reward-approved.v1" ->
                    Stream.of(
                                    Notice.to(
                                            receiver,
                                            NotificationKind.REWARD,
                                            "A thank-you for you",
                                            nominator.name()
                                                    + " nominated you for a reward, and it was approved: "
                                                    + what
                                                    + ". Thank you for what you do!"
                                                    + Words.because(reward.citation()),
                                            link),
                                    Notice.to(
                                            nominator,
                                            NotificationKind.REWARD,
                                            "Your nomination of "
                                                    + receiver.name()
                                                    + " is approved",
                                            "They get " + what + ".",
                                            link))
                            .toList();
            case "recognition.reward-declined.v1" ->
                    List.of(
                            Notice.to(
                                    nominator,
                                    NotificationKind.DECISION,
                                    "About your nomination of " + receiver.name(),
                                    "It was not approved this time; "
                                            + receiver.name()
                                            + " is not told."
                                            + Words.because(reward.reason()),
                                    link));
            case "recognition.reward-out-of-stock.v1" ->
                    List.of(
                            Notice.toRole(
                                    Roles.STAFF,
                                    "The reward for " + receiver.name() + " is out of stock",
                                    "Retry it when the stock is back, or choose something else than "
                                            + what
                                            + ".",
                                    link),
                            Notice.to(
                                    receiver,
                                    NotificationKind.REWARD,
                                    "Your thank-you takes a little longer",
                                    "It is out of stock just now: "
                                            + what
                                            + ". You will still get it, or something else.",
                                    link));
            case "recognition.reward-replaced.v1" ->
                    List.of(
                            Notice.to(
                                    receiver,
                                    NotificationKind.REWARD,
                                    "Your thank-you has changed",
                                    "You get "
                                            + what
                                            + " instead, as the first choice was not to be had.",
                                    link));
            case "recognition.reward-not-delivered.v1" ->
                    List.of(
                            Notice.toRole(
                                    Roles.STAFF,
                                    "The reward for " + receiver.name() + " did not arrive",
                                    "Retry it, or choose something else than " + what + ".",
                                    link),
                            Notice.to(
                                    receiver,
                                    NotificationKind.REWARD,
                                    "Your thank-you did not reach you",
                                    "The parcel with "
                                            + what
                                            + " went astray. We see to it that you get it.",
                                    link));
            case "recognition.reward-fulfilled.v1" ->
                    List.of(
                            Notice.quietlyTo(
                                    nominator,
                                    NotificationKind.REWARD,
                                    "The reward for " + receiver.name() + " has arrived",
                                    "Thank you for thinking of them.",
                                    link));
            case "recognition.reward-cancelled.v1" ->
                    List.of(
                            Notice.to(
                                    nominator,
                                    NotificationKind.REWARD,
                                    "The reward for " + receiver.name() + " is cancelled",
                                    "Nothing will be sent; "
                                            + receiver.name()
                                            + " is not told why."
                                            + Words.because(reward.reason()),
                                    link),
                            Notice.to(
                                    receiver,
                                    NotificationKind.REWARD,
                                    "Your thank-you will not come after all",
                                    "We are sorry: "
                                            + what
                                            + " will not be sent to you. What you did for the"
                                            + " programme counts all the same.",
                                    link));
            default -> List.of();
        };
    }

    record RewardMessage(
            Person receiver,
            Person nominator,
            @Nullable SwagMessage swag,
            @Nullable String citation,
            @Nullable String reason) {}

    record SwagMessage(String label) {}
}
