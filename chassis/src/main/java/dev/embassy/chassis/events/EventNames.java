package dev.embassy.chassis.events;

/**
 * The names this installation uses on the broker.
 *
 * @param service the service's short name, such as {@code materials}
 * @param prefix precedes all topics and groups, so that installations can share a broker; may be
 *     empty
 */
public record EventNames(String service, String prefix) {

    String topic(String topic) {
        return prefix + topic;
    }

    String deadLetters(String topic) {
        return prefix + topic + ".dlt";
    }

    String group(Feed feed) {
        return prefix + service + "." + feed.name() + "." + feed.topic();
    }

    /** Of the consumer that takes the dead letters of all feeds of the service. */
    String deadLetterGroup() {
        return prefix + service + ".dead-letters";
    }

    /** The CloudEvents source. */
    String source() {
        return "/" + service + "-service";
    }
}
